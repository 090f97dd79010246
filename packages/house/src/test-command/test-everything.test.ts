import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { tree } from '../fixtures/tree.ts';
import { reportPath } from './report.ts';
import type { Step } from './step.ts';
import { testEverything } from './test-everything.ts';

const step = (script: string): Step => ({ name: script, command: ['node', '-e', script] });
const fails = step('process.exit(1)');
const succeeds = step('0');

const report = (passed: number, failed = 0): string =>
  JSON.stringify({ success: failed === 0, numPassedTests: passed, numFailedTests: failed, testResults: [] });
/** A step that leaves the given reports, and fails if one of them has a failure. */
const leaves = (reports: Readonly<Record<string, string>>, code = 0): Step =>
  step(`
    const { mkdirSync, writeFileSync } = require('node:fs');
    for (const [folder, text] of Object.entries(${JSON.stringify(reports)})) {
      mkdirSync(folder + '/coverage', { recursive: true });
      writeFileSync(folder + '/${reportPath}', text);
    }
    process.exit(${code});`);

const house = {
  'packages/a/package.json': '{}',
  'packages/a/src/a.test.ts': '',
  'simulators/b/package.json': '{}',
  'simulators/b/src/b.test.ts': '',
  'packages/untested/package.json': '{}',
};
const total = async (checks: readonly Step[], tests: Step, files: Readonly<Record<string, string>> = {}) => {
  using made = tree({ ...house, ...files });
  return await testEverything({ root: made.folder, checks, tests });
};
let said: string[] = [];
beforeEach(() => {
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});

const good = leaves({ 'packages/a': report(3), 'simulators/b': report(4) });

test('the tests of all packages are added up', async () => {
  expect(await total([succeeds], good)).toEqual({ passed: 7, failed: 0 });
});

test('a failing test counts once, not once more for the step that ran it', async () => {
  const tests = leaves({ 'packages/a': report(3, 2), 'simulators/b': report(4) }, 1);
  expect(await total([], tests)).toEqual({ passed: 7, failed: 2 });
});

test('what failed is named at the end, where the log is read first', async () => {
  const bad = { fullName: 'tea is hot', status: 'failed', failureMessages: ['Error: it is cold\n    at a.test.ts:3'] };
  const file = { name: '/a/src/a.test.ts', status: 'failed', message: '', assertionResults: [bad] };
  const text = JSON.stringify({ success: false, numPassedTests: 3, numFailedTests: 1, testResults: [file] });
  await total([fails], leaves({ 'packages/a': text, 'simulators/b': report(4) }, 1));
  expect(said.slice(-3)).toEqual([
    'failed: packages/a (1)',
    '  a.test.ts: tea is hot: Error: it is cold',
    'failed: process.exit(1)',
  ]);
});

test('every failing check counts as one, and the tests run all the same', async () => {
  const missing: Step = { name: 'missing', command: ['no-such-command'] };
  expect(await total([fails, succeeds, fails, missing], good)).toEqual({ passed: 7, failed: 3 });
});

test('a package with test files and without a report has failed', async () => {
  expect(await total([], leaves({ 'packages/a': report(3) }))).toEqual({ passed: 3, failed: 1 });
});

test('tests that fail without a word in any report have failed', async () => {
  const tests = leaves({ 'packages/a': report(3), 'simulators/b': report(4) }, 1);
  expect(await total([], tests)).toEqual({ passed: 7, failed: 1 });
});

test('the report of an earlier run is never counted', async () => {
  const stale = { [`packages/a/${reportPath}`]: report(99), [`simulators/b/${reportPath}`]: report(99) };
  expect(await total([], succeeds, stale)).toEqual({ passed: 0, failed: 2 });
});

test('a check cannot wait for somebody to type', async () => {
  const asks = step(`process.stdin.once('end', () => process.exit(0)).resume()`);
  expect(await total([asks], good)).toEqual({ passed: 7, failed: 0 });
});

test('what a step does, it does in the root', async () => {
  using made = tree(house);
  await testEverything({ root: made.folder, checks: [], tests: good });
  expect(existsSync(join(made.folder, 'packages/a', reportPath))).toBe(true);
});
