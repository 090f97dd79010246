import { openBrowser } from '@labrig/fixtures/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFrameSource, readStrip } from '../frames/index.ts';
import { createFragments } from './fragments.ts';
import type { Browser } from '@labrig/fixtures/browser';

const [width, height] = [320, 192];
const source = createFrameSource({ width, height, camera: 'C1' });
const live = createFragments({ width, height });
const rate = 10;

function piece(number: number): Uint8Array {
  const pixels = source.pixels({ camera: 'C1', number, time: number * 100_000 });
  return live.fragment({ pixels, number: number + 1, time: number / rate, duration: 1 / rate });
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());

test('a browser shows the pieces from wherever it joins, each picture at its time', async () => {
  const pieces = [live.init, ...Array.from({ length: 20 }, (_, index) => piece(index + 7))];
  const page = await browser.newPage();
  const seen = await page.evaluate(
    async ({ film, moments, types }) => {
      const video = document.createElement('video');
      video.muted = true;
      const media = new MediaSource();
      video.src = URL.createObjectURL(media);
      await new Promise((resolve) => media.addEventListener('sourceopen', resolve, { once: true }));
      const buffer = media.addSourceBuffer(types[0]!);
      for (const part of film) {
        const done = new Promise((resolve, reject) => {
          buffer.addEventListener('updateend', resolve, { once: true });
          buffer.addEventListener('error', () => reject(new Error(video.error?.message ?? 'refused')), { once: true });
        });
        buffer.appendBuffer(Uint8Array.from(atob(part), (letter) => letter.charCodeAt(0)));
        await done;
      }
      // Without it a player waits for more than it shows.
      media.endOfStream();
      const ranges = [buffer.buffered.start(0), buffer.buffered.end(0)];
      const canvas = new OffscreenCanvas(320, 192).getContext('2d')!;
      const shots: number[][] = [];
      for (const moment of moments) {
        // That a place was found says nothing of its picture: until that is shown, another one is there.
        const isShown = new Promise<void>((resolve) => {
          const look = (_now: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
            if (mediaTime <= moment && moment < mediaTime + 0.1) resolve();
            else video.requestVideoFrameCallback(look);
          };
          video.requestVideoFrameCallback(look);
        });
        video.currentTime = moment;
        await isShown;
        canvas.drawImage(video, 0, 0);
        shots.push([...canvas.getImageData(0, 0, 320, 192).data]);
      }
      const size = [video.videoWidth, video.videoHeight];
      return { size, ranges, shots, takes: types.map((type) => MediaSource.isTypeSupported(type)) };
    },
    {
      film: pieces.map((part) => Buffer.from(part).toString('base64')),
      moments: [1.25, 0.75, 2.65],
      // The second is the one that is asked for where nobody reads the first piece.
      types: ['video/mp4; codecs="avc1.42E01E"', live.type],
    },
  );
  expect(seen.takes).toEqual([true, true]);
  expect(seen.size).toEqual([width, height]);
  expect(seen.ranges[0]).toBeCloseTo(0.7, 3);
  expect(seen.ranges[1]).toBeCloseTo(2.7, 3);
  const stamps = seen.shots.map((shot) => readStrip({ width, height, channels: 4, data: Uint8Array.from(shot) }));
  expect(stamps).toEqual([12, 7, 26].map((number) => ({ camera: 'C1', number, time: number * 100_000 })));
}, 60_000);

test('a piece is a function of its picture alone', () => {
  const first = piece(3);
  piece(4);
  expect(Buffer.compare(first, piece(3))).toBe(0);
  expect(Buffer.compare(live.init, createFragments({ width, height }).init)).toBe(0);
});
