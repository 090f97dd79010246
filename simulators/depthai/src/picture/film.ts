import { stripLayout } from '@labrig/simulator/frames';
import { release } from './memory.ts';
import { resize } from './resize.ts';
import { sight, stamp } from './render.ts';
import type { Planes } from '@labrig/simulator/video';
import type { Picture } from './picture.ts';
import type { Shot } from './render.ts';

/** A picture of a video: brightness and color apart, each pixel of color for two by two of brightness. Its sizes are even. */
export interface FilmPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array | Planes;
}

type ToPlanes = (rgb: Uint8Array, size: { readonly width: number; readonly height: number }) => Planes;

/** The next even size that isn't larger, at least 2. */
const even = (length: number): number => Math.max(2, length - (length % 2));

/** The same as a still of the frame would show in the video's size, as an encoder takes it. */
export function filmPicture(shot: Shot, toPlanes: ToPlanes): FilmPicture {
  const { seen, ...size } = sight(shot, 'video');
  const [width, height] = [even(size.width), even(size.height)];
  if (seen.channels === 1) {
    const picture = resize(seen, width, height);
    stamp(picture, shot);
    return { width, height, pixels: picture.data };
  }
  // Apart before they are enlarged: that is half the work.
  const small = resize(seen, even(seen.width), even(seen.height));
  const { luma, blue, red } = toPlanes(small.data, small);
  release(small);
  const enlarged = (data: Uint8Array, shrunk: 1 | 2): Picture =>
    resize(
      { width: small.width / shrunk, height: small.height / shrunk, channels: 1, data },
      width / shrunk,
      height / shrunk,
    );
  const bright = enlarged(luma, 1);
  const colors = [enlarged(blue, 2), enlarged(red, 2)] as const;
  if (stamp(bright, shot)) for (const color of colors) greyBelow(color, bright);
  return { width, height, pixels: { luma: bright.data, blue: colors[0].data, red: colors[1].data } };
}

/** The strip is black and white. */
function greyBelow(color: Picture, { width, height }: Picture): void {
  const { top } = stripLayout(width, height)!;
  color.data.fill(128, Math.floor(top / 2) * color.width);
}
