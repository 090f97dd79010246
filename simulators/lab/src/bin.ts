#!/usr/bin/env node
import { ListenError } from '@labrig/simulator/node';
import { CommanderError } from 'commander';
import { command } from './command.ts';
import { UpError } from './up.ts';

const stopped = (): Promise<unknown> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
    // Keeps the process alive while all servers are idle.
    setInterval(() => undefined, 2 ** 31 - 1);
  });

try {
  await command({ print: (text) => process.stdout.write(`${text}\n`), stopped }).parseAsync();
  process.exit(0);
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  if (!(error instanceof UpError || error instanceof ListenError)) throw error;
  process.stderr.write(`labrig: ${error.message}\n`);
  process.exit(2);
}
