import { collect, forget } from './collect.ts';
import type { Total } from './report.ts';
import { run } from './step.ts';
import type { Step } from './step.ts';

/** What is to be run, and where. */
export interface Everything {
  readonly root: string;
  /** Each counts as one failure if it fails, and as nothing if it succeeds. */
  readonly checks: readonly Step[];
  readonly tests: Step;
}

/** Runs every check and all tests, whatever fails on the way. */
export async function testEverything({ root, checks, tests }: Everything): Promise<Total> {
  forget(root);
  const failing: string[] = [];
  for (const step of checks) {
    console.error(`\n▶ ${step.name}`);
    if (!(await run(step, root))) failing.push(step.name);
  }
  console.error(`\n▶ ${tests.name}`);
  const succeeded = await run(tests, root);
  const { passed, failed } = collect(root);
  // A run of tests that failed without a failing test in any report has failed all the same.
  if (!succeeded && failed === 0) failing.push(tests.name);
  for (const name of failing) console.error(`failed: ${name}`);
  return { passed, failed: failed + failing.length };
}
