import { expect, test } from 'vitest';
import { count } from './report.ts';

const report = (changes: object): string =>
  JSON.stringify({ success: true, numPassedTests: 0, numFailedTests: 0, testResults: [], ...changes });

test('passed and failed tests are counted', () => {
  const loaded = { status: 'failed', assertionResults: [{}] };
  const text = report({ success: false, numPassedTests: 7, numFailedTests: 2, testResults: [loaded] });
  expect(count(text)).toEqual({ passed: 7, failed: 2 });
});

test('a test file that could not be loaded is one failure', () => {
  const unloaded = { status: 'failed', assertionResults: [] };
  const text = report({ success: false, numPassedTests: 7, numFailedTests: 2, testResults: [unloaded] });
  expect(count(text)).toEqual({ passed: 7, failed: 3 });
});

test('a run that failed without saying where is one failure', () => {
  expect(count(report({ success: false, numPassedTests: 7 }))).toEqual({ passed: 7, failed: 1 });
});

test.each(['', '{"numPassedTests": 7', '{}', 'null', '[]'])('%j is no report, and one failure', (text) => {
  expect(count(text)).toEqual({ passed: 0, failed: 1 });
});
