import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMotif } from '@labrig/motif';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labrig } from './fixtures/labrig.ts';
import { motifAt } from './fixtures/motif-at.ts';
import type { Motif } from '@labrig/motif';
import type { Report } from './fixtures/motif-at.ts';

/** Processes that start, and a device in real time. */
const patient = { timeout: 120_000 };

let folder: string;
let up: Awaited<ReturnType<typeof labrig>>;
let report: Report;
let motif: Motif;
const run = (args: readonly string[], variables?: Readonly<Record<string, string>>) => labrig(folder, args, variables);

/** A recording system on a port, in real time, as if it were one. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labrig-device-'));
  up = await run(['up', 'motif', '--json', '--port', '0']);
  report = JSON.parse(await up.said('\n')) as Report;
  motif = motifAt(report);
}, 60_000);
afterAll(async () => {
  up.kill('SIGINT');
  await up.ended;
  await rm(folder, { recursive: true });
});

describe('labrig contract', () => {
  const contract = (...args: readonly string[]) =>
    run(['contract', 'motif', '--url', report.motif.url, '--certificate', report.motif.certificate.file, ...args], {
      MOTIF_API_KEY: report.motif.apiKey,
    });

  test('reads a device, reports, and ends with 0; the key is nowhere', patient, async () => {
    const { ended } = await contract('--report', 'json');
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ vendor: 'motif', failed: 0, violations: [] });
    expect(stderr.split('\n').length).toBeGreaterThan(30);
    expect(stdout + stderr).not.toContain(report.motif.apiKey);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s in a recording stops it, reports, and ends with 1',
    patient,
    async (signal) => {
      const out = join(folder, `${signal}.html`);
      const { ended, kill } = await contract(
        '--allow-changes',
        '--matching',
        'by itself after',
        '--report',
        'html',
        '--out',
        out,
      );
      await motif.camera('FAKE0').waitUntilRecording({ every: 20, timeout: 60_000 });
      kill(signal);
      const { code, stderr } = await ended;
      expect([code, stderr]).toEqual([1, expect.stringContaining('Stopping:')]);
      expect(await motif.camera('FAKE0').isRecording()).toBe(false);
      expect(await readFile(out, 'utf8')).toContain('what camera FAKE0 recorded was stopped');
    },
  );

  test('a wrong key is one sentence and exit code 2', patient, async () => {
    const { ended } = await contract('--api-key', 'wrong-key-of-mine');
    const { code, stdout, stderr } = await ended;
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^labrig: https:\/\/127\.0\.0\.1:\d+ can't be used: .*401.*\n$/);
    expect(stderr).not.toContain('wrong-key-of-mine');
  });
});

test('a recorder that is killed has lost nothing that somebody has got, and drift compares it', patient, async () => {
  const file = join(folder, 'night.jsonl');
  const { url, certificate, apiKey } = report.motif;
  const { said, kill, ended } = await run([
    'record',
    'motif',
    '--target',
    url,
    '--certificate',
    certificate.file,
    '--port',
    '0',
    '--out',
    file,
  ]);
  const [proxy = ''] = (await said('\n')).split(' ');
  const client = createMotif({ baseUrl: proxy, apiKey, retry: false });
  const serials = (await client.cameras()).map(({ serial }) => serial);
  for (const serial of serials) await client.camera(serial).status();
  kill('SIGKILL');
  expect(await ended).toMatchObject({ signal: 'SIGKILL' });
  const text = await readFile(file, 'utf8');
  expect(text.trimEnd().split('\n')).toHaveLength(2 + serials.length);
  expect(text).not.toContain(apiKey);

  const same = await (await run(['drift', file])).ended;
  expect(same).toMatchObject({ code: 0, stdout: 'motif: 3 exchanges were compared. Nothing differs.\n' });
  await writeFile(file, text.replaceAll('"serial":"FAKE1"', '"serial":1'));
  expect(await (await run(['drift', file])).ended).toMatchObject({ code: 2 });
  await writeFile(file, `${text.split('\n')[0]}\n{"time"\n`);
  expect(await (await run(['drift', file])).ended).toMatchObject({
    code: 1,
    stdout: '',
    stderr: `labrig: ${file}: line 2 is no JSON\n`,
  });
});
