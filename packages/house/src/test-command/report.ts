import { basename } from 'node:path';

/** Where every package's tests leave their report, from the package's folder: ignored by git, kept by turbo. */
export const reportPath = 'coverage/tests.json';

/** How many passed and how many failed. */
export interface Total {
  readonly passed: number;
  readonly failed: number;
}

/** What one package's tests came to. */
export interface Counted extends Total {
  /** Which tests failed, and the first line of why. */
  readonly failures: readonly string[];
}

/** The part of a test run's JSON report that counts. */
interface Report {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/**
 * Counts a package's report. A test file that could not even be loaded has no tests to count: it is one failure, and so
 * is a run that says it failed without saying where, and a text that is no report.
 */
export function count(text: string): Counted {
  const report = parse(text);
  if (!report) return { passed: 0, failed: 1, failures: ['it left no report'] };
  const { success, numPassedTests: passed, numFailedTests, testResults } = report;
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  const failed = numFailedTests + unloaded.length;
  return { passed, failed: failed === 0 && !success ? 1 : failed, failures: testResults.flatMap(failuresOf) };
}

/** A file can fail beside its tests, or without any: as it is loaded, or in what is done before and after them. */
function failuresOf({ name, status, message, assertionResults }: Report['testResults'][number]): readonly string[] {
  const failures = assertionResults
    .filter((test) => test.status === 'failed')
    .map(({ fullName, failureMessages: [why = ''] }) => `${fullName}: ${firstLine(why)}`);
  const all = failures.length > 0 || status !== 'failed' ? failures : [firstLine(message)];
  return all.map((failure) => `${basename(name)}: ${failure}`);
}

function firstLine(text: string): string {
  return text.slice(0, 200).split('\n', 1)[0]!;
}

function parse(text: string): Report | undefined {
  try {
    const value = JSON.parse(text) as Partial<Report> | null;
    return value && typeof value.numPassedTests === 'number' ? (value as Report) : undefined;
  } catch {
    return undefined;
  }
}
