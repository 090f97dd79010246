import { describe, expect, test } from 'vitest';
import { describeWay } from './fixtures/describe-way.ts';
import { labTargets } from './fixtures/lab-targets.ts';

const sources = labTargets({ vendor: 'acme', address: 'http://10.11.12.23:8080' });
const coverages = sources.map((source) => describeWay('acme', source));

describe('together', () => {
  test('every operation and every declared status was exercised on each way', () => {
    expect(coverages.map(({ missing }) => missing)).toEqual([[], [], []]);
  });
});
