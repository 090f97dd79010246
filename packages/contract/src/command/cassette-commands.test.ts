import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCassette } from '../cassette/read-cassette.ts';
import { device } from '../fixtures/device.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { session } from '../fixtures/session.ts';
import { motifOf } from '../motif/client.ts';

let folder: string;
let text: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labrig-cassettes-'));
  text = await session();
  return () => rm(folder, { recursive: true });
});

async function written(name: string, content: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

describe('labrig record', () => {
  test('records until Ctrl-C, and says where and how many', async () => {
    await using recorder = await device({ vendor: 'motif' });
    const file = join(folder, 'recorded.jsonl');
    const args = ['record', 'motif', '--target', recorder.url, '--port', '0', '--out', file];
    const ran = await runCommand(args, async ({ stdout }) => {
      const [url = ''] = stdout.split(' ');
      const motif = motifOf({ ...recorder.target, baseUrl: url });
      await motif.version();
      await motif.cameras();
    });
    expect(ran).toMatchObject({
      code: 0,
      stderr: `200 GET /version\n200 GET /api/1/cameras\n2 exchanges are in ${file}.\n`,
    });
    expect(ran.stdout).toMatch(
      RegExp(`^http://127\\.0\\.0\\.1:\\d+ leads to ${recorder.url}, and is written to ${file}`),
    );
    const { header, entries } = readCassette(await readFile(file, 'utf8'));
    expect(header).toMatchObject({ vendor: 'motif', version: 1 });
    expect(entries.map(({ request }) => request.path)).toEqual(['/version', '/api/1/cameras']);
    expect(await runCommand(['drift', file])).toMatchObject({ code: 0 });
  });

  test.each<[what: string, args: readonly string[], words: RegExp]>([
    [
      'an unknown vendor',
      ['mofit', '--target', 'http://127.0.0.1:1', '--out', 'x'],
      /there is no vendor mofit; there is motif/,
    ],
    [
      'a generation that there is none of',
      ['motif', '--target', 'http://x', '--out', 'x', '--generation', '5'],
      /motif has no generations/,
    ],
    ['no file', ['motif', '--target', 'http://127.0.0.1:1'], /--out/],
    [
      'a port that is none',
      ['motif', '--target', 'http://x', '--out', 'x', '--port', '70000'],
      /It must be from 0 to 65535/,
    ],
  ])('%s is exit code 2', async (_what, args, words) => {
    const { code, stderr } = await runCommand(['record', ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
  });

  test('a file that is there already, and a port that is taken, are left as they are', async () => {
    await using recorder = await device({ vendor: 'motif' });
    const file = await written('there.jsonl', 'notes');
    const there = await runCommand(['record', 'motif', '--target', recorder.url, '--out', file]);
    expect([there.code, there.stderr]).toEqual([2, `${file} is there already: choose another name, or take it away\n`]);
    expect(await readFile(file, 'utf8')).toBe('notes');
    const { port } = new URL(recorder.url);
    const out = join(folder, 'taken.jsonl');
    const taken = await runCommand(['record', 'motif', '--target', recorder.url, '--out', out, '--port', port]);
    expect([taken.code, taken.stderr]).toEqual([2, expect.stringContaining(`port ${port} on 127.0.0.1 is taken`)]);
  });
});

describe('labrig drift', () => {
  const changed = (): string => {
    const lines = text.trimEnd().split('\n');
    const entry = JSON.parse(lines[1]!) as { answer: { body: { json: Record<string, unknown> } } };
    entry.answer.body.json['build'] = 7;
    return [lines[0], JSON.stringify(entry), ...lines.slice(2), ''].join('\n');
  };

  test('nothing differs: 0', async () => {
    const { code, stdout } = await runCommand(['drift', await written('same.jsonl', text)]);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^motif: \d+ exchanges were compared\. Nothing differs\.\n$/),
    ]);
  });

  test('something new differs: 2, by its name', async () => {
    const { code, stdout } = await runCommand(['drift', await written('changed.jsonl', changed())]);
    expect(code).toBe(2);
    expect(stdout).toContain('✗ getVersion 200 extra /build\n    line 2: the device has 7, the simulator nothing\n');
    expect(stdout).toContain('1 new divergence.');
  });

  test('what differs is known: 0; as JSON, too', async () => {
    const file = await written('changed.jsonl', changed());
    const known = await written('known.json', '{"getVersion 200 extra /build": "release 7 tells its build"}');
    const { code, stdout } = await runCommand(['drift', file, '--known', known]);
    expect(code).toBe(0);
    expect(stdout).toContain('known: release 7 tells its build');
    const json = await runCommand(['drift', file, '--known', known, '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ fresh: 0, divergences: [{ kind: 'extra', path: '/build' }] });
  });

  test.each<[what: string, content: () => string, words: RegExp]>([
    ['an empty cassette', () => `${text.split('\n')[0]}\n`, /Nothing was compared\./],
    ['an empty file', () => '', /line 1 is missing/],
    ['a broken line', () => `${text}{"time":\n`, /line \d+ is no JSON/],
    ['another vendor', () => text.replace('"vendor":"motif"', '"vendor":"mofit"'), /there is no simulator named mofit/],
  ])('%s compares nothing: 1', async (_what, content, words) => {
    const { code, stdout, stderr } = await runCommand(['drift', await written('odd.jsonl', content())]);
    expect(code).toBe(1);
    expect(stdout + stderr).toMatch(words);
  });

  test.each<[what: string, known: string | undefined, words: RegExp]>([
    ['a file of known ones that is no JSON', 'x', /it is no JSON/],
    ['one without reasons', '{"getVersion 200 extra /build": ""}', /it must be an object/],
    ['a cassette that is not there', undefined, /no\/such\.jsonl can't be read/],
  ])('%s compares nothing: 1', async (_what, known, words) => {
    const args =
      known === undefined
        ? ['/no/such.jsonl']
        : [await written('same.jsonl', text), '--known', await written('k.json', known)];
    const { code, stderr } = await runCommand(['drift', ...args]);
    expect([code, stderr]).toEqual([1, expect.stringMatching(words)]);
  });

  test('a wrong command line doesn’t look like a divergence: 1', async () => {
    expect(await runCommand(['drift'])).toMatchObject({ code: 1, stderr: expect.stringContaining('cassette') });
    expect(await runCommand(['drift', 'x', '--knwon', 'y'])).toMatchObject({ code: 1 });
  });
});
