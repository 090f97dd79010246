import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCameraFile, type CameraFile } from '@labrig/cam2-simulator/node';
import { afterAll, describe, expect, test } from 'vitest';
import { describeWay } from './fixtures/describe-way.ts';
import { labTargets } from './fixtures/lab-targets.ts';

const folder = mkdtempSync(join(tmpdir(), 'labrig-contract-'));
const files: CameraFile[] = [];
afterAll(() => {
  for (const file of files) file.close();
  rmSync(folder, { recursive: true });
});

const cam2 = { vendor: 'cam2', address: 'https://cam2.example' } as const;
const sources = [
  ...labTargets(cam2),
  ...labTargets({
    ...cam2,
    label: 'in SQLite',
    options() {
      const store = openCameraFile(join(folder, `${files.length}.sqlite`));
      files.push(store);
      return { cam2: { store } };
    },
  }),
];
const coverages = sources.map((source) => describeWay('cam2', source));

describe('together', () => {
  test('every operation and every declared status was exercised on each way', () => {
    expect(coverages.map(({ missing }) => missing)).toEqual(sources.map(() => []));
  });
});
