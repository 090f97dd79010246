import { expect, test } from 'vitest';
import { runtime } from './checks/runtimes.ts';
import type { Check } from './checks.ts';
import { makeChecks } from './make-checks.ts';
import type { Outcome } from './make-checks.ts';
import type { Stage } from './stage.ts';

const check = (name: string, run: () => void): Check => ({ name, run: async () => run() });

test('what fails has failed, what is missing was not tried, and all others are made all the same', async () => {
  const checks = [
    check('one', () => {
      throw new Error('out of order');
    }),
    check('two', () => void runtime('no-such-runtime/bin/it')),
    check('three', () => undefined),
  ];
  const outcomes: Outcome[] = [];
  for await (const outcome of makeChecks(checks, {} as Stage)) outcomes.push(outcome);
  expect(outcomes).toEqual([
    { name: 'one', outcome: 'failed', reason: 'out of order' },
    { name: 'two', outcome: 'not tried', reason: 'no-such-runtime/bin/it is not installed' },
    { name: 'three', outcome: 'passed' },
  ]);
});
