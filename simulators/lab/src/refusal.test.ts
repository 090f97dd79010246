import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { bringUp } from './fixtures/bring-up.ts';
import { refusalOf } from './refusal.ts';
import { simulators } from './simulators.ts';
import type { AddressInfo } from 'node:net';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labrig-refusal-'));
  vi.stubEnv('TMPDIR', folder);
  return async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  };
});

/** What the command says to these arguments, which must be too much for it. */
async function refused(...args: readonly string[]): Promise<string | undefined> {
  const error = await bringUp(...args).then(
    () => 'it was brought up',
    (reason: unknown) => reason,
  );
  return refusalOf(error);
}

describe('what cannot be brought up is refused in one clear sentence, and leaves nothing behind', () => {
  test.each([
    [
      'an unknown vendor',
      ['mofit'],
      `there is no simulator named mofit; there is ${Object.keys(simulators).join(', ')}`,
    ],
    [
      'one among others',
      ['motif', 'mofit'],
      `there is no simulator named mofit; there is ${Object.keys(simulators).join(', ')}`,
    ],
    [
      'an unknown clock',
      ['--clock', 'fast'],
      /'fast' is invalid\. It must be system, paused, auto or a rate above 0\.$/,
    ],
    ['a clock that stands still', ['--clock', '0'], /'0' is invalid/],
    ['a clock that goes back', ['--clock', '-1'], /'-1' is invalid/],
    ['a clock that is too fast', ['--clock', 'Infinity'], /'Infinity' is invalid/],
    ['a seed that is no integer', ['--seed', '1.5'], /'1\.5' is invalid\. It must be an integer\.$/],
    ['a seed that is empty', ['--seed', ''], /'' is invalid\. It must be an integer\.$/],
    ['a seed that numbers cannot tell from the next', ['--seed', '9007199254740993'], /is invalid/],
    ['a port that is none', ['--port', 'http'], /'http' is invalid\. It must be an integer\.$/],
    ['a port out of range', ['--port', '65531'], /'65531' is invalid\. It must be from 0 to 65530\.$/],
    [
      'everybody as host, without a token',
      ['--host', '0.0.0.0'],
      /^--host 0\.0\.0\.0 lets others reach the control API.* give a --token, too$/,
    ],
    [
      "a host that is not this machine's",
      ['--host', '192.0.2.1', '--token', 't'],
      /^the streams of motif can't listen on 192\.0\.2\.1/,
    ],
    ['an option that is nearly one', ['--sead', '1'], "unknown option '--sead' (Did you mean --seed?)"],
    ['an option without its value', ['--token'], /argument missing/],
  ])('%s', async (_what, args, sentence) => {
    const refusal = await refused(...args);
    expect(refusal).toMatch(sentence);
    expect(refusal).not.toMatch(/\n|^error/);
    expect(await readdir(folder)).toEqual([]);
  });

  test('a port that is taken, whether by the console or by a simulator', async () => {
    const occupant = createServer();
    await new Promise<void>((resolve) => void occupant.listen(0, '127.0.0.1', resolve));
    const { port } = occupant.address() as AddressInfo;
    const sentence = /^port \d+ on 127\.0\.0\.1 is taken: stop what listens there, or choose another port$/;
    // The first simulator takes the port after that of the console.
    for (const first of [port, port - 1]) expect(await refused('--port', `${first}`)).toMatch(sentence);
    expect(await readdir(folder)).toEqual([]);
    occupant.close();
  });
});

test('any other error is a defect, about which there is nothing to tell the person at the terminal', () => {
  expect(refusalOf(new TypeError('x is not a function'))).toBeUndefined();
});
