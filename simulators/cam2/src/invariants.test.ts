import { retold } from '@labrig/fixtures/history';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';
import { steps, take } from './fixtures/steps.ts';
import { stores } from './fixtures/stores.ts';
import { exportCameras } from './index.ts';
import type { Snapshot } from '@labrig/simulator';
import type { Step } from './fixtures/steps.ts';
import type { Cam2State, CameraStore } from './index.ts';
import { memoryStore } from './database/memory-store.ts';
import { invariantsOf } from './invariants.ts';

/** A server with some cameras of its world, two of which somebody has written to. */
async function server(store: CameraStore = memoryStore) {
  const cam2 = rig({ cameras: 10, store });
  const cameras = await cam2.get('/cameras/search');
  for (const { cameraID } of cameras.slice(0, 2)) await cam2.put(cameraID, { city: 'Bergen' });
  return cam2;
}

type Server = Awaited<ReturnType<typeof server>>;

/** A snapshot but for the names of versions: what they name is compared as a list. */
function withoutVersions({ state }: Snapshot) {
  const { version, delivered, ...cam2 } = state.parts['cam2'] as Cam2State;
  return { ...state, parts: { ...state.parts, cam2 }, hasVersion: version !== null, apps: delivered.apps };
}

describe.each(stores)('%s', (_, open, share) => {
  test('whatever is called and happens, everything holds that always holds, and no answer is a fault or breaks the spec', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const cam2 = await server(open());
        for (const step of history) {
          // The rig itself asks for the invariants after each step, and an answer that breaks the spec is a 500.
          expect(await take(cam2, step)).not.toBe(500);
        }
        await cam2.wait(120);
        expect(cam2.lab.requests.entries().filter(({ error }) => error !== undefined)).toEqual([]);
      }),
      { seed: 42, numRuns: 150 * share },
    );
  });

  test('a restored snapshot has the future that it had, and the same seed the same history, to the byte', async () => {
    const telling = {
      begin: () => server(open()),
      labOf: ({ lab }: Server) => lab,
      async run(cam2: Server, history: readonly Step[]) {
        // What a client remembers is no part of the lab.
        for (const level of ['user', 'admin', 'webUI'] as const) await cam2.login(level).catch(() => undefined);
        for (const step of history) await take(cam2, step);
        await cam2.wait(120);
      },
      endOf: ({ lab, cam2, store }: Server) => ({
        state: withoutVersions(lab.snapshot()),
        list: exportCameras(cam2, 'json', store),
      }),
    };
    await fc.assert(
      fc.asyncProperty(steps, steps, async (before, after) => {
        const { first, once, again, twin } = await retold(telling, before, after);
        expect(again).toEqual(once);
        expect(twin).toEqual({ first, once });
      }),
      { seed: 42, numRuns: 30 * share },
    );
  });
});

test('the state is plain data: it survives JSON', async () => {
  const cam2 = await server();
  await cam2.add();
  cam2.cam2.hardware.freezePicture({ camera: (await cam2.get('/cameras/search'))[0].cameraID });
  expect(JSON.parse(JSON.stringify(cam2.cam2.state))).toEqual(cam2.cam2.state);
});

test('each invariant finds the state that breaks it', async () => {
  const cam2 = rig();
  await cam2.add({ legacy_cameraID: 1, latitude: 1, longitude: 2 });
  await cam2.add();
  const { state } = cam2.cam2;
  const [first, second] = state.cameras.pages[0]! as [object, object];
  const cameras = (...rows: object[]) => ({ cameras: { next: rows.length + 1, pages: [rows] } });
  const app = { ...state.apps.pages[0]![0]! };
  const broken: Readonly<Record<string, object>> = {
    'cameras have ids of their own': cameras(first, second, { ...first, legacy_cameraID: null }),
    'no two cameras have the same number of the older database': cameras(first, { ...second, legacy_cameraID: 1 }),
    'a place is both coordinates or none, and on the globe': cameras({ ...first, latitude: null }, second),
    'a camera has exactly the members that its type is reached by': cameras({ ...first, type: 'stream' }, second),
    'the log is in the order of time': {
      changes: { next: 3, pages: [[state.changes.pages[0]![0], { ...state.changes.pages[0]![1], time: 0 }]] },
    },
    'the log speaks of cameras that are there': cameras(first),
    'what is wrong with cameras is wrong with cameras that are there': { outages: { x: { kind: 'offline' } } },
    'apps have ids of their own, owners, and secrets': { apps: { next: 3, pages: [[app, app]] } },
    'keys are two': { keys: { cameras: 'x', webUI: 'x' } },
  };
  const invariants = invariantsOf(memoryStore);
  expect(Object.keys(broken)).toEqual(Object.keys(invariants));
  for (const [sentence, change] of Object.entries(broken)) {
    const wrong = { ...state, ...change } as Cam2State;
    const found = Object.entries(invariants).filter(([, holds]) => !holds(wrong));
    expect(found.map(([name]) => name)).toContain(sentence);
  }
});
