import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createMotif } from '@labrig/motif';
import { describe, expect, onTestFinished, test } from 'vitest';
import { test as labTest } from './vitest.ts';

describe('a lab for each test', () => {
  const seen: object[] = [];

  labTest('is there for whoever names it', async ({ lab, expect: so }) => {
    const motif = createMotif(lab.motif.connection());
    await (await motif.recording.start({ duration: 60 })).finished();
    so(lab.motif.state.recordings).toHaveLength(2);
    seen.push(lab);
  });

  labTest('is another one for the next, and the one before is closed', ({ lab, expect: so }) => {
    so(lab.motif.state.recordings).toHaveLength(0);
    so(seen).not.toContain(lab);
    so(seen.map((before) => (before as typeof lab).ended.aborted)).toEqual([true]);
  });
});

describe('what the labs are like can be said', () => {
  labTest.override('labOptions', { seed: 7, clock: 'paused', motif: { cameras: [{ serial: 'A' }] } });

  labTest('for a part of a file', ({ lab, expect: so }) => {
    so([lab.clock.mode, lab.motif.state.cameras.length]).toEqual(['paused', 1]);
  });
});

/** A test file as users have one. Two tests fail: with calls, and without any. */
const failing = `import { createMotif } from '@labrig/motif';
import { createValt } from '@labrig/valt';
import { expect } from 'vitest';
import { test } from '@labrig/lab/vitest';

test('passes', async ({ lab }) => {
  await createMotif(lab.motif.connection()).version();
});

test('fails', async ({ lab }) => {
  const { fetch, baseUrl, apiKey } = lab.motif.connection();
  const call = (path: string, body?: object) =>
    fetch(baseUrl + path, { method: body ? 'POST' : 'GET', headers: { 'x-api-key': apiKey }, ...(body && { body: JSON.stringify(body) }) });
  await call('/api/1/camera/FAKE0/recording/start', { duration: 5, colour: 'red' });
  await call('/api/1/camras');
  lab.faults.add({ device: 'motif', effect: { kind: 'status', status: 503 } });
  await call('/version');
  await createValt(lab.valt.connection()).rooms();
  console.log('SECRETS', apiKey, lab.valt.connection().password);
  expect(lab.motif.state.recordings).toHaveLength(1);
});

test('fails at once', ({ lab }) => {
  expect(lab.clock.mode).toBe('system');
});
`;

test('when a test fails, its journal is printed, without secrets, and no other', async () => {
  // Inside the package, so that imports resolve as a user's would.
  const folder = await mkdtemp('.documents-vitest-');
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'failing.test.ts'), failing);
  const config = `import config from '../../../vitest.config.ts';\nexport default { ...config, test: { include: ['*.test.ts'], root: import.meta.dirname } };\n`;
  await writeFile(join(folder, 'vitest.config.ts'), config);
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', join(folder, 'vitest.config.ts'), '--no-color'];
  const run = promisify(execFile)(process.execPath, args, { env: { ...process.env, NO_COLOR: '1', VITEST: '' } });
  const { code, stdout, stderr } = (await run.catch((error: unknown) => error)) as Record<
    'code' | 'stdout' | 'stderr',
    string
  >;
  expect([code, stdout]).toEqual([1, expect.stringContaining('2 failed | 1 passed')]);
  const [, secrets = ''] = /SECRETS (.*)/.exec(stdout) ?? [];
  const journal = stderr.slice(stderr.indexOf('The lab at'));
  const lines = journal.split('\n');
  expect(journal.match(/The lab at/g)).toHaveLength(2);
  expect(lines[0]).toMatch(/^The lab at 2026-03-02T00:00:00\.\d{3}Z: 5 calls$/);
  expect(lines[1]).toMatch(
    /^ {4}1 {2}00:00:00\.000 {2}motif {6}POST \/api\/1\/camera\/FAKE0\/recording\/start {"duration":5,"colour":"red"} → 200 {/,
  );
  expect(lines[2]).toBe('       nobody read body.colour');
  expect(journal).toContain('GET /api/1/camras → 404');
  expect(journal).toMatch(/no operation has this path; it is nearly GET \/api\/1\/cameras \(listCameras\)/);
  expect(journal).toMatch(/GET \/version → 503 .*\n {7}a fault struck: fault-1: status/);
  expect(journal).toMatch(
    /valt {7}POST \/api\/v3\/login .*\n.*valt {7}GET \/api\/v3\/rooms\/info\?access_token=\[redacted\] → 200/,
  );
  expect(stderr).toMatch(/The lab at 2026-03-02T00:00:00\.000Z: nobody has called/);
  expect(secrets.split(' ')).toHaveLength(2);
  for (const secret of secrets.split(' ')) expect(journal).not.toContain(secret);
});
