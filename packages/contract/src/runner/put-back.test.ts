import { describe, expect, test } from 'vitest';
import { depthaiOf } from '../depthai/client.ts';
import { lookAt as lookAtBox } from '../depthai/look.ts';
import { inProcess } from '../fixtures/in-process.ts';
import { motifOf } from '../motif/client.ts';
import { lookAt as lookAtRecorder } from '../motif/look.ts';
import { valtOf } from '../valt/client.ts';
import { runContract } from './run-contract.ts';
import type { Valt } from '@labrig/valt';
import type { Target } from '../target.ts';

/** Everything on a VALT server that its scenarios make. */
async function everything(valt: Valt): Promise<object> {
  const rooms = await valt.rooms();
  return {
    states: await Promise.all(rooms.map(({ id }) => valt.room(id).status())),
    rooms: await valt.admin.rooms.list(),
    cameras: await valt.cameras.list(),
    recordings: await valt.recordings.search().toArray({ limit: 1000 }),
    schedules: await valt.schedules.list(),
    users: await valt.users.list(),
    groups: await valt.groups.list(),
    templates: await valt.templates.list(),
    filters: await valt.filters.list(),
    help: await valt.help.list(),
    mediaServers: await valt.mediaServers.list(),
  };
}

const results = async (vendor: 'motif' | 'valt' | 'depthai' | 'cam2', target: Target) => {
  const report = await runContract({ vendor, target, allowChanges: true });
  expect(report.scenarios.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  return report.scenarios;
};

describe('what the scenarios have changed is put back', () => {
  test('motif: cameras, parameters, outputs and tasks; recordings stay, which is said', async () => {
    const { target } = inProcess('motif');
    const motif = motifOf(target);
    await motif.camera('FAKE1').configure({ Gain: 7, AcquisitionFrameRate: 33 });
    await motif.io.set('led', 0.25);
    const { recordings: _, outputs: values, ...before } = await lookAtRecorder(motif);
    const scenarios = await results('motif', target);
    const { recordings, outputs, ...after } = await lookAtRecorder(motif);
    expect(after).toEqual(before);
    // Raw ports, which nothing tells before they are set, are off.
    expect(Object.values({ ...values, ...outputs })).toEqual([0.25, 0, 0]);
    expect(outputs).toMatchObject(values);
    expect(recordings).toBeGreaterThan(0);
    expect(scenarios.flatMap(({ left = [] }) => left)).toContain('recordings stay on the disk: the API deletes none');
    expect(scenarios.flatMap(({ restored = [] }) => restored)).toContain('camera FAKE1: Gain is 7 again');
  });

  test.each([5, 6] as const)('valt, generation %i: nothing is left', async (generation) => {
    const { target } = inProcess('valt', { valt: { generation, schedules: 'none' } });
    const valt = valtOf(target);
    const before = await everything(valt);
    await results('valt', target);
    expect(await everything(valtOf(target))).toEqual(before);
  });

  test('depthai: streams, their configuration and control, lights and outputs', async () => {
    const { target } = inProcess('depthai');
    const depthai = depthaiOf(target);
    const [first, second] = await depthai.cameras();
    const camera = depthai.camera(first!.mxid);
    await camera.stream('DEPTH_B_C').activate({ fps: 10 });
    await camera.stream('CAM_A').changeConfig({ fps: 12 });
    await camera.stream('CAM_A').updateControl({ contrast: 3, focus: { auto_focus_mode: 'OFF', lens_position: 0.5 } });
    await camera.updateIr({ flood_light: 0.5, dot_projector: 0.25 });
    await depthai.camera(second!.mxid).shutDown();
    const before = await lookAtBox(depthai);
    await results('depthai', target);
    expect(await lookAtBox(depthai)).toEqual(before);
  });

  test('cam2: nothing can be, and all that stays is named', async () => {
    const { lab, target } = inProcess('cam2', { cam2: { cameras: 10 } });
    const scenarios = await results('cam2', target);
    const named = scenarios.flatMap(({ left = [] }) => left).filter((each) => each.startsWith('camera '));
    expect(named.length).toBeGreaterThan(0);
    const ids = named.map((each) => each.split(' ')[1]);
    expect(new Set(ids).size).toBe(ids.length);
    lab.close();
  });
});

test('a step that fails keeps no other from being done, and the scenario has failed', async () => {
  const { target } = inProcess('motif');
  let isStuck = false;
  const stubborn: Target = {
    ...target,
    async fetch(url, init) {
      if (url.endsWith('/api/1/recording/start')) isStuck = true;
      if (!isStuck || !url.endsWith('/camera/FAKE0/recording/stop')) return target.fetch(url, init);
      return Response.json({ error: 'stuck', status_code: 409 }, { status: 409 });
    },
  };
  const name = 'leaving the block stops the recordings of all cameras';
  const { scenarios } = await runContract({ vendor: 'motif', target: stubborn, allowChanges: true, matching: name });
  const block = scenarios.find((scenario) => scenario.name === name);
  expect(block).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('camera FAKE0 recorded') });
  const motif = motifOf(target);
  expect([await motif.camera('FAKE0').isRecording(), await motif.camera('FAKE1').isRecording()]).toEqual([true, false]);
});

describe('where others are at work nothing is disturbed', () => {
  const outcome = async (target: Target, name: string, vendor: 'motif' | 'valt' | 'depthai' = 'motif') => {
    const { scenarios } = await runContract({ vendor, target, allowChanges: true, matching: name });
    return scenarios.find((scenario) => scenario.name === name);
  };

  test('motif: a recording that runs, recordings that would be moved, tasks that would be cleared', async () => {
    const { target, lab } = inProcess('motif');
    const motif = motifOf(target);
    await motif.schedule.io.set('led', { task_name: 'night', cron_expression: '0 22 * * *', value: 1 });
    await (await motif.recording.start({ duration: 1 })).finished();
    expect(await outcome(target, 'copying takes what is new, moving takes it away')).toMatchObject({
      outcome: 'skipped',
      reason: 'it moves or deletes all recordings, and the system has 2',
    });
    expect(
      await outcome(target, 'every call that can be scheduled is listed with its arguments, and cleared'),
    ).toMatchObject({ outcome: 'skipped', reason: 'it clears the schedule, and that has 1 tasks' });
    await motif.camera('FAKE1').recording.start();
    expect(await outcome(target, 'a recording ends by itself after its duration')).toMatchObject({
      outcome: 'skipped',
      reason: 'camera FAKE1 is recording, and must not be disturbed',
    });
    expect(await motif.camera('FAKE1').isRecording()).toBe(true);
    lab.close();
  });

  test('valt: a room that is used; depthai: a network that nobody could put back', async () => {
    const server = inProcess('valt');
    await valtOf(server.target).room(1).lock();
    const name = 'a recording that is left is stopped, but never somebody else’s';
    expect(await outcome(server.target, name, 'valt')).toMatchObject({
      outcome: 'skipped',
      reason: 'room 1 is locked, and must not be disturbed',
    });
    expect(await valtOf(server.target).room(1).isLocked()).toBe(true);
  });
});
