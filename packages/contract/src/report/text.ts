import { described, verdictOf } from './describe.ts';
import type { Report } from '../runner/report.ts';

/** The report in a few lines, for a terminal. */
export function textOf(report: Report): string {
  const { vendor, target, generation, passed, failed, skipped, coverage, violations, scenarios } = report;
  const { operations, statuses } = coverage;
  const wrong = scenarios.filter(({ outcome }) => outcome === 'failed');
  return [
    `${vendor}${generation === undefined ? '' : ` ${generation}`} at ${target}: ${verdictOf(report)}`,
    `${passed} passed, ${failed} failed, ${skipped} not tried; ` +
      `${operations.exercised} of ${operations.total} operations, ${statuses.exercised} of ${statuses.total} statuses`,
    ...(violations.length > 0 ? ['', 'What broke the spec:', ...violations.map((each) => `  ${described(each)}`)] : []),
    ...(wrong.length > 0 ? ['', 'What does not hold:', ...wrong.map(({ name }) => `  ${name}`)] : []),
    '',
  ].join('\n');
}
