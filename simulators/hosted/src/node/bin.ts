#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { command, HostedError } from './command.ts';

const signalled = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
});

/** With all vendors, which takes longer than a run of all tests should. */
async function contract(): Promise<number> {
  const folder = join(import.meta.dirname, '../../../../packages/contract');
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', '--config', '../../vitest.config.ts', 'src/hosted.test.ts'], {
    cwd: folder,
    env: { ...process.env, LABRIG_HOSTED_CONTRACT: 'all' },
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

try {
  await command({
    print: (text) => process.stdout.write(`${text}\n`),
    stopped: () => signalled,
    environment: process.env,
    contract,
  }).parseAsync();
  process.exit(0);
} catch (error) {
  if (!(error instanceof HostedError || error instanceof CommanderError)) throw error;
  const isFine = error instanceof CommanderError && error.exitCode === 0;
  if (!isFine && error.message) process.stderr.write(`hosted: ${error.message.replace(/^error: /, '')}\n`);
  process.exit(isFine ? 0 : 2);
}
