import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** Writes the address of every module that is loaded to standard error. */
const witness = `
  import { registerHooks } from 'node:module';
  registerHooks({ load(url, context, next) { process.stderr.write(url + '\\n'); return next(url, context); } });
`;

/** What a command prints, and which files of the contract it loads. */
async function loadedBy(...args: readonly string[]) {
  const flags = ['--conditions=labrig-source', '--import', `data:text/javascript,${encodeURIComponent(witness)}`];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [...flags, 'src/bin.ts', ...args]);
  const files = stderr.split('\n').flatMap((line) => /\/packages\/contract\/src\/(.*)$/.exec(line)?.[1] ?? []);
  return { stdout, files };
}

test('help has every command, and loads no scenario, no client and no proxy for it', { timeout: 60_000 }, async () => {
  const { stdout, files } = await loadedBy('--help');
  for (const name of ['up', 'scenario', 'contract', 'record', 'drift'])
    expect(stdout).toMatch(RegExp(`^ {2}${name} `, 'm'));
  expect(files).toContain('command.ts');
  expect(files.filter((file) => !/^command(?:\.ts|\/[a-z-]+\.ts)$/.test(file))).toEqual([]);
  expect(files.filter((file) => /run-\w+-line/.test(file))).toEqual([]);
});
