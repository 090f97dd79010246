import { retold } from '@labrig/fixtures/history';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';
import { steps, take } from './fixtures/steps.ts';
import type { Step } from './fixtures/steps.ts';

test('whatever is called and happens, everything holds that always holds, and no answer is a fault or breaks the spec', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      const acme = rig();
      // The rig itself asks for the invariants after each step.
      for (const step of history) await take(acme, step);
      await acme.wait(120);
      expect(acme.lab.requests.entries().filter(({ error }) => error !== undefined)).toEqual([]);
    }),
    { seed: 42, numRuns: 50 },
  );
});

test('a restored snapshot has the future that it had, and the same seed the same history', async () => {
  const telling = {
    begin: () => rig(),
    labOf: ({ lab }: ReturnType<typeof rig>) => lab,
    async run(acme: ReturnType<typeof rig>, history: readonly Step[]) {
      for (const step of history) await take(acme, step);
      await acme.wait(120);
    },
  };
  await fc.assert(
    fc.asyncProperty(steps, steps, async (before, after) => {
      const { first, once, again, twin } = await retold(telling, before, after);
      expect(again).toEqual(once);
      expect(twin).toEqual({ first, once });
    }),
    { seed: 42, numRuns: 30 },
  );
});
