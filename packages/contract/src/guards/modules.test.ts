import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checks } from './checks/checks.ts';
import { clientMutations } from './modules/clients.ts';
import { contractMutations } from './modules/contract.ts';
import { kernelMutations } from './modules/kernel.ts';
import { swapIn } from './modules/swapped.ts';
import { replays } from './replayed.ts';
import type { Catch, ModuleMutation } from './modules/mutation.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const groups: readonly (readonly [name: string, mutations: readonly ModuleMutation[]])[] = [
  ['a client', clientMutations],
  ['the kernel', kernelMutations],
  ['the contract', contractMutations],
];

/** What a check says; `undefined`: its promise holds. */
async function said({ check, of }: Pick<Catch, 'check' | 'of'>): Promise<string | undefined> {
  try {
    await checks[check](of);
    return undefined;
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}

const caught = groups.flatMap(([, mutations]) => mutations.flatMap(({ caughtBy }) => caughtBy));
const distinct = new Map(caught.map((one) => [`${one.check} (${one.of})`, one]));

describe('the sound ones are not caught', () => {
  test.each([...distinct])('%s', async (_name, one) => {
    expect(await said(one)).toBeUndefined();
  });
});

describe.each(groups)('%s with one thing broken is caught', (group, mutations) => {
  const replayed = replays(group);
  afterAll(replayed.print);

  describe.each(mutations)('$name', (mutation) => {
    let swapOut: () => void;
    beforeAll(() => {
      swapOut = swapIn(mutation);
      return () => swapOut();
    });

    test.each(mutation.caughtBy)('$of: $check', async (one) => {
      const words = await said(one);
      expect(words, `nobody holds the promise that is broken here: ${one.check}`).toBeDefined();
      expect(words).toMatch(one.words);
      replayed.note(mutation.name, `${one.check} (${one.of})`, words!);
    });
  });
});
