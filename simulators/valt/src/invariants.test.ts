import { retold } from '@labrig/fixtures/history';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';
import { steps, take } from './fixtures/steps.ts';
import type { Step } from './fixtures/steps.ts';

test('whatever is called and happens, everything holds that always holds, and no answer is a fault or breaks the spec', async () => {
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.constantFrom(5 as const, 6 as const),
      fc.boolean(),
      async (history, generation, enforcesRights) => {
        const valt = rig({ generation, enforcesRights, disk: { capacity: 1e11 } });
        // The rig itself asks for the invariants after each step.
        for (const step of history) await take(valt, step);
        await valt.wait(86_400 * 400);
        // A failure that the vendor has, too, has no error behind it.
        expect(valt.lab.requests.entries().filter(({ error }) => error !== undefined)).toEqual([]);
      },
    ),
    { seed: 42, numRuns: 200 },
  );
});

test('a restored snapshot has the future that it had, and the same seed the same history', async () => {
  const telling = {
    begin: () => rig(),
    labOf: ({ lab }: ReturnType<typeof rig>) => lab,
    async run(valt: ReturnType<typeof rig>, history: readonly Step[]) {
      // What a client remembers is no part of the lab.
      await valt.login();
      for (const step of history) await take(valt, step);
      // Longer than any restart.
      await valt.wait(120);
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
