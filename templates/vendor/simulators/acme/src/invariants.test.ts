import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';

const camera = fc.constantFrom('north', 'south', 'attic');
const step = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), camera, gain: fc.integer({ min: -1, max: 25 }) }),
  fc.record({ kind: fc.constant('record' as const), camera, seconds: fc.integer({ min: 0, max: 90 }) }),
  fc.record({ kind: fc.constantFrom('unplug' as const, 'plug' as const), camera }),
  fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 60 }) }),
);

/** Does a step, whatever comes of it. */
async function take(
  { call, acme, wait }: ReturnType<typeof rig>,
  one: typeof step extends fc.Arbitrary<infer Step> ? Step : never,
) {
  if (one.kind === 'wait') return wait(one.seconds);
  if (one.kind === 'change') return call('PATCH', `/cameras/${one.camera}`, { gain: one.gain });
  if (one.kind === 'record') return call('POST', `/cameras/${one.camera}/clips`, { seconds: one.seconds });
  try {
    return acme.perform(one.kind, { camera: one.camera });
  } catch {
    // It can't happen now.
    return undefined;
  }
}

test('whatever is called and happens, everything holds that always holds, and a restored snapshot has its own future', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step), fc.array(step), async (before, after) => {
      const own = rig();
      for (const one of before) await take(own, one);
      const snapshot = own.lab.snapshot();
      const run = async () => {
        for (const one of after) await take(own, one);
        await own.wait(120);
        expect(own.acme.broken()).toEqual([]);
        return own.acme.state;
      };
      const once = await run();
      own.lab.restore(snapshot);
      expect(await run()).toEqual(once);
      expect(own.lab.requests.entries().filter(({ error }) => error !== undefined)).toEqual([]);
    }),
    { seed: 42, numRuns: 50 },
  );
});
