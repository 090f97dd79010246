import { describe, expect, test } from 'vitest';
import { describeWay } from './fixtures/describe-way.ts';
import { labTargets } from './fixtures/lab-targets.ts';

const sources = labTargets({ vendor: 'motif', isSecure: true, address: 'https://10.11.12.23:6083' });
const coverages = sources.map((source) => describeWay('motif', source));

describe('together', () => {
  test('every operation and every declared status was exercised on each way', () => {
    expect(coverages.map(({ missing }) => missing)).toEqual([[], [], []]);
  });
});
