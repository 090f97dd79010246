/** Where every package's tests leave their report, from the package's folder: ignored by git, kept by turbo. */
export const reportPath = 'coverage/tests.json';

/** How many passed and how many failed. */
export interface Total {
  readonly passed: number;
  readonly failed: number;
}

/** The part of a test run's JSON report that counts. */
interface Report {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/**
 * Counts a package's report. A test file that could not even be loaded has no tests to count: it is one failure, and so
 * is a run that says it failed without saying where, and a text that is no report.
 */
export function count(text: string): Total {
  const report = parse(text);
  if (!report) return { passed: 0, failed: 1 };
  const { success, numPassedTests: passed, numFailedTests, testResults } = report;
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  const failed = numFailedTests + unloaded.length;
  return { passed, failed: failed === 0 && !success ? 1 : failed };
}

function parse(text: string): Report | undefined {
  try {
    const value = JSON.parse(text) as Partial<Report> | null;
    return value && typeof value.numPassedTests === 'number' ? (value as Report) : undefined;
  } catch {
    return undefined;
  }
}
