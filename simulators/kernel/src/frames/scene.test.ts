import { expect, test } from 'vitest';
import type { RawImage } from './image.ts';
import { createScene, LOOP } from './scene.ts';

const SIZE = { width: 320, height: 224 };
const NINE = Array.from({ length: 9 }, (_, index) => `FAKE${index}`);

test('a scene is a function of camera and time', () => {
  expect(render('FAKE0', 5_000_000)).toStrictEqual(render('FAKE0', 5_000_000));
  expect(render('FAKE0', 5_000_000 + LOOP * 3)).toStrictEqual(render('FAKE0', 5_000_000));
});

test('cameras that are numbered through all look different', () => {
  const pictures = NINE.map((camera) => render(camera, 0));
  for (const [index, picture] of pictures.entries()) {
    // The upper left corner holds the id, which differs anyway: look at the rest.
    for (const other of pictures.slice(0, index)) expect(difference(picture, other, 20)).toBeGreaterThan(1000);
  }
});

test('cameras of the same arena and greys still differ in the rest', () => {
  // Nine apart, and two ids with the same letters.
  for (const [one, other] of [
    ['FAKE0', 'FAKE9'],
    ['AB', 'BA'],
  ] as const) {
    expect(difference(render(one, 0), render(other, 0), 20)).toBeGreaterThan(500);
  }
});

test('the animal moves all over the arena, and within a second', () => {
  const scene = createScene({ ...SIZE, camera: 'FAKE0' });
  const tops = Array.from({ length: 40 }, (_, second) => scene.animalAt(second * 1e6).top);
  expect(Math.max(...tops) - Math.min(...tops)).toBeGreaterThan(SIZE.height / 3);
  for (let second = 0; second < 40; second++) {
    expect(difference(render('FAKE0', second * 1e6), render('FAKE0', (second + 1) * 1e6), 0)).toBeGreaterThan(100);
  }
});

test('the walk ends where it begins', () => {
  const step = difference(render('FAKE0', 0), render('FAKE0', 20_000), 0);
  expect(difference(render('FAKE0', LOOP - 20_000), render('FAKE0', 0), 0)).toBeLessThan(step * 3 + 100);
});

test('an animal touches no row outside of those it names, and stays in the picture', () => {
  for (const camera of NINE) {
    const scene = createScene({ ...SIZE, camera });
    for (let time = 0; time < LOOP; time += 400_000) {
      const image = blank(SIZE);
      const animal = scene.animalAt(time);
      animal.paint(image);
      const touched = image.data.reduce<number[]>((rows, value, index) => {
        if (value !== 128) rows.push(Math.floor(index / SIZE.width));
        return rows;
      }, []);
      expect(touched.length).toBeGreaterThan(50);
      expect(touched[0]).toBeGreaterThanOrEqual(animal.top);
      expect(touched.at(-1)).toBeLessThan(animal.bottom);
    }
  }
});

test('gain makes all of it brighter or darker', () => {
  expect(brightness(0.5) / brightness(1)).toBeCloseTo(0.5, 1);
  expect(brightness(1.2) / brightness(1)).toBeCloseTo(1.2, 1);
  expect(brightness(0)).toBe(0);
});

function blank({ width, height }: { width: number; height: number }): RawImage {
  return { width, height, channels: 1, data: new Uint8Array(width * height).fill(128) };
}

function render(camera: string, time: number, gain = 1): Uint8Array {
  const image = blank(SIZE);
  const scene = createScene({ ...SIZE, camera, gain });
  scene.paintRoom(image);
  scene.animalAt(time).paint(image);
  return image.data;
}

function brightness(gain: number): number {
  return render('FAKE0', 0, gain).reduce((sum, value) => sum + value, 0) / (SIZE.width * SIZE.height);
}

/** How many pixels differ clearly, from a row on. */
function difference(one: Uint8Array, other: Uint8Array, row: number): number {
  let count = 0;
  for (let at = row * SIZE.width; at < one.length; at++) if (Math.abs(one[at]! - other[at]!) > 12) count++;
  return count;
}
