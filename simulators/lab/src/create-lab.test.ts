import { createDepthai } from '@labrig/depthai';
import { createMotif } from '@labrig/motif';
import { createValt } from '@labrig/valt';
import { describe, expect, test } from 'vitest';
import { createLab } from './create-lab.ts';
import { simulators } from './simulators.ts';

describe('createLab', () => {
  test('has every simulator, ready for its client', async () => {
    const lab = createLab();
    expect(lab.devices.map(({ name }) => name)).toEqual(Object.keys(simulators));
    expect(await createValt(lab.valt.connection()).rooms()).toHaveLength(3);
    expect(await createDepthai(lab.depthai.connection()).cameras()).toHaveLength(4);
    expect(await createMotif(lab.motif.connection()).cameras()).toHaveLength(2);
  });

  test('hands the options of a device on to it, and its own to the lab', async () => {
    const lab = createLab({
      motif: { cameras: [{ serial: '21310455' }], zone: 'Europe/Vienna' },
      depthai: { cameras: [{ mxid: 'A1' }] },
      clock: 'paused',
      start: 0,
    });
    const motif = createMotif(lab.motif.connection());
    expect((await motif.cameras()).map(({ serial }) => serial)).toEqual(['21310455']);
    expect(await createDepthai(lab.depthai.connection()).camera('A1').streams()).toHaveLength(4);
    expect(await motif.schedule.list()).toMatchObject({ now: 0, timezone: 'Europe/Vienna' });
    expect(lab.clock.mode).toBe('paused');
  });

  test('the same seed draws the same key, another one another', () => {
    const keyOf = (seed?: number): string => createLab(seed === undefined ? {} : { seed }).motif.connection().apiKey;
    expect(keyOf(7)).toBe(keyOf(7));
    expect(keyOf(7)).not.toBe(keyOf(8));
    expect(keyOf()).toBe(keyOf(1));
  });

  test('labs of one process know nothing of each other: neither state, nor time, nor faults, nor journal', async () => {
    const [touched, untouched] = [createLab(), createLab()];
    const before = untouched.snapshot();
    const motif = createMotif(touched.motif.connection());
    touched.motif.hardware.unplug({ camera: 'FAKE1' });
    await (await motif.recording.start({ duration: 60 })).finished();
    touched.faults.add({ device: 'motif', effect: { kind: 'refused' } });

    expect(untouched.snapshot()).toEqual(before);
    expect(untouched.requests.entries()).toEqual([]);
    expect(untouched.faults.list()).toEqual([]);
    expect(touched.clock.now() - untouched.clock.now()).toBeGreaterThan(60_000);
    expect(await createMotif(untouched.motif.connection()).cameras()).toHaveLength(2);
  });
});
