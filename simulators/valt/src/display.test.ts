import { describe, expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';

const item = ({ valt }: ReturnType<typeof rig>, id: string) => valt.display().find((shown) => shown.id === id);

describe('people see', () => {
  test('rooms, cameras, the media server and schedules of a server that was just set up', () => {
    const valt = rig();
    expect(valt.valt.display().map(({ id, status }) => `${id}: ${status}`)).toEqual([
      'room/1: available',
      'room/2: available',
      'room/3: available',
      'camera/1: online',
      'camera/2: online',
      'camera/3: online',
      'camera/4: online',
      'server/1: up',
      'schedule/1: next 2026-05-05 10:00:00',
    ]);
    expect(item(valt, 'server/1')).toMatchObject({ kind: 'media server', level: { value: 2e11, of: 4e12 } });
  });

  test('what a room records, and that it is paused, prepared or locked', async () => {
    const valt = rig();
    await valt.start(1, 'Intake');
    await valt.wait(65);
    expect(item(valt, 'room/1')).toMatchObject({ status: 'recording', tone: 'busy' });
    expect(Object.fromEntries(item(valt, 'room/1')!.facts)).toMatchObject({
      recording: 'Intake',
      author: 'admin',
      'time index': '1 min 5 s',
      recorded: '1 min 5 s, 65 MB',
    });
    await valt.post('/rooms/1/record/pause');
    expect(item(valt, 'room/1')).toMatchObject({ status: 'paused', tone: 'busy' });
    valt.valt.hardware.prepare({ room: 2 });
    expect(item(valt, 'room/2')).toMatchObject({ status: 'prepared', tone: 'calm' });
    await valt.post('/rooms/3/lock');
    expect(item(valt, 'room/3')).toMatchObject({
      status: 'locked',
      facts: [
        ['locked by', 'admin'],
        ['cameras', '0'],
      ],
    });
  });

  test('a camera that does not answer, and a media server that is down or full', () => {
    const valt = rig();
    valt.valt.hardware.cameraOffline({ camera: 2 });
    expect(item(valt, 'camera/2')).toMatchObject({ status: 'offline', tone: 'off', picture: false });
    valt.valt.hardware.fillDisk({ server: 1, free: 0 });
    expect(item(valt, 'server/1')).toMatchObject({ status: 'disk full', tone: 'bad' });
    valt.valt.hardware.mediaServerDown({ server: 1 });
    expect(item(valt, 'server/1')).toMatchObject({ status: 'down', tone: 'off' });
  });

  test('a file that arrives in parts, as long as it does', async () => {
    const valt = rig({ generation: 6, schedules: 'none' });
    const { body } = await valt.post('/records/create-upload', { name: 'Field visit' });
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(500)]), 'visit.mp4');
    const path = `/records/${body.id}/videos/${body.videos[0]}`;
    expect((await valt.post(path, form, { 'content-range': 'bytes 0-499/2000' })).status).toBe(201);
    expect(item(valt, 'upload/1')).toMatchObject({
      name: 'Field visit',
      status: 'uploading',
      tone: 'busy',
      level: { value: 500, of: 2000 },
    });
    expect(Object.fromEntries(item(valt, 'upload/1')!.facts)).toMatchObject({ author: 'admin', arrived: '500 B' });
  });

  test('a schedule that runs', async () => {
    const valt = rig();
    await valt.wait(25.5 * 3600);
    expect(item(valt, 'schedule/1')).toMatchObject({ status: 'recording', tone: 'busy' });
    expect(item(valt, 'room/1')!.facts).toContainEqual(['recording', 'Group supervision']);
  });
});
