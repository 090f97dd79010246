#!/usr/bin/env node
import { failureOf } from './failure.ts';
import { program } from './program.ts';

/** From the first moment on: a signal that comes while the lab is being brought up must not leave anything behind. */
const signalled = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
});

function stopped(): Promise<unknown> {
  // Keeps the process alive while all servers are idle.
  setInterval(() => undefined, 2 ** 31 - 1);
  return signalled;
}

let exitCode = 0;
try {
  await program({
    print: (text) => process.stdout.write(`${text}\n`),
    tell: (text) => process.stderr.write(`${text}\n`),
    stopped,
    exitWith: (code) => (exitCode = code),
  }).parseAsync();
} catch (error) {
  const failure = failureOf(error);
  if (!failure) throw error;
  if (failure.message) process.stderr.write(`labrig: ${failure.message}\n`);
  ({ exitCode } = failure);
}
// A long report may still be on its way into a pipe.
await new Promise((resolve) => process.stdout.write('', resolve));
process.exit(exitCode);
