import { describe, expect, test } from 'vitest';
import { labTargets } from './fixtures/lab-targets.ts';
import { describeContract } from './vitest.ts';

const sources = labTargets({ vendor: 'cam2', address: 'https://cam2.example' });
const coverages = sources.map((source) => describeContract('cam2', source));

describe('together', () => {
  test('every operation and every declared status was exercised on each way', () => {
    expect(coverages.map(({ missing }) => missing)).toEqual([[], [], []]);
  });
});
