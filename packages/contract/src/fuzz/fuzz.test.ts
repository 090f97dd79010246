import { simulateMotif, spec as motif } from '@labrig/motif-simulator';
import { spec as cam2 } from '@labrig/cam2-simulator';
import { spec as depthai } from '@labrig/depthai-simulator';
import { spec as moveshelf } from '@labrig/moveshelf-simulator';
import { spec as valt } from '@labrig/valt-simulator';
import { describe, expect, test, vi } from 'vitest';
import { fuzz } from './fuzz.ts';
import { unlessItHangs } from './hanging.ts';
import { growth } from './memory.ts';
import { ownFailures } from './own-failures.ts';
import type { AnySimulator } from '@labrig/simulator';

const specs = { motif, valt, depthai, cam2, moveshelf } as const;

describe('nothing is found in a share of what is sent each night', () => {
  test.each(Object.keys(specs) as (keyof typeof specs)[])('%s', { timeout: 120_000 }, async (vendor) => {
    const { found, answers } = await fuzz({ vendor, requests: 1000, seed: 20_260_302 });
    expect(found).toBeUndefined();
    // It went everywhere, and got in at most doors.
    const ids = specs[vendor].operations.map(({ id }) => id);
    const asked = ids.filter((id) => [...answers].some((answer) => answer.startsWith(`${id} `)));
    const granted = ids.filter((id) => [...answers].some((answer) => answer.startsWith(`${id} 2`)));
    expect(asked).toEqual(ids);
    expect(granted.length).toBeGreaterThan(0.4 * ids.length);
  });
});

test('what a vendor’s own server fails at is of operations that there are', () => {
  for (const [vendor, failures] of Object.entries(ownFailures)) {
    const { operations } = specs[vendor as keyof typeof specs];
    for (const { operations: named } of failures) expect(operations.some(({ id }) => named.test(id))).toBe(true);
  }
});

describe('it finds', () => {
  const broken = (change: (sound: AnySimulator) => Partial<AnySimulator>) => () => {
    const sound = simulateMotif() as AnySimulator;
    return { ...sound, ...change(sound) };
  };
  const handler = (id: string, handle: () => unknown) =>
    broken(({ handlers }) => ({ handlers: { ...handlers, [id]: handle } as never }));

  test.each<[what: string, simulate: () => AnySimulator, words: RegExp]>([
    [
      'a crash',
      handler('listCameras', () => {
        throw new Error('the handle came off');
      }),
      /^listCameras: Error: the handle came off/,
    ],
    [
      'an answer that breaks the spec',
      handler('listCameras', () => ({ status: 200, body: { cameras: 'none' } })),
      /listCameras: Error: the answer breaks the spec: listCameras, status 200/,
    ],
    [
      'a failure that nobody asked for',
      handler('listCameras', () => ({ status: 500, body: { error: 'no', status_code: 500 } })),
      /^listCameras answered 500/,
    ],
    [
      'an invariant that does not hold any more',
      broken(({ invariants }) => ({
        invariants: {
          ...invariants,
          'no camera is ever gone': (state) => state.cameras.every((camera: { plugged: boolean }) => camera.plugged),
        },
      })),
      /^no longer so: no camera is ever gone/,
    ],
  ])('%s, by the shortest way there is', async (_what, simulate, words) => {
    const { found } = await fuzz({ vendor: 'motif', requests: 5000, seed: 1, simulators: [simulate] });
    expect(found?.what).toMatch(words);
    expect(found?.way).toHaveLength(1);
    expect(found?.way[0]).toMatch(/^curl -i -X GET .*'http:\/\/motif\.test\/api\/1\/cameras'$|^# hardware unplug/);
    // The seed leads there at once.
    const again = await fuzz({ vendor: 'motif', requests: 1, seed: found!.seed, simulators: [simulate] });
    expect(again.found?.what.split('\n')[0]).toBe(found?.what.split('\n')[0]);
  });

  test('what never ends', async () => {
    vi.useFakeTimers();
    const hanging = unlessItHangs(new Promise(() => {})).catch(String);
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    expect(await hanging).toBe('Finding: it hangs');
    expect(await unlessItHangs(Promise.resolve(7))).toBe(7);
  });

  test('memory that grows', () => {
    expect(growth(100e6, 101e6)).toBeUndefined();
    expect(growth(100 * 2 ** 20, 200 * 2 ** 20)).toBe('memory grows: 100 MB in use, then 200 MB');
  });
});
