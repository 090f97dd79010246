import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command } from '../command.ts';
import { refusalOf } from '../refusal.ts';
import { UpError } from '../up-error.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { parseScenario } from './parse.ts';

/** What the command prints, and why it ends if it refuses. */
async function labrig(...args: readonly string[]) {
  const printed: string[] = [];
  const terminal = { print: (text: string) => printed.push(text), stopped: () => Promise.resolve() };
  const refusal = await command(terminal)
    .parseAsync(['scenario', ...args], { from: 'user' })
    .then(() => undefined, refusalOf);
  return { text: printed.join('\n'), refusal };
}

async function file(text: string): Promise<string> {
  const path = join(await temporaryFolder(), 'rig.yaml');
  await writeFile(path, text);
  return path;
}

describe('labrig scenario check', () => {
  test('says what is in a scenario that is one', async () => {
    const path = await file(
      'devices: { motif: {}, valt: {} }\ntimeline: [{ at: "+00:05", device: motif, do: freeze }]',
    );
    expect(await labrig('check', path)).toEqual({
      text: `${path} is a scenario of motif, valt with 1 event`,
      refusal: undefined,
    });
  });

  test('prints everything that is wrong, as compilers do, and how much it is', async () => {
    const path = await file('devices: { motif: { zon: UTC } }\nclok: auto\n');
    expect(await labrig('check', path)).toEqual({
      text: `${path}:1:21: devices.motif.zon is unknown; did you mean zone?\n${path}:2:1: clok is unknown; did you mean clock?`,
      refusal: `${path} has 2 problems`,
    });
  });

  test('needs a file that is there', async () => {
    expect((await labrig('check')).refusal).toBe("missing required argument 'file'");
    expect((await labrig('check', '/nowhere')).refusal).toBe(
      "the scenario /nowhere can't be read: there is no such file",
    );
  });
});

describe('labrig scenario example', () => {
  test('lists what there is, and prints each as a scenario that is one', async () => {
    const { text } = await labrig('example');
    const names = text.split('\n').map((line) => line.split(' ')[0]!);
    expect(names).toEqual(['behaviour-rig', 'counselling-suite', 'gait-study']);
    for (const name of names) {
      const { text: scenario } = await labrig('example', name);
      expect(scenario).toMatch(
        /^# yaml-language-server: \$schema=https:\S+\/@labrig\/lab\S*\/scenario\.schema\.json\n/,
      );
      expect(parseScenario(scenario)).toHaveProperty('timeline');
    }
  });

  test.each(['nope', '../package', ''])('refuses a name that none has: %j', async (name) => {
    expect((await labrig('example', name)).refusal).toBe(
      `there is no example named ${name}; there is behaviour-rig, counselling-suite, gait-study`,
    );
  });

  test('and a command that there is not', async () => {
    expect((await labrig('chek')).refusal).toBe("unknown command 'chek' (Did you mean check?)");
    expect(refusalOf(new UpError('x'))).toBe('x');
  });
});
