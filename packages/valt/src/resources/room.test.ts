import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { refusal, server } from '../fixtures/server.ts';
import { AbortedError, HttpError, TimeoutError } from '../index.ts';
import type { RoomState } from '../index.ts';

const info = 'GET /rooms/info/4';
const status = 'GET /rooms/4/status';
const running = { id: 2047, name: 'Intake 0731', time: 93, author: { id: 21, name: 'kbrandt' } };

describe('what a room is doing', () => {
  test.each<[data: { readonly status: string; readonly [more: string]: unknown }, state: RoomState]>([
    [{ status: 'available', record: false }, { state: 'available' }],
    [{ status: 'prepared', record: false }, { state: 'prepared' }],
    [{ status: 'locked', record: false }, { state: 'locked' }],
    [
      { status: 'recording', record: true, record_id: 2047, record_access: true },
      { state: 'recording', recordId: 2047, access: true },
    ],
    [
      { status: 'paused', record: true, record_id: '7c1f0a52', record_access: false },
      { state: 'paused', recordId: '7c1f0a52', access: false },
    ],
    [
      { status: 'paused', record: true, record_id: 2047 },
      { state: 'paused', recordId: 2047, access: false },
    ],
    [
      { status: 'Recording', record: false },
      { state: 'unknown', word: 'Recording' },
    ],
    [
      { status: 'evacuated', record: false },
      { state: 'unknown', word: 'evacuated' },
    ],
  ])('%j is %j', async (data, state) => {
    const { valt } = server({ [status]: { data } });
    expect(await valt.room(4).status()).toEqual(state);
    expect(await valt.room(4).isPaused()).toBe(data.status === 'paused');
    expect(await valt.room(4).isLocked()).toBe(data.status === 'locked');
  });

  test('a paused room is recording, too: that is what the vendor means', async () => {
    const data = { id: 4, name: 'Counselling B', has_recording: true, recording: running };
    const { valt, requests } = server({ [info]: { data } });
    const room = valt.room(4);
    expect([await room.isRecording(), await room.name(), await room.recording()]).toEqual([true, data.name, running]);
    expect(requests().map(({ line }) => line)).toEqual([info, info, info]);
  });

  test('without a recording there is none', async () => {
    const { valt } = server({ [info]: { data: { id: 4, name: 'Counselling B', has_recording: false } } });
    expect([await valt.room(4).isRecording(), await valt.room(4).recording()]).toEqual([false, undefined]);
  });

  test('a room is made without a call, and an unknown one shows at the first', async () => {
    const { valt, lines } = server();
    const room = valt.room(4040);
    expect([room.id, lines()]).toEqual([4040, []]);
    expect(await failure(room.status(), HttpError)).toMatchObject({ status: 404, code: 404 });
  });
});

describe('schedules of a room', () => {
  const slot = (id: number, start: number | string, place: object) => ({ id, start_at: start, ...place });
  const four = { id: 4, name: 'Four' };
  const five = { id: 5, name: 'Five' };

  test('are those with the room in either place, the next one first', async () => {
    const { valt } = server({
      'GET /schedule': {
        data: {
          schedules: [
            slot(61, 1_785_571_200, { room: four }),
            slot(62, 1_785_484_800, { room: five, rooms: [five] }),
            slot(63, '1785484801', { rooms: [five, four] }),
            slot(64, 999_999_999, { room: { id: '4', name: 'Four' } }),
            slot(65, 1, {}),
          ],
        },
      },
    });
    expect((await valt.room(4).schedules()).map(({ id }) => id)).toEqual([64, 63, 61]);
    expect(await valt.room(6).schedules()).toEqual([]);
  });
});

describe('waiting for a room', () => {
  test('looks at once, then once a second, and resolves with what it waited for', async () => {
    const { valt, clock, answer, requests } = server({ [status]: { data: { status: 'locked', record: false } } });
    expect(await valt.room(4).waitUntil('locked')).toEqual({ state: 'locked' });
    const waiting = valt.room(4).waitUntil('recording');
    await clock.advance(2500);
    expect(requests()).toHaveLength(4);
    answer(status, { data: { status: 'recording', record: true, record_id: 2047, record_access: true } });
    await clock.advance(500);
    expect((await waiting).recordId).toBe(2047);
  });

  test('gives up in time, and says what it waited for', async () => {
    const { valt, clock } = server({ [status]: { data: { status: 'locked', record: false } } });
    const waiting = failure(valt.room(4).waitUntil('available', { timeout: 9000, every: 5000 }), TimeoutError);
    await clock.advance(9000);
    expect(await waiting).toMatchObject({ limit: 9000, attempts: 2, operationId: 'room 4 is available' });
    expect(clock.waiting).toEqual([]);
  });

  test('wakes on abort, and ends with a refusal', async () => {
    const controller = new AbortController();
    const { valt, clock, answer } = server({ [status]: { data: { status: 'locked', record: false } } });
    const waiting = failure(valt.room(4).waitUntil('available', { signal: controller.signal }), AbortedError);
    await clock.advance(500);
    controller.abort('enough');
    expect((await waiting).cause).toBe('enough');
    answer(status, refusal(404, { error: { code: 404 } }));
    expect(await failure(valt.room(4).waitUntil('available'), HttpError)).toHaveProperty('status', 404);
  });
});
