import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withCommand } from '../fixtures/documents/command.ts';
import { documents, textOf } from '../fixtures/documents/programs.ts';

let folder = '';
let env: NodeJS.ProcessEnv = {};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labrig-documents-'));
  env = await withCommand(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What documents tell to type: `labrig …`, by its command, with the vendor or what else decides on the options. */
const lines = documents.flatMap((document) =>
  [...textOf(document).matchAll(/(?:npx|pnpm) labrig ([a-z]+(?: [a-z]+(?![\w.]))?)([^\n`#&|>]*)/g)].map(
    ([line, command, rest]) => ({
      where: `${document}: ${line.trim()}`,
      command: command!,
      options: [...rest!.matchAll(/--[a-z][a-z-]*/g)].map(([option]) => option),
    }),
  ),
);

test.each([...new Set(lines.map(({ command }) => command))])(
  'labrig %s is a command, and has the options that documents tell of',
  async (command) => {
    const { stdout } = await promisify(execFile)('npx', ['labrig', ...command.split(' '), '--help'], { env });
    const own = lines.filter((line) => line.command === command);
    const unknown = own.filter(({ options }) => options.some((option) => !`${stdout} --help`.includes(option)));
    expect(unknown.map(({ where }) => where)).toEqual([]);
  },
);

test('what documents tell to type ends well', async () => {
  const scenario = /```yaml\n(.*?)```/s.exec(textOf('docs/scenarios.md'))?.[1] ?? '';
  const shell =
    'printf %s "$SCENARIO" > night.yaml && npx labrig scenario check night.yaml && npx labrig scenario example';
  const options = { env: { ...env, SCENARIO: scenario }, cwd: folder };
  const { stdout } = await promisify(execFile)('sh', ['-c', shell], options);
  expect(stdout).toContain('gait-study');
});
