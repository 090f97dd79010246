import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { refusal, server } from './fixtures/server.ts';
import { DecodeError, HttpError, NetworkError } from './index.ts';
import type { Answer } from './fixtures/server.ts';
import type { LabrigError, Valt } from './index.ts';

const room = 'GET /rooms/info/4';

describe('whatever comes instead of an answer is a typed outcome below, and an error above', () => {
  test.each<[what: string, answer: Answer, outcome: object, expected: new (...args: never[]) => LabrigError]>([
    ['HTML', new Response('<!doctype html>'), { kind: 'decode', reason: 'syntax' }, DecodeError],
    ['half of it', new Response('{"data": {"id'), { kind: 'decode', reason: 'syntax' }, DecodeError],
    ['nothing', new Response(''), { kind: 'decode', reason: 'empty' }, DecodeError],
    ['an array', Response.json([]), { kind: 'decode', reason: 'shape' }, DecodeError],
    ['another status', refusal(418, {}), { kind: 'decode', reason: 'status', status: 418 }, DecodeError],
    ['a redirect', new Response('', { status: 302 }), { kind: 'decode', status: 302 }, DecodeError],
    ['404', refusal(404, { error: { code: 404 } }), { kind: 'http', ok: false, status: 404 }, HttpError],
    ['a reset', () => Promise.reject(new TypeError('fetch failed')), { kind: 'network' }, NetworkError],
  ])('%s', async (_what, answer, outcome, expected) => {
    const { valt } = server({ [room]: answer });
    expect(await valt.api.getRoom({ path: { room: 4 } })).toMatchObject(outcome);
    for (const call of [valt.room(4).info(), valt.room(4).name(), valt.room(4).recording(), valt.room(4).isRecording()])
      await failure(call, expected);
  });
});

describe('JSON that lacks what was asked for is a DecodeError, never a TypeError or a lie', () => {
  const start = 'POST /rooms/4/record/start';
  const status = 'GET /rooms/4/status';
  const record = { name: 'My Recording' };
  test.each<[line: string, answer: object, call: (valt: Valt) => PromiseLike<unknown>]>([
    [room, {}, (valt) => valt.room(4).info()],
    [room, { data: null }, (valt) => valt.room(4).recording()],
    [room, { data: 'locked' }, (valt) => valt.room(4).isRecording()],
    [room, { data: {} }, (valt) => valt.room(4).name()],
    ['GET /rooms/info', { data: {} }, (valt) => valt.rooms()],
    ['GET /rooms/info', { data: { rooms: {} } }, (valt) => valt.rooms()],
    ['GET /rooms/info', { data: { rooms: null } }, (valt) => valt.rooms()],
    [status, { data: {} }, (valt) => valt.room(4).status()],
    [status, { data: { status: 7 } }, (valt) => valt.room(4).status()],
    [status, { data: { status: 'recording', record: true } }, (valt) => valt.room(4).status()],
    [start, { data: { start: true } }, (valt) => valt.room(4).record.start(record)],
    [start, { data: { id: null, start: true } }, (valt) => valt.room(4).record.start(record)],
    ['POST /rooms/4/record/stop', {}, (valt) => valt.room(4).record.stop()],
    ['POST /records', { data: { records: 'none' } }, (valt) => valt.recordings.search()],
    ['POST /records/2047/cut', { data: {} }, (valt) => valt.recording(2047).cut({ from: 0, to: 1 })],
    ['POST /records/2047/share', { data: {} }, (valt) => valt.recording(2047).share()],
    ['POST /records/2047/share', { data: { url: 'javascript:alert(1)' } }, (valt) => valt.recording(2047).share()],
    ['GET /records/download/2047/31', {}, (valt) => valt.recording(2047).downloadUrl(31)],
    ['GET /records/download/2047/31', { url: 'data:text/plain,x' }, (valt) => valt.recording(2047).download(31)],
    ['GET /records/download/2047/31', { url: '/etc/passwd' }, (valt) => valt.recording(2047).download(31)],
    ['GET /records/download/2047/31', { url: 'http://a:b@valt.test/' }, (valt) => valt.recording(2047).download(31)],
    ['POST /records/create-upload', { id: 1 }, (valt) => valt.upload({ name: 'a', file: new Blob(['a']) })],
    ['POST /records/create-upload', { id: 1, videos: [] }, (valt) => valt.upload({ name: 'a', file: new Blob(['a']) })],
    ['POST /admin/user_groups', { data: {} }, (valt) => valt.groups.create({ name: 'a', template: {} })],
    ['GET /admin/general', { data: {} }, (valt) => valt.version()],
    ['GET /schedule/conflict', { data: {} }, (valt) => valt.schedules.conflicts()],
  ])('%s %j', async (line, answer, call) => {
    const { valt } = server({ [line]: answer });
    const error = await failure(Promise.resolve(call(valt)), DecodeError);
    expect(error).toMatchObject({ reason: 'shape', status: 200 });
    expect(error.message).toContain(line.split(' ')[1]);
  });

  test('an empty list of new schedules', async () => {
    const { valt } = server({ 'POST /schedule': [] });
    const created = valt.schedules.create({ name: 'a', room: 12, start_at: 1, duration: 1 });
    expect(await failure(created, DecodeError)).toHaveProperty('reason', 'shape');
  });
});
