import { expect, test } from 'vitest';
import type { RawImage } from '../image.ts';
import { paintEllipse } from './ellipse.ts';

const WHITE = { shade: 255, opacity: 1, blur: 1 } as const;
const LONG = { along: 30, across: 10, direction: { x: 0.6, y: 0.8 } } as const;

test('an ellipse has its area, whichever way it points', () => {
  for (const direction of [LONG.direction, { x: 1, y: 0 }, { x: 0, y: -1 }]) {
    const area = sum(painted({ x: 50, y: 50, ...LONG, direction })) / 255;
    expect(area / (Math.PI * 30 * 10)).toBeCloseTo(1, 1);
  }
});

test('an ellipse on the edge is cut off there', () => {
  expect(sum(painted({ x: 0, y: 50, ...LONG })) / sum(painted({ x: 50, y: 50, ...LONG }))).toBeCloseTo(0.5, 1);
  expect(sum(painted({ x: -40, y: 140, ...LONG }))).toBe(0);
});

function painted(place: { x: number; y: number; direction: { x: number; y: number } }): RawImage {
  const image: RawImage = { width: 100, height: 100, channels: 1, data: new Uint8Array(100 * 100) };
  paintEllipse(image, { ...WHITE, ...LONG, ...place });
  return image;
}

function sum(image: RawImage): number {
  return image.data.reduce((total, value) => total + value, 0);
}
