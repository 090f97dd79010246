import { retold } from '@labrig/fixtures/history';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { steps, take } from './fixtures/steps.ts';
import { rig } from './fixtures/rig.ts';
import { invariants } from './invariants.ts';
import type { Step } from './fixtures/steps.ts';
import type { MoveshelfState } from './state.ts';

const small = { store: { capacity: 40, keepUpTo: 8 } };

test('whatever is called and happens, everything holds that always holds, and no answer is a fault or breaks the spec', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom({}, small), async (history, options) => {
      const bench = rig(options);
      const urls: string[] = [];
      // The rig itself asks for the invariants after each step.
      for (const step of history) await take(bench, step, urls);
      await bench.wait(86_400);
      expect(bench.lab.requests.entries().filter(({ error, status }) => error !== undefined || status === 500)).toEqual(
        [],
      );
    }),
    { seed: 42, numRuns: 120 },
  );
});

test('a restored snapshot has the future that it had, and the same seed the same history', async () => {
  await fc.assert(
    fc.asyncProperty(steps, steps, async (before, after) => {
      const telling = {
        begin: () => ({ ...rig(), urls: [] as string[] }),
        labOf: ({ lab }: ReturnType<typeof rig>) => lab,
        async run({ urls, ...bench }: ReturnType<typeof rig> & { readonly urls: string[] }, history: readonly Step[]) {
          // What is handed out after the snapshot, nobody knows before.
          const known = history === before ? urls : [...urls];
          for (const step of history) await take(bench, step, known);
          // Longer than any restart.
          await bench.wait(120);
        },
      };
      const { first, once, again, twin } = await retold(telling, before, after);
      expect(again).toEqual(once);
      expect(twin).toEqual({ first, once });
    }),
    { seed: 42, numRuns: 20 },
  );
});

test.each<[string, (state: MoveshelfState) => MoveshelfState]>([
  ['the store has as many bytes', (state) => ({ ...state, store: { ...state.store, used: 1 } })],
  ['the store never has more', (state) => ({ ...state, store: { ...state.store, other: 2e12 } })],
  [
    'exactly the job that the worker is at',
    (state) => ({ ...state, worker: { isAlive: true, task: { job: 1, until: 0 } } }),
  ],
  ['what belongs to something', (state) => ({ ...state, clips: { next: 1, pages: [] } })],
  [
    'keys and names of projects',
    (state) => ({ ...state, users: { ...state.users, pages: [...state.users.pages, ...state.users.pages] } }),
  ],
])('an invariant notices what breaks it: %s', (beginning, spoil) => {
  const { moveshelf } = rig();
  const { jobs } = moveshelf.state;
  const job = {
    project: 1,
    clips: [1],
    trialType: null,
    status: 'Pending',
    starts: 0,
    done: 0,
    result: null,
    failure: null,
  } as const;
  const state = { ...moveshelf.state, jobs: { ...jobs, next: 2, pages: [[job]] } };
  const broken = (given: MoveshelfState): string[] =>
    Object.entries(invariants)
      .filter(([, holds]) => !holds(given))
      .map(([sentence]) => sentence);
  expect(broken(state)).toEqual([]);
  expect(broken(spoil(state))).toEqual([expect.stringContaining(beginning)]);
});
