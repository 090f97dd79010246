import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostedTarget } from './fixtures/hosted-target.ts';
import { hostedWorker } from './fixtures/hosted-worker.ts';
import { kinds } from './fixtures/kinds.ts';
import { suites } from './suites.ts';
import { describeContract } from './vitest.ts';

const { worker, close } = hostedWorker();
// Putting the worker together takes its time.
beforeAll(worker, 60_000);
afterAll(close);

/** What takes most from a host comes with every run: schedules and uploads. `pnpm hosted contract` runs the rest, too. */
const share = ['motif', 'moveshelf'];
const isWhole = process.env['LABRIG_HOSTED_CONTRACT'] === 'all';
const targets = kinds.filter(({ vendor }) => isWhole || share.includes(vendor));
const coverages = targets.map((target) => ({
  ...target,
  coverage: describeContract(target.vendor, hostedTarget({ ...target, worker })),
}));

describe('together', () => {
  test.each(coverages)('every operation and every declared status of $vendor was exercised', ({ vendor, coverage }) => {
    expect(coverage.missing).toEqual(Object.keys(suites[vendor].untested));
  });
});
