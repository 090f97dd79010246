import type { Total } from './report.ts';

/** What the test command says last, and its exit code: 0 only if nothing failed and at least one test ran. */
export function verdict({ passed, failed }: Total): { readonly line: string; readonly code: 0 | 1 } {
  return { line: `${passed} passed, ${failed} failed`, code: failed === 0 && passed > 0 ? 0 : 1 };
}
