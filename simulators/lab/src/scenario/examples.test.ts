import { createCam2 } from '@labrig/cam2';
import { createDepthai } from '@labrig/depthai';
import { createMotif } from '@labrig/motif';
import { createMoveshelf } from '@labrig/moveshelf';
import { createValt } from '@labrig/valt';
import { expect, test } from 'vitest';
import { exampleScenario } from './examples.ts';
import { createLabFrom } from './lab-from.ts';
import { parseScenario } from './parse.ts';

/** The lab of an example, whose time stands still until it is moved. */
async function labOf(name: string) {
  const lab = createLabFrom(parseScenario(await exampleScenario(name), `${name}.yaml`), { clock: 'paused' });
  const check = (): void => expect(lab.devices.map((device) => device.broken())).toEqual(lab.devices.map(() => []));
  return {
    lab,
    async wait(span: object): Promise<void> {
      await lab.clock.advance(span);
      check();
    },
    /** What became of the time line. */
    outcomes: () => lab.timeline().map(({ state, reason }) => reason ?? state),
  };
}

test('the behaviour rig runs its day', async () => {
  const { lab, wait, outcomes } = await labOf('behaviour-rig');
  const motif = createMotif(lab.motif!.connection());
  const cage = motif.camera('21310462');
  expect(await motif.recordings.list()).toMatchObject([{ duration: 1800, metadata: { animal: 'M17' } }]);
  await wait({ hours: 1, minutes: 30 });
  // 08:30 in Vienna: the cable was pulled ten minutes into the recording of 08:00.
  expect((await motif.cameras()).map(({ serial }) => serial)).toEqual(['21310455']);
  await wait({ minutes: 29 });
  const cut = (await motif.recordings.list()).filter(({ serial }) => serial === '21310462');
  expect(cut.map(({ duration }) => Math.round(duration))).toEqual([600]);
  await wait({ minutes: 1, seconds: 30 });
  expect((await cage.status()).camera_info.status).toBe('recording');

  const depthai = createDepthai(lab.depthai!.connection());
  await wait({ hours: 4, minutes: 10 });
  expect(lab.depthai!.state.cameras[0]!.hot).not.toBeNull();
  expect(await depthai.cameras()).toHaveLength(1);

  // 19:10 in Vienna: the disk is full in the middle of a recording, and the light is off.
  await wait({ hours: 6, minutes: 30 });
  expect((await motif.camera('21310455').status()).camera_info.status).toBe('ready');
  expect((await motif.io.read()).outputs).toMatchObject({ house_light: 0 });
  await expect(motif.recording.start()).rejects.toMatchObject({ status: 409 });
  expect(lab.motif!.state.recordings.filter(({ dropped }) => dropped > 0)).toMatchObject([{ dropped: 250 }]);
  await wait({ hours: 2, minutes: 30 });
  expect(await motif.recordings.list()).toEqual([]);
  expect(outcomes()).toEqual(Array.from({ length: 7 }, () => 'done'));
});

test('the counselling suite runs its week', async () => {
  const { lab, wait, outcomes } = await labOf('counselling-suite');
  const { valt: device } = lab;
  const of = (name: string) => device!.state.recordings.pages.flat().filter((recording) => recording?.name === name);
  const lengths = (name: string) => of(name).map((recording) => recording!.phase.recorded / 1000);
  const valt = createValt(device!.connection());
  expect((await valt.rooms()).map(({ name }) => name)).toEqual(['Blue room', 'Green room', 'Waiting room']);
  expect(of('Intake 2026-114')[0]!.markers.map(({ event }) => event)).toEqual(['Consent given', 'Rupture', 'Repair']);

  // Monday: the group of a trainee ends recordings after 50 minutes.
  await wait({ hours: 24 });
  expect([lengths('Session Okafor'), lengths('Session Meyer'), lengths('Supervision')]).toEqual([
    [3000],
    [2700],
    [5400],
  ]);
  // Tuesday: the green room has no camera. The intake was kept for three days.
  await wait({ hours: 24 });
  expect(lengths('Session Meyer')).toEqual([2700]);
  expect(of('Intake 2026-114')).toEqual([]);
  expect(device!.state.log.pages.flat().map((line) => line?.message)).toContain(
    'Session Meyer did not start: No camera of this room is available',
  );
  // Wednesday: the media server goes down after 20 minutes.
  await wait({ hours: 24 });
  expect(lengths('Session Okafor')).toEqual([3000, 3000, 1200]);
  // Thursday: every answer takes four seconds.
  await wait({ hours: 8, minutes: 30 });
  const asked = lab.clock.now();
  lab.clock.setMode('auto');
  expect((await device!.fetch(`${device!.connection().baseUrl}/api/v3/rooms`)).status).toBe(401);
  lab.clock.setMode('paused');
  expect(lab.clock.now() - asked).toBe(4000);

  await wait({ days: 3, hours: 15, minutes: 30 });
  expect(lengths('Session Meyer')).toHaveLength(1);
  expect(outcomes()).toEqual(Array.from({ length: 7 }, () => 'done'));
});

test('the gait study crosses all five', async () => {
  const { lab, wait, outcomes } = await labOf('gait-study');
  const motif = createMotif(lab.motif!.connection());
  const valt = createValt(lab.valt!.connection());
  const cam2 = createCam2(lab.cam2!.connection());
  const moveshelf = createMoveshelf(lab.moveshelf!.connection());
  const project = 'tidewater-gait/knee-study';

  // 10:00: half of the trials are done; the frontal camera was away for two.
  await wait({ hours: 1, minutes: 31 });
  expect(await valt.recordings.search().toArray({ limit: 10 })).toMatchObject([
    { name: 'Interview P-07', duration: 1800 },
  ]);
  await wait({ hours: 1, minutes: 29 });
  const serials = (await motif.recordings.list()).map(({ serial }) => serial);
  expect(serials.filter((serial) => serial === 'SAGITTAL')).toHaveLength(6);
  expect(serials.filter((serial) => serial === 'FRONTAL')).toHaveLength(4);

  // A trial goes to Moveshelf, past the gateway that wakes up.
  const [{ id } = { id: '' }] = await moveshelf.projects.list();
  const [, subject] = await moveshelf.subjects.list(id);
  const visit = await moveshelf.sessions.create({ project, path: '/P-07/2026-03-02/', subject: subject!.id });
  const file = new File(['time,knee_flexion\n0.00,4.1\n'], 'knee.csv');
  const metadata = { title: 'Walk 1', projectPath: `${visit.projectPath}Barefoot` };
  lab.clock.setMode('auto');
  const sent = await moveshelf.clips.uploadFile(project, file, { metadata });
  lab.clock.setMode('paused');

  expect(sent).toMatchObject({ size: 27 });
  await wait({ seconds: 5 });
  const clips = lab.moveshelf!.state.clips.pages.flat();
  expect(clips.at(-1)).toMatchObject({ title: 'Walk 1', upload: { status: 'Complete' } });

  // The cameras outside: one is gone by 11:00, which the database doesn't know.
  await wait({ hours: 1 });
  expect(await cam2.cameras.search({ city: 'Tallinn' }).toArray({ limit: 10 })).toMatchObject([
    { is_active_image: true },
  ]);
  expect(Object.values(lab.cam2!.state.outages)).toMatchObject([{ kind: 'offline' }]);

  // Nobody works on files while the worker is dead.
  await wait({ minutes: 5 });
  expect(lab.moveshelf!.state.worker.isAlive).toBe(false);
  await wait({ hours: 2 });
  expect(lab.moveshelf!.state.worker.isAlive).toBe(true);
  expect(lab.moveshelf!.state.link.bytesPerSecond).toBe(250_000);
  expect(createDepthai(lab.depthai!.connection()).camera('14442C10F3D1B25A00')).toBeDefined();
  expect(lab.depthai!.state.cameras[0]!.dirt).toBe(0.4);
  expect(outcomes()).toEqual(Array.from({ length: 10 }, () => 'done'));
  expect(lab.faults.list()).toMatchObject([{ struck: 1 }, { effect: { kind: 'reset' }, struck: 0 }]);
});
