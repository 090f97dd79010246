#!/usr/bin/env node
import { ListenError } from '@labrig/simulator/node';
import { CommanderError } from 'commander';
import { command } from './command.ts';
import { UpError } from './up-error.ts';

/** From the first moment on: a signal that comes while the lab is being brought up must not leave anything behind. */
const signalled = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
});

function stopped(): Promise<unknown> {
  // Keeps the process alive while all servers are idle.
  setInterval(() => undefined, 2 ** 31 - 1);
  return signalled;
}

function refuse(sentence: string): never {
  process.stderr.write(`labrig: ${sentence}\n`);
  process.exit(2);
}

try {
  await command({ print: (text) => process.stdout.write(`${text}\n`), stopped }).parseAsync();
  process.exit(0);
} catch (error) {
  if (error instanceof UpError || error instanceof ListenError) refuse(error.message);
  if (!(error instanceof CommanderError)) throw error;
  // Help was printed: because it was asked for, or because nothing was.
  if (error.code.startsWith('commander.help')) process.exit(error.exitCode === 0 ? 0 : 2);
  refuse(error.message.replace(/^error: /, ''));
}
