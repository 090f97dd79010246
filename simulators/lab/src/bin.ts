#!/usr/bin/env node
import { CommanderError } from 'commander';
import { command } from './command.ts';
import { refusalOf } from './refusal.ts';

/** From the first moment on: a signal that comes while the lab is being brought up must not leave anything behind. */
const signalled = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
});

function stopped(): Promise<unknown> {
  // Keeps the process alive while all servers are idle.
  setInterval(() => undefined, 2 ** 31 - 1);
  return signalled;
}

try {
  await command({
    print: (text) => process.stdout.write(`${text}\n`),
    tell: (text) => process.stderr.write(`labrig: ${text}\n`),
    stopped,
  }).parseAsync();
  process.exit(0);
} catch (error) {
  const refusal = refusalOf(error);
  if (refusal === undefined) throw error;
  if (refusal) process.stderr.write(`labrig: ${refusal}\n`);
  process.exit(error instanceof CommanderError && error.exitCode === 0 ? 0 : 2);
}
