import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { withCommand } from '../fixtures/documents/command.ts';
import { documents, textOf } from '../fixtures/documents/programs.ts';

const checkout = withCommand();

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
  async (name) => {
    const { stdout } = await promisify(execFile)('npx', ['labrig', ...name.split(' '), '--help'], checkout);
    const own = lines.filter((line) => line.command === name);
    const unknown = own.filter(({ options }) => options.some((option) => !`${stdout} --help`.includes(option)));
    expect(unknown.map(({ where }) => where)).toEqual([]);
  },
);

test('what documents tell to type ends well', async () => {
  const scenario = /```yaml\n(.*?)```/s.exec(textOf('docs/scenarios.md'))?.[1] ?? '';
  const shell =
    'printf %s "$SCENARIO" > night.yaml && npx labrig scenario check night.yaml && npx labrig scenario example';
  const options = { ...checkout, env: { ...checkout.env, SCENARIO: scenario } };
  const { stdout } = await promisify(execFile)('sh', ['-c', shell], options);
  expect(stdout).toContain('gait-study');
});
