import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCoverage } from './coverage.ts';
import { runScenario } from './suite.ts';
import { suites } from './suites.ts';
import { obstacle } from './scenario.ts';
import type { Coverage } from './coverage.ts';
import type { AnySuite } from './suite.ts';
import type { VendorName } from './suites.ts';
import type { Target } from './target.ts';

/** How a target is made, once for all scenarios, and what ends it. */
export interface TargetSource {
  readonly name: string;
  open(): Promise<{ readonly target: Target; close(): Promise<void> }>;
  /** What the target can do, known before it is open: scenarios that need more are skipped and say why. */
  readonly offers: {
    readonly advance?: boolean;
    readonly hardware?: boolean;
    readonly fault?: boolean;
    readonly handshake?: boolean;
    readonly generation?: string;
  };
}

/**
 * The contract of a vendor as vitest tests: one for each scenario, and one that no answer broke the spec.
 *
 * @returns the coverage, filled when the tests have run.
 */
export function describeContract(vendor: VendorName, source: TargetSource): Coverage {
  const suite: AnySuite = suites[vendor];
  const { generation: ours } = source.offers;
  const operations = suite.operations.filter(({ generation }) => generation === undefined || generation === ours);
  const coverage = createCoverage(operations);
  describe(`${vendor}, ${source.name}`, () => {
    let opened: Awaited<ReturnType<TargetSource['open']>>;
    beforeAll(async () => {
      opened = await source.open();
    });
    afterAll(async () => {
      await opened.close();
      const { operations: calls, statuses } = coverage.totals;
      console.log(
        `${vendor}, ${source.name}: ${calls.exercised}/${calls.total} operations, ${statuses.exercised}/${statuses.total} statuses`,
      );
    });
    for (const scenario of suite.scenarios) {
      // What another generation promises is no promise of this one.
      if (scenario.generation !== undefined && scenario.generation !== ours) continue;
      const missing = obstacle(scenario, source.offers);
      test.skipIf(missing !== undefined)(scenario.name + (missing === undefined ? '' : ` (${missing})`), () =>
        runScenario(suite, scenario, opened.target, coverage),
      );
    }
    test('no answer broke the spec', () => {
      expect(coverage.violations).toEqual([]);
    });
  });
  return coverage;
}
