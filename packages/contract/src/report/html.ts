import { html, raw } from 'hono/html';
import { coverageOf } from './html/coverage.ts';
import { failures, passed, untried } from './html/scenarios.ts';
import { style } from './html/style.ts';
import { violationTable } from './html/violations.ts';
import { verdictOf } from './describe.ts';
import type { Report } from '../runner/report.ts';

/**
 * The report as one page for people, to be sent to whoever makes the device: what passed, what broke the spec and where, what
 * was not tried and why. It needs nothing from anywhere.
 */
export function htmlOf(report: Report): string {
  const { vendor, target, generation, started, duration, failed, skipped, violations, coverage } = report;
  const isWell = failed === 0 && violations.length === 0 && report.passed > 0 && !report.interrupted;
  const { operations, statuses } = coverage;
  const numbers: readonly (readonly [string, string, string])[] = [
    ['passed', `${report.passed}`, report.passed > 0 ? 'good' : ''],
    ['failed', `${failed}`, failed > 0 ? 'bad' : ''],
    ['broke the spec', `${violations.length}`, violations.length > 0 ? 'bad' : ''],
    ['not tried', `${skipped}`, ''],
    ['operations', `${operations.exercised} / ${operations.total}`, ''],
    ['statuses', `${statuses.exercised} / ${statuses.total}`, ''],
  ];
  return String(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${vendor} contract: ${target}</title>
          <style>
            ${raw(style)}
          </style>
        </head>
        <body>
          <header>
            <p class="kind">
              Labrig contract · ${vendor}${generation === undefined ? '' : ` · generation ${generation}`}
            </p>
            <h1>${target}</h1>
            <p class="verdict ${isWell ? 'good' : 'bad'}">${verdictOf(report)}</p>
            <p class="when">
              ${started.replace('T', ' ').replace(/\..*/, '')} UTC, ${(duration / 1000).toFixed(1)} seconds
            </p>
          </header>
          <dl class="numbers">
            ${numbers.map(
              ([name, value, mood]) =>
                html`<div class="${mood}">
                  <dt>${name}</dt>
                  <dd>${value}</dd>
                </div>`,
            )}
          </dl>
          <main>
            ${violationTable(violations)} ${failures(report.scenarios)} ${untried(report.scenarios)}
            ${passed(report.scenarios)} ${coverageOf(coverage)}
          </main>
          <footer>
            <p>
              Made by <code>labrig contract ${vendor}</code>. Keys, passwords and tokens are replaced by [redacted].
            </p>
          </footer>
        </body>
      </html> `,
  );
}
