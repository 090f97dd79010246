import { expect, test } from 'vitest';
import { roomOf } from './room.ts';

const SIZE = { width: 640, height: 448 };

test('nine cameras that are numbered through have nine combinations of arena and greys', () => {
  for (const prefix of ['FAKE', 'cam-', '']) {
    const rooms = Array.from({ length: 9 }, (_, index) => roomOf(`${prefix}${index + 1}`, SIZE));
    expect(new Set(rooms.map(({ corner, floor }) => `${corner} ${floor}`)).size).toBe(9);
  }
});

test('the arena lies within the picture, whatever its proportions', () => {
  for (const size of [SIZE, { width: 64, height: 600 }, { width: 4096, height: 64 }, { width: 300, height: 280 }]) {
    for (let index = 0; index < 9; index++) {
      const { centre, half, scale } = roomOf(`FAKE${index}`, size);
      expect(centre.x - half.x * scale).toBeGreaterThan(0);
      expect(centre.x + half.x * scale).toBeLessThan(size.width);
      expect(centre.y - half.y * scale).toBeGreaterThan(0);
      expect(centre.y + half.y * scale).toBeLessThan(size.height);
    }
  }
});
