import { mkdtemp, readdir, rm, watch } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labrig } from './fixtures/labrig.ts';
import { motifAt } from './fixtures/motif-at.ts';
import type { AddressInfo } from 'node:net';
import type { Report } from './fixtures/motif-at.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labrig-bin-'));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (...args: readonly string[]) => labrig(folder, args);

describe('a signal stops the lab', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends it with exit code 0, frees the ports and leaves nothing behind',
    async (signal) => {
      const { said, kill, ended } = await run('up', '--json', '--port', '0');
      const line = await said('\n');
      const motif = motifAt(JSON.parse(line) as Report);
      await motif.camera('FAKE0').recording.start();
      kill(signal);
      expect(await ended).toEqual({ code: 0, signal: null, stdout: line, stderr: '', left: [] });
      expect(await motif.api.getVersion({}, { retry: false })).toMatchObject({ kind: 'network', unsent: true });
    },
  );

  test('also while it is still being brought up', async () => {
    const { temporary, kill, ended } = await run('up', '--json', '--port', '0');
    const leave = new AbortController();
    const begun = watch(temporary, { signal: leave.signal })[Symbol.asyncIterator]().next();
    const known = await readdir(temporary);
    if (known.length === 0) await begun;
    kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0, stderr: '', left: [] });
    leave.abort();
    await begun.catch(() => undefined);
  });
});

describe('what cannot be brought up is one clear sentence on stderr, exit code 2, and nothing left behind', () => {
  test.each([
    [['up', 'mofit'], /^labrig: there is no simulator named mofit; there is motif, valt, [a-z0-9, ]+\n$/],
    [
      ['up', '--clock', 'fast'],
      /^labrig: .*'fast' is invalid\. It must be system, paused, auto or a rate above 0\.\n$/,
    ],
  ])('%j', async (args, sentence) => {
    const { ended } = await run(...args);
    expect(await ended).toEqual({
      code: 2,
      signal: null,
      stdout: '',
      stderr: expect.stringMatching(sentence),
      left: [],
    });
  });

  test('a port that is taken', async () => {
    const occupant = createServer();
    await new Promise<void>((resolve) => void occupant.listen(0, '127.0.0.1', resolve));
    const { port } = occupant.address() as AddressInfo;
    // The first simulator takes the port after that of the console.
    const { ended } = await run('up', '--port', `${port - 1}`);
    expect(await ended).toEqual({
      code: 2,
      signal: null,
      stdout: '',
      stderr: `labrig: port ${port} on 127.0.0.1 is taken: stop what listens there, or choose another port\n`,
      left: [],
    });
    occupant.close();
  });

  test('help is no mistake; no command at all is one', async () => {
    const [asked, nothing] = await Promise.all([run('up', '--help'), run()]);
    expect(await asked.ended).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('--seed <number>'),
    });
    expect(await nothing.ended).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('Usage: labrig'),
    });
  });
});
