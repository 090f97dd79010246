import { expect, test } from 'vitest';
import { count } from './report.ts';

const report = (changes: object): string =>
  JSON.stringify({ success: true, numPassedTests: 0, numFailedTests: 0, testResults: [], ...changes });

test('passed and failed tests are counted', () => {
  const [good, bad] = [
    { fullName: 'good', status: 'passed', failureMessages: [] },
    { fullName: 'bad', status: 'failed', failureMessages: ['Error: no\n  at a.test.ts:1'] },
  ];
  const loaded = { name: '/a/b.test.ts', status: 'failed', message: '', assertionResults: [good, bad, bad] };
  const text = report({ success: false, numPassedTests: 7, numFailedTests: 2, testResults: [loaded] });
  const failures = ['b.test.ts: bad: Error: no', 'b.test.ts: bad: Error: no'];
  expect(count(text)).toEqual({ passed: 7, failed: 2, failures });
});

test('a test file that could not be loaded is one failure', () => {
  const unloaded = { name: '/a/c.test.ts', status: 'failed', message: 'no such module\nat', assertionResults: [] };
  const text = report({ success: false, numPassedTests: 7, numFailedTests: 2, testResults: [unloaded] });
  expect(count(text)).toEqual({ passed: 7, failed: 3, failures: ['c.test.ts: no such module'] });
});

test('a run that failed without saying where is one failure', () => {
  expect(count(report({ success: false, numPassedTests: 7 }))).toEqual({ passed: 7, failed: 1, failures: [] });
});

test.each(['', '{"numPassedTests": 7', '{}', 'null', '[]'])('%j is no report, and one failure', (text) => {
  expect(count(text)).toEqual({ passed: 0, failed: 1, failures: ['it left no report'] });
});
