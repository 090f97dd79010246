import { afterAll, describe, expect, test, vi } from 'vitest';
import { replays } from './replayed.ts';
import { cam2Mutations } from './simulators/cam2.ts';
import { depthaiMutations } from './simulators/depthai.ts';
import { judge } from './simulators/judge.ts';
import { motifMutations } from './simulators/motif.ts';
import { moveshelfMutations } from './simulators/moveshelf.ts';
import { valtMutations } from './simulators/valt.ts';
import type { VendorName } from '../suites.ts';
import type { SimulatorMutation } from './simulators/mutation.ts';

vi.setConfig({ testTimeout: 60_000 });

const mutations: Readonly<Record<VendorName, readonly SimulatorMutation[]>> = {
  motif: motifMutations,
  valt: valtMutations,
  depthai: depthaiMutations,
  cam2: cam2Mutations,
  moveshelf: moveshelfMutations,
};

describe.each(Object.keys(mutations) as VendorName[])('%s: a simulator with one thing broken is caught', (vendor) => {
  const replayed = replays(`${vendor}, the simulator`);
  afterAll(replayed.print);

  test.each(mutations[vendor])('$name', async ({ name, change, caughtBy, words }) => {
    const said = await judge(vendor, caughtBy, change);
    expect(said, `nobody holds the promise that is broken here; "${caughtBy}" should`).toBeDefined();
    expect(said).toMatch(words);
    replayed.note(name, caughtBy, said!);
  });

  test.each([...new Set(mutations[vendor].map(({ caughtBy }) => caughtBy))])(
    'and the sound one isn’t: %s',
    async (by) => {
      expect(await judge(vendor, by)).toBeUndefined();
    },
  );
});
