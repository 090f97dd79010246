import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createMotif } from '@labrig/motif';
import { describe, expect, test } from 'vitest';
import { createLab } from './create-lab.ts';
import type { AllLab } from './create-lab.ts';

/** Bytes that are in use after everything that nobody needs is gone. */
function used(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** Something of every device that shows if another lab has touched it. */
function marks({ motif, valt, depthai, cam2, moveshelf, clock, faults, requests }: AllLab) {
  return {
    time: clock.now(),
    faults: faults.list().length,
    requests: requests.entries().length,
    motif: motif.state.cameras.map(({ plugged }) => plugged),
    valt: valt.state.cameras.pages.flat().map((camera) => camera?.isOnline),
    depthai: depthai.state.cameras.map(({ dirt, restarts }) => [dirt, restarts]),
    cam2: [Object.keys(cam2.state.outages).length, cam2.state.latency],
    moveshelf: [moveshelf.state.worker.isAlive, moveshelf.state.clips.next, moveshelf.state.store.other],
  };
}

/** Things that happen to a lab, of which no other may hear. */
async function touch(lab: AllLab): Promise<void> {
  const { motif, valt, depthai, cam2, moveshelf } = lab.hardware;
  motif.unplug({ camera: 'FAKE1' });
  valt.cameraOffline({ camera: 1 });
  depthai.factoryReset({});
  depthai.soil({ camera: lab.depthai.state.cameras[0]!.mxid });
  cam2.slowNetwork({ milliseconds: 5 });
  moveshelf.factoryReset({});
  moveshelf.killWorker({});
  lab.faults.add({ device: 'valt', effect: { kind: 'empty' } });
  await createMotif(lab.motif.connection()).cameras();
  await lab.clock.advance({ hours: 1 });
}

describe('a thousand labs in one process', () => {
  test('do not see each other: what happens to every third happens to no other', async () => {
    const labs = Array.from({ length: 1000 }, () => createLab({ clock: 'paused' }));
    const untouched = marks(labs[0]!);
    const every = (rest: number) => labs.filter((_, index) => index % 3 === rest);
    await Promise.all(every(2).map(touch));
    const touched = marks(labs[2]!);
    expect(touched).not.toEqual(untouched);
    for (const lab of every(2)) expect(marks(lab)).toEqual(touched);
    for (const lab of [...every(0), ...every(1)]) expect(marks(lab)).toEqual(untouched);
    // Nor does one that begins now see what became of those before.
    expect(marks(createLab({ clock: 'paused' }))).toEqual(untouched);
    for (const lab of labs) lab.close();
  });

  test('take at most 100 kB each as long as nobody asks them anything', () => {
    const warm = Array.from({ length: 50 }, () => createLab());
    const before = used();
    const labs = Array.from({ length: 1000 }, (_, index) => createLab({ seed: index }));
    expect((used() - before) / labs.length).toBeLessThan(100_000);
    for (const lab of [...warm, ...labs]) lab.close();
  });

  test('leave nothing behind when they are gone', async () => {
    const before = used();
    for (let round = 0; round < 1000; round += 1) {
      await using lab = createLab();
      lab.snapshot();
    }
    expect(used() - before).toBeLessThan(20_000_000);
  });
});
