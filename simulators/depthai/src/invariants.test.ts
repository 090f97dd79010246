import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';
import { steps, take } from './fixtures/steps.ts';

test('whatever is called and happens, everything holds that always holds, and no answer is a fault or breaks the spec', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      const own = rig();
      // The rig itself asks for the invariants after each step.
      for (const step of history) await take(own, step);
      await own.wait(86_400);
      expect(own.lab.requests.entries().filter(({ error }) => error !== undefined)).toEqual([]);
    }),
    { seed: 42, numRuns: 150 },
  );
});

test('a restored snapshot has the future that it had, and the same seed the same history', async () => {
  await fc.assert(
    fc.asyncProperty(steps, steps, async (before, after) => {
      const run = async (own: ReturnType<typeof rig>, history: typeof before) => {
        const statuses: (number | undefined)[] = [];
        for (const step of history) statuses.push(await take(own, step));
        await own.wait(120);
        return { statuses, end: own.depthai.state };
      };
      const own = rig();
      const first = await run(own, before);
      const snapshot = own.lab.snapshot();
      const once = await run(own, after);
      own.lab.restore(snapshot);
      expect(await run(own, after)).toEqual(once);
      const twin = rig();
      expect(await run(twin, before)).toEqual(first);
    }),
    { seed: 42, numRuns: 25 },
  );
});
