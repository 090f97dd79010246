import type { Report } from '../runner/report.ts';

/** The report as it is, for programs. */
export function jsonOf(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
