#!/usr/bin/env node
import { complaintAbout } from './node-version.ts';

/** From the first moment on: a signal that comes while the lab is being brought up must not leave anything behind. */
const signalled = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
});

const complaint = complaintAbout(process.versions.node);
if (complaint === undefined) {
  // Only now: what it imports doesn't even load in an older Node.
  const { main } = await import('./main.ts');
  await main(signalled);
} else {
  process.stderr.write(`labrig: ${complaint}\n`);
  process.exit(2);
}
