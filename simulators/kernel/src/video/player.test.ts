import { openBrowser } from '@labrig/fixtures/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFrameSource, readStrip } from '../frames/index.ts';
import { planesOfColors } from './colors.ts';
import { encodeMp4 } from './film.ts';
import type { Browser } from '@labrig/fixtures/browser';

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

/** What a browser shows of a film at some moments, as red, green, blue and opacity of each pixel. */
async function shown(file: Uint8Array, at: readonly number[]) {
  const page = await browser.newPage();
  return page.evaluate(
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
        // That a place was found says nothing of its picture: until that is shown, another one is there.
        const isShown = new Promise<void>((resolve) => {
          const look = (_now: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
            if (mediaTime <= moment && moment < mediaTime + 1) resolve();
            else video.requestVideoFrameCallback(look);
          };
          video.requestVideoFrameCallback(look);
        });
        video.currentTime = moment;
        await isShown;
        canvas.drawImage(video, 0, 0);
        shots.push([...canvas.getImageData(0, 0, video.videoWidth, video.videoHeight).data]);
      }
      return { width: video.videoWidth, height: video.videoHeight, duration: video.duration, shots };
    },
    { film: Buffer.from(file).toString('base64'), moments: [...at] },
  );
}

test('a browser plays the file, at every second the picture that was made for it', async () => {
  const file = await encodeMp4({ width, height, pictures, created: start * 1000 });
  const seen = await shown(file, [0.5, 7.5, 19.5, 3.5]);
  expect([seen.width, seen.height, seen.duration]).toEqual([width, height, 20]);
  const stamps = seen.shots.map((shot) => readStrip({ width, height, channels: 4, data: Uint8Array.from(shot) }));
  expect(stamps).toEqual([0, 7, 19, 3].map((number) => ({ camera: 'C1', number, time: (start + number) * 1e6 })));
}, 60_000);

test('a browser shows colors, and sizes that are no whole blocks', async () => {
  const size = { width: 150, height: 106 };
  const colors = [
    [250, 10, 20],
    [10, 240, 30],
    [20, 30, 250],
    [200, 200, 190],
  ] as const;
  // Four fields of one color each; the second picture has them the other way round.
  const picture = (order: readonly number[]): Uint8Array => {
    const rgb = new Uint8Array(size.width * size.height * 3);
    for (let pixel = 0; pixel < size.width * size.height; pixel += 1) {
      const field = (pixel % size.width < 76 ? 0 : 1) + (pixel < size.width * 52 ? 0 : 2);
      rgb.set(colors[order[field]!]!, pixel * 3);
    }
    return rgb;
  };
  const orders = [
    [0, 1, 2, 3],
    [3, 2, 1, 0],
  ];
  const film = orders.map((order, time) => ({ pixels: planesOfColors(picture(order), size), time, duration: 1 }));
  const seen = await shown(await encodeMp4({ ...size, pictures: film, created: 0 }), [0.5, 1.5]);
  expect([seen.width, seen.height]).toEqual([150, 106]);
  for (const [index, shot] of seen.shots.entries()) {
    for (const [field, x, y] of [
      [0, 30, 20],
      [1, 149, 20],
      [2, 30, 105],
      [3, 149, 105],
    ] as const) {
      const at = (y * size.width + x) * 4;
      const wanted = colors[orders[index]![field]!]!;
      for (const channel of [0, 1, 2]) expect(Math.abs(shot[at + channel]! - wanted[channel]!)).toBeLessThanOrEqual(4);
    }
  }
}, 60_000);
