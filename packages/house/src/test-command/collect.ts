import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packagesOf } from '../workspace.ts';
import { count, reportPath } from './report.ts';
import type { Counted, Total } from './report.ts';

/** Removes the reports of earlier runs, so that none of them can be counted again. */
export function forget(root: string): void {
  for (const { folder } of packagesOf(root)) rmSync(join(root, folder, reportPath), { force: true });
}

/** The total of one package; one failure if it has test files and left no report. */
function totalOf(folder: string): Counted {
  const report = join(folder, reportPath);
  if (existsSync(report)) return count(readFileSync(report, 'utf8'));
  const files = globSync('**/*.test.{ts,tsx}', { cwd: folder, exclude: (path) => /node_modules|dist/.test(path) });
  return files.length > 0
    ? { passed: 0, failed: 1, failures: ['it left no report'] }
    : { passed: 0, failed: 0, failures: [] };
}

/** The total of all packages under a root; names what failed, for the logs are long. */
export function collect(root: string): Total {
  let [passed, failed] = [0, 0];
  for (const { folder } of packagesOf(root)) {
    const total = totalOf(join(root, folder));
    passed += total.passed;
    failed += total.failed;
    if (total.failed > 0) console.error(`failed: ${folder} (${total.failed})`);
    for (const failure of total.failures) console.error(`  ${failure}`);
  }
  return { passed, failed };
}
