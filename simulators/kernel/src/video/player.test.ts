import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../fixtures/browser.ts';
import { createFrameSource, readStrip } from '../frames/index.ts';
import { encodeMp4 } from './film.ts';
import type { Browser } from 'playwright-core';

const [width, height] = [320, 192];
const start = 1_777_885_200;
const source = createFrameSource({ width, height, camera: 'C1' });
const pictures = Array.from({ length: 20 }, (_, number) => ({
  pixels: source.pixels({ camera: 'C1', number, time: (start + number) * 1e6 }),
  time: number,
  duration: 1,
}));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());

test('a browser plays the file, at every second the picture that was made for it', async () => {
  const file = await encodeMp4({ width, height, pictures, created: start * 1000 });
  const page = await browser.newPage();
  const seen = await page.evaluate(
    async ({ film, moments }) => {
      const video = document.createElement('video');
      video.muted = true;
      const bytes = Uint8Array.from(atob(film), (letter) => letter.charCodeAt(0));
      const ready = new Promise((resolve, reject) => {
        video.addEventListener('loadeddata', resolve);
        video.addEventListener('error', () => reject(new Error(video.error?.message)));
      });
      video.src = URL.createObjectURL(new Blob([bytes], { type: 'video/mp4' }));
      await ready;
      const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight).getContext('2d')!;
      const shots: number[][] = [];
      for (const moment of moments) {
        const sought = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
        video.currentTime = moment;
        await sought;
        canvas.drawImage(video, 0, 0);
        shots.push([...canvas.getImageData(0, 0, video.videoWidth, video.videoHeight).data]);
      }
      return { width: video.videoWidth, height: video.videoHeight, duration: video.duration, shots };
    },
    { film: Buffer.from(file).toString('base64'), moments: [0.5, 7.5, 19.5, 3.5] },
  );
  expect([seen.width, seen.height, seen.duration]).toEqual([width, height, 20]);
  const stamps = seen.shots.map((shot) => readStrip({ width, height, channels: 4, data: Uint8Array.from(shot) }));
  expect(stamps).toEqual([0, 7, 19, 3].map((number) => ({ camera: 'C1', number, time: (start + number) * 1e6 })));
}, 60_000);
