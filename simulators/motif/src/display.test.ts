import { describe, expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';

const item = ({ motif }: ReturnType<typeof rig>, id: string) => motif.display().find((shown) => shown.id === id);

describe('people see', () => {
  test('cameras, the disk and outputs of a system that was just switched on', () => {
    const { motif } = rig();
    expect(motif.display().map(({ id }) => id)).toEqual([
      'camera/FAKE0',
      'camera/FAKE1',
      'disk',
      'output/system/led',
      'output/FAKE0/ledgreen',
      'output/FAKE1/led',
    ]);
    expect(item(rig(), 'camera/FAKE0')).toMatchObject({ status: 'ready', tone: 'calm', picture: true });
    expect(item(rig(), 'disk')).toMatchObject({
      name: '/storage',
      status: '5 % used',
      tone: 'calm',
      level: { value: 2e11, of: 4e12 },
    });
  });

  test('what a camera records, how far it has come, and what was lost', async () => {
    const motif = rig();
    await motif.post('/camera/FAKE0/recording/start', { duration: 60, codec: 'low', filename: 'mouse' });
    expect(item(motif, 'camera/FAKE0')).toMatchObject({ status: 'pending', tone: 'busy' });
    await motif.wait(20);
    motif.motif.hardware.dropFrames({ camera: 'FAKE0', count: 7 });
    await motif.wait(10);
    const camera = item(motif, 'camera/FAKE0')!;
    expect(camera).toMatchObject({ status: 'recording', tone: 'busy', level: { of: 60 } });
    expect(camera.level!.value).toBeCloseTo(30, 0);
    expect(Object.fromEntries(camera.facts)).toMatchObject({
      file: expect.stringMatching(/^mouse/),
      codec: 'low',
      recorded: expect.stringMatching(/^(29|30) s$/),
      'lost frames': '7',
    });
    expect(Object.fromEntries(item(motif, 'disk')!.facts)).toHaveProperty('full in');
  });

  test('a camera without its cable, without its process, and one that is too hot', async () => {
    const motif = rig();
    motif.motif.hardware.unplug({ camera: 'FAKE0' });
    expect(item(motif, 'camera/FAKE0')).toMatchObject({ status: 'unplugged', tone: 'off', picture: false });
    await motif.post('/multicam/disconnect_camera/FAKE1');
    expect(item(motif, 'camera/FAKE1')).toMatchObject({ status: 'not connected', tone: 'off' });
    await motif.post('/multicam/connect_camera/FAKE1');
    motif.motif.hardware.overheat({ camera: 'FAKE1', seconds: 90 });
    expect(item(motif, 'camera/FAKE1')).toMatchObject({ tone: 'bad' });
    expect(item(motif, 'camera/FAKE1')!.facts).toContainEqual(['too hot for', '1 min 30 s']);
  });

  test('a copy as long as it runs, and what became of it', async () => {
    const motif = rig();
    await motif.post('/camera/FAKE0/recording/start', { duration: 60 });
    await motif.wait(70);
    await motif.post('/recordings/copy_all', { location: '/mnt/nas' });
    await motif.wait(0.3);
    expect(item(motif, 'job/FAKE0')).toMatchObject({ kind: 'job', status: 'copying', tone: 'busy' });
    const { value, of } = item(motif, 'job/FAKE0')!.level!;
    expect([value > 0, value < of]).toEqual([true, true]);
    await motif.wait(10);
    expect(item(motif, 'job/FAKE0')).toBeUndefined();
    expect(item(motif, 'camera/FAKE0')!.facts).toContainEqual(['playback', 'copy finished']);
  });

  test('a disk that is full, an output that is on, and a task that is due', async () => {
    const motif = rig();
    motif.motif.hardware.fillDisk({});
    expect(item(motif, 'disk')).toMatchObject({ status: 'full', tone: 'bad' });
    await motif.post('/io/led/set', { value: 0.5 });
    expect(item(motif, 'output/system/led')).toMatchObject({ status: '0.5', tone: 'busy' });
    await motif.post('/schedule/recording/start', { task_name: 'night', cron_expression: '0 0 22 * * ?' });
    expect(item(motif, 'task/night')).toMatchObject({ status: 'next 2026-05-04 22:00:00', tone: 'calm' });
  });
});
