import { describe, expect, test } from 'vitest';
import { described, verdictOf } from './describe.ts';
import { htmlOf } from './html.ts';
import { junitOf } from './junit.ts';
import { textOf } from './text.ts';
import type { Report, ScenarioResult } from '../runner/report.ts';

const nasty = `<script>alert("1")</script> & 'more' \u0000\u0008 \uD800`;

const result = (changes: Partial<ScenarioResult> = {}): ScenarioResult => ({
  name: 'a recording ends by itself',
  operations: ['startRecording'],
  effect: 'changing',
  outcome: 'passed',
  duration: 1500,
  ...changes,
});

const report = (changes: Partial<Report> = {}): Report => ({
  vendor: 'motif',
  target: 'https://10.11.12.23:6083',
  started: '2026-05-04T12:00:00.000Z',
  duration: 2000,
  passed: 1,
  failed: 0,
  skipped: 0,
  interrupted: false,
  coverage: {
    operations: { total: 44, exercised: 40 },
    statuses: { total: 226, exercised: 100 },
    missing: ['getCamera 404', 'getCamera 500'],
    untested: { 'getCamera 500': 'nobody has seen it' },
  },
  violations: [],
  scenarios: [result()],
  ...changes,
});

const violation = {
  operation: 'getCamera',
  status: 200,
  path: '/camera_info/serial',
  expected: 'must be string',
  got: nasty,
  times: 3,
};
const wrong = report({
  failed: 1,
  skipped: 1,
  violations: [violation],
  scenarios: [
    result(),
    result({
      name: nasty,
      outcome: 'failed',
      reason: `${nasty}\nsecond line`,
      left: ['recordings stay'],
      exchanges: [
        {
          method: 'GET',
          path: `/x?${nasty}`,
          request: { headers: { accept: nasty }, body: nasty },
          answer: { status: 200, headers: {}, body: `{"a":${JSON.stringify(nasty)}}` },
        },
        { method: 'POST', path: '/y', request: { headers: {} }, error: 'ECONNRESET' },
      ],
    }),
    result({ name: 'not tried', outcome: 'skipped', reason: 'the target lives in real time', duration: 0 }),
  ],
});

describe('JUnit', () => {
  test('has a case for each scenario and one for the spec, and sums that fit', () => {
    expect(junitOf(report())).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="labrig contract" tests="2" failures="0" skipped="0" time="2.000">
  <testsuite name="motif https://10.11.12.23:6083" timestamp="2026-05-04T12:00:00.000Z" tests="2" failures="0" errors="0" skipped="0" time="2.000">
    <testcase classname="motif.changing" name="a recording ends by itself" time="1.500"></testcase>
    <testcase classname="motif" name="no answer broke the spec" time="0"></testcase>
  </testsuite>
</testsuites>
`);
  });

  test('holds whatever a device answers: nothing of it is markup, and nothing is what XML can’t have', () => {
    const xml = junitOf(wrong);
    expect(xml).toContain('tests="4" failures="2" errors="0" skipped="1"');
    expect(xml).toContain('<skipped message="the target lives in real time"/>');
    expect(xml).not.toContain('<script>');
    // oxlint-disable-next-line no-control-regex
    expect(xml).not.toMatch(/[\u0000\u0008\uD800]/);
    expect(xml.match(/<failure /g)).toHaveLength(2);
  });
});

describe('the page', () => {
  test('is one file that asks for nothing, and runs nothing', () => {
    const page = htmlOf(wrong);
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).not.toMatch(/<script|<link|\ssrc=|url\(|@import/i);
    expect(page).not.toContain('alert("1")');
  });

  test('says what broke the spec and where, what does not hold, and what was not tried and why', () => {
    const page = htmlOf(wrong);
    for (const words of [
      '/camera_info/serial',
      'must be string',
      '3 times',
      'ECONNRESET',
      'recordings stay',
      'Not tried',
      'The target lives in real time',
      'nobody has seen it',
    ])
      expect(page.toLowerCase()).toContain(words.toLowerCase());
  });

  test('of a device that keeps every promise has nothing bad in it', () => {
    const page = htmlOf(report());
    expect(page).toContain('Everything that was tried holds.');
    expect(page).not.toContain('What broke the spec');
    expect(page).not.toContain('What does not hold');
  });
});

test('a few lines for a terminal', () => {
  expect(textOf(wrong)).toBe(
    [
      `motif at https://10.11.12.23:6083: 1 of 3 promises don't hold, answers broke the spec in 1 place.`,
      '1 passed, 1 failed, 1 not tried; 40 of 44 operations, 100 of 226 statuses',
      '',
      'What broke the spec:',
      `  getCamera 200 at /camera_info/serial: expected must be string, got ${nasty} (3 times)`,
      '',
      'What does not hold:',
      `  ${nasty}`,
      '',
    ].join('\n'),
  );
});

test.each<[Partial<Report>, string]>([
  [{}, 'Everything that was tried holds.'],
  [{ passed: 0, skipped: 1 }, 'Nothing was tried.'],
  [{ interrupted: true }, 'The run was stopped before its end.'],
])('the verdict of %j', (changes, verdict) => {
  expect(verdictOf(report(changes))).toBe(verdict);
});

test('a violation of the answer as a whole has no place', () => {
  expect(described({ ...violation, path: '', got: 'status 418', times: 1 })).toBe(
    'getCamera 200: expected must be string, got status 418',
  );
});
