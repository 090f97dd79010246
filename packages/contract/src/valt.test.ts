import { describe, expect, test } from 'vitest';
import { describeWay } from './fixtures/describe-way.ts';
import { labTargets } from './fixtures/lab-targets.ts';

const address = 'https://valt.example';
const sources = ([5, 6] as const).flatMap((generation) =>
  labTargets({ vendor: 'valt', options: { valt: { generation } }, generation: String(generation), address }),
);
const coverages = sources.map((source) => describeWay('valt', source));

describe('together', () => {
  test('every operation and every declared status of a generation was exercised on each way', () => {
    expect(coverages.map(({ missing }) => missing)).toEqual([[], [], [], [], [], []]);
  });
});
