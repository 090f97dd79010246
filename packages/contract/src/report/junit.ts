import { html, raw } from 'hono/html';
import { described } from './describe.ts';
import type { Report, ScenarioResult } from '../runner/report.ts';

/** XML is escaped as HTML is; what it can't hold at all is left out. */
const xml = (strings: TemplateStringsArray, ...values: unknown[]) =>
  html(strings, ...values.map((value) => (typeof value === 'string' ? allowed(value) : value)));

/**
 * The report as JUnit XML, for CI servers: a test case for each scenario, and one that no answer broke the spec.
 */
export function junitOf(report: Report): string {
  const { vendor, target, scenarios, violations, failed, skipped, started } = report;
  const broken = violations.length > 0 ? 1 : 0;
  const spec = xml`<testcase classname="${vendor}" name="no answer broke the spec" time="0">${
    broken === 0
      ? ''
      : xml`<failure message="${violations.length} answers broke the spec">${violations.map(described).join('\n')}</failure>`
  }</testcase>`;
  return String(xml`${raw('<?xml version="1.0" encoding="UTF-8"?>')}
<testsuites name="labrig contract" tests="${scenarios.length + 1}" failures="${failed + broken}" skipped="${skipped}" time="${seconds(report.duration)}">
  <testsuite name="${vendor} ${target}" timestamp="${started}" tests="${scenarios.length + 1}" failures="${failed + broken}" errors="0" skipped="${skipped}" time="${seconds(report.duration)}">
${scenarios.map((scenario) => xml`    ${testCase(vendor, scenario)}\n`)}    ${spec}
  </testsuite>
</testsuites>
`);
}

function testCase(vendor: string, { name, effect, outcome, reason = '', duration }: ScenarioResult) {
  return xml`<testcase classname="${vendor}.${effect}" name="${name}" time="${seconds(duration)}">${
    outcome === 'skipped'
      ? xml`<skipped message="${reason}"/>`
      : outcome === 'failed'
        ? xml`<failure message="${reason.split('\n')[0]}">${reason}</failure>`
        : ''
  }</testcase>`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

/** Without the characters that XML 1.0 has no way to write. */
function allowed(text: string): string {
  return text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
