import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { depthaiUntested } from './depthai/untested.ts';
import { hostedTarget } from './fixtures/hosted-target.ts';
import { hostedWorker } from './fixtures/hosted-worker.ts';
import { describeContract } from './vitest.ts';
import type { HostedTarget } from './fixtures/hosted-target.ts';

const { worker, close } = hostedWorker();
// Putting the worker together takes its time.
beforeAll(worker, 60_000);
afterAll(close);

/** What takes most from a host comes with every run: schedules and uploads. `pnpm hosted contract` runs the rest, too. */
const share: readonly Omit<HostedTarget, 'worker'>[] = [{ vendor: 'motif' }, { vendor: 'moveshelf' }];
const others: readonly Omit<HostedTarget, 'worker'>[] = [
  ...([5, 6] as const).map((generation) => ({
    vendor: 'valt' as const,
    device: { generation },
    generation: String(generation),
  })),
  { vendor: 'depthai' },
  { vendor: 'cam2' },
];
const targets = process.env['LABRIG_HOSTED_CONTRACT'] === 'all' ? [...share, ...others] : share;
const coverages = targets.map((target) => ({
  ...target,
  coverage: describeContract(target.vendor, hostedTarget({ ...target, worker })),
}));

describe('together', () => {
  test.each(coverages)('every operation and every declared status of $vendor was exercised', ({ vendor, coverage }) => {
    expect(coverage.missing).toEqual(vendor === 'depthai' ? Object.keys(depthaiUntested) : []);
  });
});
