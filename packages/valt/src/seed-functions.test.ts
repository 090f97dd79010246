import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { suite } from './fixtures/suite.ts';
import { AuthError, createValt, HttpError, roomStatusCode } from './index.ts';
import type { RoomState } from './index.ts';

const generations = [5, 6] as const;

describe.each(generations)("what each function of the vendor's module does, in VALT %i", (generation) => {
  const set = () => suite({ generation });

  test('auth: the first call logs in', async () => {
    const { valt, calls } = set();
    await Promise.all([valt.rooms(), valt.version()]);
    expect(calls('login')).toBe(1);
  });

  test('auth with a wrong password: every call fails, and 30 seconds later there is another try', async () => {
    const { lab, calls } = set();
    const connection = lab.valt.connection();
    const wrong = createValt({ ...connection, password: 'wrong' });
    const error = await failure(wrong.rooms(), AuthError);
    expect(error.cause).toMatchObject({ status: 401, vendorMessage: 'Invalid username or password' });
    await failure(wrong.rooms(), AuthError);
    expect(calls('login')).toBe(1);
    await lab.clock.advance({ seconds: 30 });
    await failure(wrong.rooms(), AuthError);
    expect(calls('login')).toBe(2);
  });

  test('auth again after 8 hours', async () => {
    const { lab, valt, calls } = set();
    await valt.rooms();
    await lab.clock.advance({ hours: 8 });
    await valt.rooms();
    expect(calls('login')).toBe(2);
  });

  test('startrecording, isrecording, getrecordingid, getrecordingtime, stoprecording', async () => {
    const { lab, room } = set();
    expect([await room.isRecording(), await room.recording()]).toEqual([false, undefined]);
    const { id } = await room.record.start({ name: 'My Recording', author: 2 });
    await lab.clock.advance({ seconds: 93 });
    expect(await room.isRecording()).toBe(true);
    expect(await room.recording()).toMatchObject({ id, time: 93, name: 'My Recording', author: { id: 2 } });
    expect(typeof id).toBe(generation === 5 ? 'number' : 'string');
    expect(await room.record.stop()).toBe(id);
    expect(await room.isRecording()).toBe(false);
    expect(await failure(room.record.stop(), HttpError)).toMatchObject({
      status: 404,
      vendorMessage: 'Recording in room not found',
    });
  });

  test('pauserecording, ispaused, resumerecording', async () => {
    const { room } = set();
    const { id } = await room.record.start({ name: 'My Recording' });
    expect(await room.isPaused()).toBe(false);
    expect(await room.pause()).toBe(id);
    expect([await room.isPaused(), await room.isRecording()]).toEqual([true, true]);
    expect(await room.resume()).toBe(id);
    expect(await room.status()).toEqual({ state: 'recording', recordId: id, access: true });
  });

  test('islocked, lockroom, unlockroom', async () => {
    const { room } = set();
    expect(await room.isLocked()).toBe(false);
    await room.lock();
    expect(await room.isLocked()).toBe(true);
    expect((await failure(room.lock(), HttpError)).vendorMessage).toBe('This room is already locked.');
    await room.unlock();
    expect(await room.isLocked()).toBe(false);
    expect((await failure(room.unlock(), HttpError)).vendorMessage).toBe('This room is not locked.');
  });

  test('getrooms, getroomname, getcameras', async () => {
    const { valt, room } = set();
    const rooms = await valt.rooms();
    expect(rooms.map(({ name }) => name)).toEqual(['Counselling A', 'Counselling B', 'Waiting room']);
    expect(await room.name()).toBe('Counselling A');
    expect(await room.cameras()).toMatchObject([{ name: 'Counselling A 1' }, { name: 'Counselling A 2' }]);
    expect(await valt.room(3).cameras()).toEqual([]);
  });

  test('getschedule', async () => {
    const { lab, valt, room } = set();
    const now = lab.clock.now() / 1000;
    const sooner = await valt.schedules.create({ name: 'Sooner', room: 1, start_at: now + 3600, duration: 60 });
    await valt.schedules.create({ name: 'Elsewhere', room: 2, start_at: now + 3600, duration: 60 });
    const schedules = await room.schedules();
    expect(schedules.map(({ name }) => name)).toEqual(['Sooner', 'Group supervision']);
    expect(schedules[0]).toMatchObject({ id: sooner, start_at: now + 3600, stop_at: now + 3660 });
    expect(await valt.room(3).schedules()).toEqual([]);
  });

  test('getusername', async () => {
    const { valt } = set();
    expect((await valt.users.get(2)).name).toBe('kbrandt');
    expect(await failure(valt.users.get(99), HttpError)).toHaveProperty('status', 404);
  });

  test('getroomstatus', async () => {
    const { lab, room } = set();
    const codes: number[] = [];
    const look = async (): Promise<void> => {
      codes.push(roomStatusCode(await room.status()));
    };
    await look();
    await room.record.start({ name: 'My Recording' });
    await look();
    await room.pause();
    await look();
    await room.record.stop();
    await room.lock();
    await look();
    await room.unlock();
    lab.valt.hardware.prepare({ room: 1 });
    await look();
    expect(codes).toEqual([1, 2, 3, 4, 5]);
    const unknown: Promise<RoomState> = suite().valt.room(99).status();
    expect(roomStatusCode(await unknown.catch(() => undefined))).toBe(0);
  });

  test('creategroup', async () => {
    const { valt } = set();
    const template = generation === 5 ? { information: 1, marker: 2 } : { information: 1, comment: 2 };
    const id = await valt.groups.create({
      name: 'Observers',
      template,
      rights: ['general', 'general--home', 'monitoring', 'monitoring--recording'],
      max_record_duration: 180,
      rooms: [1, 3],
      video_access: { users: [2], user_groups: [1] },
      retention: { type: 'days', for: 365 },
    });
    const group = await valt.groups.get(id);
    expect(group).toMatchObject({
      name: 'Observers',
      ...template,
      max_record_duration: 180,
      rooms: [{ id: 1 }, { id: 3 }],
      retention: { until: 0, for: { days: 365, hours: 0, minutes: 0 } },
    });
    expect(group.rights.flatMap(({ name, 'sub-rights': rights }) => [name, ...rights]).toSorted()).toEqual([
      'general',
      'general--home',
      'monitoring',
      'monitoring--recording',
    ]);
    await valt.groups.edit(id, { retention: { type: 'until', until: '2026-12-31' } });
    const { until } = (await valt.groups.get(id)).retention;
    expect(until).toMatchObject({ date: expect.stringMatching(/^2026-12-31 /) });
  });
});

describe('addmarker, in VALT 5', () => {
  test('adds a red marker now, or one of another colour where it is told', async () => {
    const { lab, valt, room } = suite();
    await using recording = await room.record.start({ name: 'My Recording' });
    await lab.clock.advance({ seconds: 200 });
    await room.marker('Now');
    await room.marker('My Marker', { color: 'green', time: 137 });
    expect(await valt.recording(recording.id).markers.list()).toMatchObject([
      { event: 'Now', time: 200, color: 'red' },
      { event: 'My Marker', time: 137, color: 'green' },
    ]);
  });

  test('adds one in the first second, too, where the module adds none', async () => {
    const { valt, room } = suite();
    await using recording = await room.record.start({ name: 'My Recording' });
    const id = await room.marker('At once', { color: 'blue' });
    expect(await valt.recording(recording.id).markers.list()).toMatchObject([
      { id, event: 'At once', time: 0, color: 'blue' },
    ]);
    await room.pause();
    await room.resume();
    await room.marker('Again');
    expect(await valt.recording(recording.id).markers.list()).toHaveLength(2);
  });

  test('fails where nothing is recorded', async () => {
    const { room } = suite();
    expect(await failure(room.marker('Now'), HttpError)).toHaveProperty('status', 404);
    expect(await failure(room.marker('Now', { time: 0 }), HttpError)).toHaveProperty('status', 404);
    expect(await failure(room.marker('Now', { time: 5 }), HttpError)).toHaveProperty('status', 404);
  });
});

test('addcomment, its successor in VALT 6', async () => {
  const { lab, valt, room } = suite({ generation: 6 });
  await using recording = await room.record.start({ name: 'My Recording' });
  await room.comment('At once');
  await lab.clock.advance({ seconds: 12 });
  await room.comment('Now');
  await valt.recording(recording.id).comments.add({ type: 'simple', recordTime: 7, message: 'Seven' });
  const comments = await valt.recording(recording.id).comments.list();
  expect(comments.map(({ recordTime }) => Number(recordTime)).toSorted((a, b) => a - b)).toEqual([0, 7, 12]);
});
