import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDepthai } from '@labrig/depthai';
import { sharpImages } from '@labrig/depthai-simulator/node';
import { describe, expect, test } from 'vitest';
import { goldenPictures, start, takeGolden } from './fixtures/golden-pictures.ts';
import { labTargets } from './fixtures/lab-targets.ts';
import { contentOf, distance } from './fixtures/likeness.ts';

const folder = join(import.meta.dirname, '../../../docs/pictures');
const kept = (name: string): Promise<Uint8Array> => readFile(join(folder, `${name}.jpeg`));
const ways = { vendor: 'depthai', address: 'http://robopipe-1.example:8080' } as const;
const [own] = labTargets({ ...ways, label: 'without sharp', options: { start } });
const sources = [...labTargets({ ...ways, options: { start, depthai: { images: sharpImages() } } }), own!];

describe.each(sources)('depthai, $name, takes the pictures of the documents', ({ open }) => {
  test.each(goldenPictures)('$name', async (golden) => {
    const expected = await contentOf(await kept(golden.name));
    expect(expected.strip).toBeDefined();
    const { target, close } = await open();
    const depthai = createDepthai({ baseUrl: target.baseUrl, fetch: target.fetch as never });
    const found = await contentOf(await takeGolden(golden, { depthai, target, format: 'png' }));
    await close();
    expect({ size: found.size, strip: found.strip }).toEqual({ size: expected.size, strip: expected.strip });
    const { regions, histogram, edges } = distance(found, expected);
    expect(regions).toBeLessThan(3);
    expect(histogram).toBeLessThan(60);
    expect(edges).toBeLessThan(1);
  });
});

test('no two of them show the same', async () => {
  const contents = await Promise.all(goldenPictures.map(async ({ name }) => contentOf(await kept(name))));
  for (const [index, one] of contents.entries()) {
    for (const other of contents.slice(index + 1).filter(({ size }) => size === one.size)) {
      const { regions, edges } = distance(one, other);
      expect(regions / 8 + edges).toBeGreaterThan(1.5);
    }
  }
});

test('every kept picture is one of them', async () => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.jpeg')).map((file) => file.slice(0, -5));
  expect(files.toSorted()).toEqual(goldenPictures.map(({ name }) => name).toSorted());
});
