import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { altered, device } from '../fixtures/device.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { motifOf } from '../motif/client.ts';
import { suites } from '../suites.ts';
import type { Report } from '../runner/report.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labrig-contract-command-'));
  return async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  };
});
afterAll(() => vi.unstubAllEnvs());

const motif = (url: string, ...args: readonly string[]) => runCommand(['contract', 'motif', '--url', url, ...args]);
const { operations } = suites.motif;
const recording = 'a recording ends by itself after its duration';

test('a device with a certificate of its own is read, and the report goes to a file', async () => {
  await using recorder = await device({ vendor: 'motif', isSecure: true });
  const [certificate, out] = [join(folder, 'motif.pem'), join(folder, 'motif.json')];
  await writeFile(certificate, recorder.certificate!);
  vi.stubEnv('MOTIF_API_KEY', String(recorder.credentials['apiKey']));
  const ran = await motif(recorder.url, '--certificate', certificate, '--report', 'json', '--out', out);
  vi.unstubAllEnvs();
  expect(ran).toMatchObject({ code: 0, stdout: '' });
  const report = JSON.parse(await readFile(out, 'utf8')) as Report;
  expect(report).toMatchObject({
    vendor: 'motif',
    target: recorder.url,
    passed: expect.any(Number),
    failed: 0,
    skipped: expect.any(Number),
    coverage: {
      operations: { total: operations.length, exercised: expect.any(Number) },
      statuses: {
        total: operations.flatMap(({ answers }) => Object.keys(answers)).length,
        exercised: expect.any(Number),
      },
    },
    violations: [],
  });
  expect(report.passed).toBeGreaterThan(4);
  expect(ran.stderr).toContain('✓ the system tells its version');
  expect(ran.stderr).toContain(
    '– a recording ends by itself after its duration (it changes something on the target, which nobody has allowed)',
  );
  expect(ran.stderr + JSON.stringify(report)).not.toContain(String(recorder.credentials['apiKey']));
});

test('what a device does against the spec is told with its place, and ends the process with 1', async () => {
  await using recorder = await device({
    vendor: 'motif',
    mutate: (answer, { url }) =>
      url.endsWith('/version') && answer.ok ? altered(answer, (body) => ({ ...body, software: 7 })) : answer,
  });
  const key = String(recorder.credentials['apiKey']);
  const json = await motif(recorder.url, '--api-key', key, '--report', 'json');
  expect(json.code).toBe(1);
  expect((JSON.parse(json.stdout) as Report).violations).toMatchObject([
    {
      operation: 'getVersion',
      status: 200,
      path: '/software',
      expected: 'must be string',
      got: '7',
      exchange: { path: '/version' },
    },
  ]);
  const text = await motif(recorder.url, '--api-key', key);
  expect(text.code).toBe(1);
  expect(text.stdout).toContain('getVersion 200 at /software: expected must be string, got 7');
  for (const [format, start] of [
    ['html', '<!doctype html>'],
    ['junit', '<?xml'],
  ] as const) {
    const { code, stdout } = await motif(recorder.url, '--api-key', key, '--report', format);
    expect([code, stdout.startsWith(start)]).toEqual([1, true]);
    expect(stdout).not.toContain(key);
  }
});

test('Ctrl-C in the middle of a recording stops the recording, writes the report, and ends with 1', async () => {
  await using recorder = await device({ vendor: 'motif' });
  const camera = motifOf(recorder.target).camera('FAKE0');
  const stopped = () => camera.waitUntilRecording({ every: 20, timeout: 15_000 });
  const args = ['--api-key', String(recorder.credentials['apiKey']), '--allow-changes', '--matching', recording];
  const ran = await runCommand(['contract', 'motif', '--url', recorder.url, '--report', 'json', ...args], stopped);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain('Stopping: what was started is stopped, and the device put back.');
  const report = JSON.parse(ran.stdout) as Report;
  expect(report.interrupted).toBe(true);
  expect(report.scenarios.find(({ name }) => name === recording)).toMatchObject({
    reason: 'it was stopped',
    restored: ['what camera FAKE0 recorded was stopped'],
  });
  expect(await camera.isRecording()).toBe(false);
});

describe('what can’t be run is one sentence and exit code 2', () => {
  const url = 'http://127.0.0.1:1';
  test.each<[what: string, args: readonly string[], words: RegExp]>([
    ['an unknown vendor', ['contract', 'mofit', '--url', url], /unknown command 'mofit'/],
    ['no address', ['contract', 'motif'], /--url/],
    ['an address that is none', ['contract', 'depthai', '--url', '10.11.12.23'], /must begin with http/],
    [
      'an address with a password in it',
      ['contract', 'depthai', '--url', 'http://a:hunter2@b'],
      /no more than host, port and path/,
    ],
    ['no key', ['contract', 'motif', '--url', url], /motif needs --api-key, or the variable MOTIF_API_KEY/],
    ['no password', ['contract', 'valt', '--url', url, '--username', 'anna'], /valt needs --password/],
    [
      'a certificate without TLS',
      ['contract', 'depthai', '--url', url, '--certificate', 'x.pem'],
      /needs an address that begins with https/,
    ],
    [
      'a certificate that is not there',
      ['contract', 'depthai', '--url', 'https://127.0.0.1:1', '--certificate', '/no/such.pem'],
      /no\/such\.pem can't be read/,
    ],
    [
      'a file that can’t be written',
      ['contract', 'depthai', '--url', url, '--out', '/no/such/report.html'],
      /no\/such\/report\.html can't be written/,
    ],
    [
      'a report of another kind',
      ['contract', 'depthai', '--url', url, '--report', 'pdf'],
      /Allowed choices are json, junit, html/,
    ],
    [
      'a generation that there is none of',
      ['contract', 'valt', '--url', url, '--generation', '7'],
      /Allowed choices are 5, 6/,
    ],
    ['no patience', ['contract', 'depthai', '--url', url, '--patience', '0'], /It must be a number above 0/],
    [
      'nobody there',
      ['contract', 'depthai', '--url', url],
      /127\.0\.0\.1:1 can't be used: .* failed on the network: .*\.\n$/,
    ],
  ])('%s', async (_what, args, words) => {
    const { code, stdout, stderr } = await runCommand(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(words);
    expect(stderr).not.toContain('hunter2');
  });

  test('a wrong key', async () => {
    await using recorder = await device({ vendor: 'motif' });
    const { code, stdout, stderr } = await motif(recorder.url, '--api-key', 'wrong-key-of-mine');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/can't be used: getVersion .* answered 401/);
    expect(stderr).not.toContain('wrong-key-of-mine');
  });

  test('another certificate than the device’s', async () => {
    await using recorder = await device({ vendor: 'motif', isSecure: true });
    await using other = await device({ vendor: 'motif', isSecure: true });
    const certificate = join(folder, 'other.pem');
    await writeFile(certificate, other.certificate!);
    const { code, stderr } = await motif(recorder.url, '--api-key', 'x', '--certificate', certificate);
    expect(code).toBe(2);
    expect(stderr).toContain('is not the pinned one');
  });
});
