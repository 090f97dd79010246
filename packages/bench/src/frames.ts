import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createFrameSource, readStrip } from '@labrig/simulator/frames';
import { inTurns } from './measure.ts';
import type { Finding } from './measure.ts';

interface JpegJs {
  encode(image: { width: number; height: number; data: Uint8Array }, quality: number): { data: Uint8Array };
  decode(data: Uint8Array, options: object): { width: number; height: number; data: Uint8Array };
}

const frames = 10_000;
/** One walk of the scene: afterwards every position has been seen once. */
const walk = 1000;

/** Frames: rendering and encoding beside jpeg-js, and the decoder on ten thousand of them. */
export async function measureFrames(peers: string): Promise<Finding[]> {
  const jpeg = createRequire(join(peers, 'package.json'))('jpeg-js') as JpegJs;
  const source = createFrameSource({ width: 640, height: 480, camera: 'FAKE0', quality: 75 });
  const stampOf = (number: number) => ({ camera: 'FAKE0', number, time: 1_772_409_600_000_000 + number * 40_000 });
  for (let number = 0; number < walk; number += 1) source.jpeg(stampOf(number));
  const rgba = new Uint8Array(640 * 480 * 4).fill(255);
  source.pixels(stampOf(0)).forEach((grey, index) => rgba.fill(grey, index * 4, index * 4 + 3));
  let number = walk;
  const [peer, ours] = await inTurns(
    [() => jpeg.encode({ width: 640, height: 480, data: rgba }, 75), () => source.jpeg(stampOf((number += 1)))],
    { rounds: 9, runs: 20 },
  );

  const rough = createFrameSource({ width: 320, height: 240, camera: 'FAKE0', quality: 50 });
  let right = 0;
  for (let index = 0; index < frames; index += 1) {
    const stamp = { camera: 'FAKE0', number: index * 7919, time: 1_772_409_600_000_000 + index * 33_333 };
    const { width, height, data } = jpeg.decode(rough.jpeg(stamp), { useTArray: true });
    const read = readStrip({ width, height, channels: 4, data });
    if (read && read.camera === stamp.camera && read.number === stamp.number && read.time === stamp.time) right += 1;
  }
  return [
    {
      name: 'a 640×480 frame, as a part of jpeg-js',
      value: ours! / peer!,
      unit: '×',
      goal: ['<=', 1 / 40],
      how: `quality 75, after one walk of the scene; ${(ours! / 1000).toFixed(3)} ms beside ${(peer! / 1000).toFixed(1)} ms`,
    },
    {
      name: 'frames at quality 50 that the decoder reads right',
      value: right,
      unit: `of ${frames}`,
      goal: ['>=', frames],
      how: '320×240, decoded by jpeg-js',
    },
  ];
}
