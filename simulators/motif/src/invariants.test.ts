import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';
import { steps, take } from './fixtures/steps.ts';

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
  await fc.assert(
    fc.asyncProperty(steps, steps, async (before, after) => {
      const run = async (motif: ReturnType<typeof rig>, history: typeof before) => {
        const begin = motif.lab.requests.entries().at(-1)?.id ?? 0;
        for (const step of history) await take(motif, step);
        await motif.wait(60);
        const entries = motif.lab.requests.entries({ after: begin });
        return {
          journal: entries.map(({ id, ...entry }) => ({ number: id - begin, ...entry })),
          end: motif.lab.snapshot(),
        };
      };
      const motif = rig(options);
      const first = await run(motif, before);
      const snapshot = motif.lab.snapshot();
      const once = await run(motif, after);
      motif.lab.restore(snapshot);
      expect(await run(motif, after)).toEqual(once);

      const twin = rig(options);
      expect(await run(twin, before)).toEqual(first);
      expect(await run(twin, after)).toEqual(once);
    }),
    { seed: 42, numRuns: 30 },
  );
});
