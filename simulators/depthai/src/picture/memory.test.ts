import { expect, test } from 'vitest';
import { rig, pro } from '../fixtures/rig.ts';
import { memoryFor, release } from './memory.ts';

test('of a picture that is done with is used again, once', () => {
  const one = memoryFor(1001);
  release({ data: one });
  release({ data: one });
  const [two, three] = [memoryFor(1001), memoryFor(1001)];
  expect(two.buffer).toBe(one.buffer);
  expect(three.buffer).not.toBe(one.buffer);
  expect([two.length, two.buffer.byteLength]).toEqual([1001, 1004]);
});

test('is not used again while somebody has the pixels: many stills at once are each their own', async () => {
  const kept: Uint8Array[] = [];
  const own = rig({
    images: ({ data }) => {
      kept.push(data);
      return data;
    },
  });
  const still = (name: string) => own.call('GET', `/cameras/${pro}/streams/${name}/still`);
  await Promise.all([still('CAM_B'), still('CAM_C'), still('CAM_B'), still('CAM_C')]);
  expect(new Set(kept.map(({ buffer }) => buffer)).size).toBe(4);
  const written = rig();
  const stills = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      written.call('GET', `/cameras/${pro}/streams/CAM_${'ABC'[index % 3]}/still?format=png`),
    ),
  );
  expect(stills[0]!.body).toEqual(stills[3]!.body);
  expect(stills[1]!.body).toEqual(stills[4]!.body);
  expect(stills[1]!.body).not.toEqual(stills[2]!.body);
});
