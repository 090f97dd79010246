import { readStrip } from '@labrig/simulator/frames';

/** A part of a picture, in parts of its width and height. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A picture pixel by pixel, and what is to be seen of it without knowing what it shows. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
  /** What a simulator has written into the lowest rows; `undefined` where nobody has, as with real cameras. */
  readonly strip: ReturnType<typeof readStrip>;
  /** Mean of a channel (0: red, or gray) in a region; without one, in all that is above the strip. */
  mean(region?: Region, channel?: number): number;
  /** How many pixels above the strip have each value of a channel. */
  histogram(channel?: number): readonly number[];
}

/** Above the strip, which says the same whatever the controls do. */
const scene: Region = { left: 0, top: 0, right: 1, bottom: 0.86 };
/** The floor of the arena. */
export const floor: Region = { left: 0.42, top: 0.42, right: 0.58, bottom: 0.6 };

/**
 * Reads a portable pixmap or graymap: the one format in which pictures need no decoder.
 *
 * @throws Error for anything else.
 */
export function pictureOf(file: Uint8Array): Picture {
  const head = /^P([56])\n(\d+) (\d+)\n255\n/.exec(String.fromCharCode(...file.subarray(0, 40)));
  if (!head) throw new Error('this is no portable pixmap');
  const channels = head[1] === '5' ? 1 : 3;
  const [width, height] = [Number(head[2]), Number(head[3])];
  const data = file.subarray(head[0].length);
  if (data.length !== width * height * channels)
    throw new Error(`${data.length} bytes are no ${width} × ${height} pixels`);
  const histogram = (region: Region, channel: number): number[] => {
    const counts = Array.from({ length: 256 }, () => 0);
    for (let row = Math.floor(region.top * height); row < region.bottom * height; row += 1) {
      for (let column = Math.floor(region.left * width); column < region.right * width; column += 1) {
        counts[data[(row * width + column) * channels + channel]!]! += 1;
      }
    }
    return counts;
  };
  return {
    width,
    height,
    channels,
    data,
    strip: readStrip({ width, height, channels, data }),
    histogram: (channel = 0) => histogram(scene, channel),
    mean(region = scene, channel = 0) {
      const counts = histogram(region, channel);
      const [count, sum] = counts.reduce(([all, total], many, value) => [all + many, total + many * value], [0, 0]);
      return sum! / count!;
    },
  };
}
