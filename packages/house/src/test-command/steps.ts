import { reportPath } from './report.ts';
import type { Step } from './step.ts';

/** What has to hold before the tests are worth reading, in the order in which one failure explains the next. */
export const checks: readonly Step[] = [
  { name: 'generate', command: ['turbo', 'run', 'generate', '--concurrency=2', '--output-logs=errors-only'] },
  { name: 'types', command: ['turbo', 'run', 'check', '--concurrency=2', '--continue', '--output-logs=errors-only'] },
  { name: 'lint', command: ['oxlint'] },
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'unused files, exports and dependencies', command: ['knip', '--no-progress'] },
  { name: 'imports that leave their package', command: ['turbo', 'boundaries'] },
];

const vitest = ['--passWithNoTests', '--maxWorkers=1', '--reporter=default', '--reporter=json'];

/** Two packages at a time, on one worker each. */
export const tests: Step = {
  name: 'tests',
  command: ['turbo', 'run', 'test', '--concurrency=2', '--continue', '--', ...vitest, `--outputFile=${reportPath}`],
};
