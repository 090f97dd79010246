import { describe, expect, test } from 'vitest';
import { failure, refusal, rig } from '../fixtures/rig.ts';
import type { Reply } from '@labrig/fixtures/rig';

type Room = ReturnType<typeof rig>;

/** How a room gets into each state. */
const into: Readonly<Record<string, (room: Room) => Promise<void> | void>> = {
  available: () => undefined,
  prepared: ({ valt }) => valt.hardware.prepare({ room: 1 }),
  recording: async ({ start }) => void (await start()),
  paused: async ({ start, post }) => {
    await start();
    await post('/rooms/1/record/pause');
  },
  locked: async ({ post }) => void (await post('/rooms/1/lock')),
};

const ok = (data: object): Reply => ({ status: 200, body: { data } });
const changed = ok({ id: 1, status: true });
const started = ok({ message: 'The recording is started', id: 1, start: true });
const notStarted = (message: string): Reply => refusal(400, message, { start: false });
const nothing = refusal(404, 'The recording in the room is not found', { status: false });
const nothingToStop = refusal(404, 'Recording in room not found', { status: false });
const locked = ok({ id: 1, locked_by: 1 });
const unlocked = ok({ id: 1, locked_by: null });
const busy = 'The room is already recording';
const notLocked = refusal(400, 'This room is not locked.');
const running = refusal(400, 'This room is recording.');

/** Every cell: from a state, by a call, to a state, with an answer. */
const table: readonly (readonly [from: string, call: string, to: string, answer: Reply])[] = [
  ['available', 'start', 'recording', started],
  ['available', 'stop', 'available', nothingToStop],
  ['available', 'pause', 'available', nothing],
  ['available', 'resume', 'available', nothing],
  ['available', 'lock', 'locked', locked],
  ['available', 'unlock', 'available', notLocked],
  ['prepared', 'start', 'recording', started],
  ['prepared', 'stop', 'prepared', nothingToStop],
  ['prepared', 'pause', 'prepared', nothing],
  ['prepared', 'resume', 'prepared', nothing],
  ['prepared', 'lock', 'locked', locked],
  ['prepared', 'unlock', 'prepared', notLocked],
  ['recording', 'start', 'recording', notStarted(busy)],
  ['recording', 'stop', 'available', changed],
  ['recording', 'pause', 'paused', changed],
  ['recording', 'resume', 'recording', changed],
  ['recording', 'lock', 'recording', running],
  ['recording', 'unlock', 'recording', notLocked],
  ['paused', 'start', 'paused', notStarted(busy)],
  ['paused', 'stop', 'available', changed],
  ['paused', 'pause', 'paused', changed],
  ['paused', 'resume', 'recording', changed],
  ['paused', 'lock', 'paused', running],
  ['paused', 'unlock', 'paused', notLocked],
  ['locked', 'start', 'locked', notStarted('The room is locked')],
  ['locked', 'stop', 'locked', nothingToStop],
  ['locked', 'pause', 'locked', nothing],
  ['locked', 'resume', 'locked', nothing],
  ['locked', 'lock', 'locked', refusal(400, 'This room is already locked.')],
  ['locked', 'unlock', 'available', unlocked],
];

const paths: Readonly<Record<string, string>> = {
  start: '/record/start',
  stop: '/record/stop',
  pause: '/record/pause',
  resume: '/record/resume',
  lock: '/lock',
  unlock: '/unlock',
};

test.each(table)('%s, %s: then it is %s', async (from, call, to, answer) => {
  const room = rig();
  await into[from]!(room);
  expect(await room.status()).toBe(from);
  expect(
    await room.post(`/rooms/1${paths[call]}`, call === 'start' ? { name: 'Intake' } : { nothing: 'nothing' }),
  ).toEqual(answer);
  expect(await room.status()).toBe(to);
});

test.each(Object.values(paths))('%s on a room that is not there', async (path) => {
  expect(await rig().post(`/rooms/77${path}`, { name: 'x' })).toEqual(failure(404));
});

describe('what else a room tells', () => {
  test('has_recording while it is paused, too, and the member recording only while there is one', async () => {
    const { get, start, post } = rig();
    expect(await get('/rooms/info/1')).toEqual({ id: 1, name: 'Counselling A', has_recording: false });
    await start();
    await post('/rooms/1/record/pause');
    expect(await get('/rooms/info/1')).toEqual({
      id: 1,
      name: 'Counselling A',
      has_recording: true,
      recording: { id: 1, name: 'Intake', time: 0, author: { id: 1, name: 'admin' } },
    });
    expect((await get('/rooms/info')).rooms.map((room: { has_recording: boolean }) => room.has_recording)).toEqual([
      true,
      false,
      false,
    ]);
    await post('/rooms/1/record/stop');
    expect(await get('/rooms/info/1')).not.toHaveProperty('recording');
  });

  test('the record of its status only while there is one', async () => {
    const { get, start } = rig();
    expect(await get('/rooms/1/status')).toEqual({ status: 'available', record: false });
    await start();
    expect(await get('/rooms/1/status')).toEqual({
      status: 'recording',
      record: true,
      record_id: 1,
      record_access: true,
    });
  });

  test('a room without cameras can record nothing', async () => {
    expect(await rig().post('/rooms/3/record/start', { name: 'x' })).toEqual(
      notStarted('No camera of this room is available'),
    );
  });
});
