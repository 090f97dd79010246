import { describe, expect, test } from 'vitest';
import { inProcess, overHttps, throughMsw } from './fixtures/motif-targets.ts';
import { describeContract } from './vitest.ts';

const coverages = [inProcess, overHttps, throughMsw].map((source) => describeContract('motif', source));

describe('together', () => {
  test('every operation and every declared status was exercised on each way', () => {
    expect(coverages.map(({ missing }) => missing)).toEqual([[], [], []]);
  });
});
