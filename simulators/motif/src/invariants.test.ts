import { retold } from '@labrig/fixtures/history';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';
import { steps, take } from './fixtures/steps.ts';
import type { Step } from './fixtures/steps.ts';

const options = {
  disk: { capacity: 1e10 },
  outputs: [
    { name: 'led', kind: 'digital' as const },
    { name: 'ledgreen', serial: 'FAKE0' },
  ],
};

test('whatever is called and happens, everything holds that always holds, and no answer is a fault or breaks the spec', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (history, strict) => {
      const motif = rig({ ...options, strict });
      for (const step of history) {
        // The rig itself asks for the invariants after each step, and an answer that breaks the spec is a 500.
        expect(await take(motif, step)).not.toBe(500);
      }
      await motif.wait(120);
      expect(motif.lab.requests.entries().filter(({ error }) => error !== undefined)).toEqual([]);
    }),
    { seed: 42, numRuns: 150 },
  );
});

test('a restored snapshot has the future that it had, and the same seed the same history', async () => {
  const telling = {
    begin: () => rig(options),
    labOf: ({ lab }: ReturnType<typeof rig>) => lab,
    async run(motif: ReturnType<typeof rig>, history: readonly Step[]) {
      for (const step of history) await take(motif, step);
      await motif.wait(60);
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
