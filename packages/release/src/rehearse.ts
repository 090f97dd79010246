import { join } from 'node:path';
import { everywhere, onRuntimes } from './rehearsal/checks.ts';
import { makeChecks } from './rehearsal/make-checks.ts';
import { setStage } from './rehearsal/stage.ts';
import { run } from './run.ts';

// The whole rehearsal of a release, with a line for each check; exits with 1 if one of them failed.
const began = performance.now();
const say = (outcome: string, text: string): void =>
  console.log(`${outcome.padEnd(9)} ${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${text}`);

try {
  await run(['pnpm', 'install', '--frozen-lockfile'], join(import.meta.dirname, '../runtimes'));
} catch (error) {
  say('not tried', `what runs on other runtimes, as far as they are missing: ${(error as Error).message}`);
}
await using stage = await setStage();
say('passed', `published to ${stage.source.registry} and installed from it`);
for await (const { name, outcome, reason } of makeChecks([...everywhere, ...onRuntimes], stage)) {
  say(outcome, reason === undefined ? name : `${name}: ${reason}`);
  if (outcome === 'failed') process.exitCode = 1;
}
