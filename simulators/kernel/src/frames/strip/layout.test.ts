import { expect, test } from 'vitest';
import { stripLayout } from './layout.ts';

test.each([
  [160, 120, { cell: 4, columns: 40, rows: 8, top: 88 }],
  [320, 240, { cell: 4, columns: 80, rows: 4, top: 224 }],
  [640, 480, { cell: 8, columns: 80, rows: 4, top: 448 }],
  [1280, 720, { cell: 8, columns: 160, rows: 2, top: 704 }],
  [1920, 1080, { cell: 8, columns: 240, rows: 2, top: 1064 }],
  [4096, 2160, { cell: 8, columns: 512, rows: 1, top: 2152 }],
  [641, 485, { cell: 8, columns: 80, rows: 4, top: 448 }],
])('%i×%i has its place for the strip', (width, height, layout) => {
  expect(stripLayout(width, height)).toStrictEqual(layout);
});

test('from a width of 320 and a height of 64 on, every picture has room, and keeps it when it grows higher', () => {
  for (let width = 320; width <= 4096; width++) {
    for (let height = 64; height < 80; height++) {
      const layout = stripLayout(width, height)!;
      expect(layout.top).toBeGreaterThanOrEqual(24);
      expect(layout.top + layout.rows * layout.cell).toBeLessThanOrEqual(height);
      expect(layout.rows * layout.columns).toBeGreaterThanOrEqual(320);
      expect(layout.columns * layout.cell).toBeLessThanOrEqual(width);
    }
  }
});

test.each([
  [64, 64],
  [96, 96],
  [3, 4000],
  [0, 0],
])('%i×%i is too small', (width, height) => {
  expect(stripLayout(width, height)).toBeUndefined();
});
