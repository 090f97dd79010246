import type { ScenarioResult } from '../runner/report.ts';

const marks = { passed: '✓', failed: '✗', skipped: '–' };

/** One line for a scenario that has ended, and one for each thing that it has left. */
export function progress({ outcome, name, duration, reason = '', left = [] }: ScenarioResult): string {
  const about = outcome === 'skipped' ? ` (${reason})` : ` ${duration} ms`;
  const more = outcome === 'failed' ? reason.split('\n') : [];
  return [`${marks[outcome]} ${name}${about}`, ...[...more, ...left].map((each) => `    ${each}`)].join('\n');
}
