import { describe, expect, test } from 'vitest';
import { labTargets } from './fixtures/lab-targets.ts';
import { describeContract } from './vitest.ts';

const address = 'https://valt.example';
const sources = ([5, 6] as const).flatMap((generation) =>
  labTargets({ vendor: 'valt', options: { valt: { generation } }, generation: String(generation), address }),
);
const coverages = sources.map((source) => describeContract('valt', source));

describe('together', () => {
  test('every operation and every declared status of a generation was exercised on each way', () => {
    expect(coverages.map(({ missing }) => missing)).toEqual([[], [], [], [], [], []]);
  });
});
