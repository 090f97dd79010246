import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { refusal, server } from '../fixtures/server.ts';
import { HttpError, NetworkError, RequestError } from '../index.ts';

const start = 'POST /rooms/4/record/start';
const stop = 'POST /rooms/4/record/stop';
const pause = 'POST /rooms/4/record/pause';
const status = 'GET /rooms/4/status';
const nothing = refusal(404, { data: { message: 'Recording in room not found', status: false }, code: 404 });
const busy = (id: number | string, word = 'recording') => ({
  data: { status: word, record: true, record_id: id, record_access: true },
});

/** A room in which the recording 2047 was started. */
async function started(id: number | string = 2047) {
  const made = server({
    [start]: { data: { message: 'The recording is started', id, start: true } },
    [stop]: { data: { id, status: true } },
    [pause]: { data: { id, status: true } },
    'POST /rooms/4/record/resume': { data: { id, status: true } },
    [status]: busy(id),
  });
  const recording = await made.valt.room(4).record.start({ name: 'My Recording' });
  return { ...made, recording, room: made.valt.room(4), lines: () => made.requests().map(({ line }) => line) };
}

describe('a refusal to record is an error, whatever status it comes with', () => {
  const words = 'The room is already recording';
  test.each([400, 200])('%i', async (code) => {
    const { valt } = server({ [start]: refusal(code, { data: { message: words, start: false }, code }) });
    const error = await failure(valt.room(4).record.start({ name: 'My Recording' }), HttpError);
    expect(error).toMatchObject({ status: code, vendorMessage: words });
    expect(error.message).toContain(words);
  });

  test.each(['stop', 'pause', 'resume'] as const)('%s of nothing', async (verb) => {
    for (const answer of [nothing, { data: { message: 'Recording in room not found', status: false } }]) {
      const { valt } = server({ [`POST /rooms/4/record/${verb}`]: answer });
      const error = await failure(valt.room(4).record[verb](), HttpError);
      expect(error.vendorMessage).toBe('Recording in room not found');
    }
  });
});

describe('leaving the block stops the recording', () => {
  test.each([
    ['by its end', () => 'left'],
    [
      'by an error',
      () => {
        throw new Error('left');
      },
    ],
  ])('%s', async (_how, leave) => {
    const { recording, lines } = await started();
    const block = async (): Promise<string> => {
      await using _recording = recording;
      return leave();
    };
    expect(await block().catch(({ message }: Error) => message)).toBe('left');
    expect(lines()).toEqual([start, status, stop]);
  });

  test('also when it is paused, and when the server writes the number as text', async () => {
    const { recording, lines, answer } = await started();
    answer(status, busy('2047', 'paused'));
    await recording[Symbol.asyncDispose]();
    expect(lines()).toContain(stop);
  });

  test('and fails if it could not be stopped', async () => {
    const { recording, answer } = await started();
    answer(stop, () => Promise.reject(new TypeError('fetch failed')));
    await expect(recording[Symbol.asyncDispose]()).rejects.toBeInstanceOf(NetworkError);
  });
});

describe('leaving the block is quiet and sends no stop', () => {
  test.each([
    ['when it has ended', { data: { status: 'available', record: false } }],
    ['when the room is locked since', { data: { status: 'locked', record: false } }],
    ['when somebody else records meanwhile', busy(2048)],
    ['when the room is gone', refusal(404, { error: { code: 404 } })],
  ])('%s', async (_when, answer) => {
    const made = await started();
    made.answer(status, answer);
    {
      await using _recording = made.recording;
    }
    expect(made.lines()).toEqual([start, status]);
  });
});

test('leaving the block is quiet when the recording ends between the look and the stop', async () => {
  const { recording, answer, lines } = await started();
  answer(stop, nothing);
  await recording.stop();
  expect(lines()).toEqual([start, status, stop]);
});

describe('pausing and resuming', () => {
  test('reach the recording that was started', async () => {
    const { recording, lines } = await started('7c1f0a52-93bb-4d0e-8a64-1f2b9d3c5e70');
    await recording.pause();
    await recording.resume();
    expect(lines()).toEqual([start, status, pause, status, 'POST /rooms/4/record/resume']);
  });

  test("never reach somebody else's", async () => {
    const { recording, lines, answer } = await started();
    answer(status, busy(2048));
    for (const call of [recording.pause(), recording.resume()]) {
      const error = await failure(call, RequestError);
      expect(error.message).toContain('recording 2047 has ended');
      expect(error.request.url).toMatch('/api/v3/rooms/4/record/');
    }
    expect(lines()).toEqual([start, status, status]);
  });

  test('are also there for whatever is recorded in the room', async () => {
    const { room } = await started();
    expect([await room.pause(), await room.resume(), await room.record.stop()]).toEqual([2047, 2047, 2047]);
  });
});

test('a start, a stop and a pause are sent once, whatever becomes of them', async () => {
  const { valt, requests, clock } = server({}, { retry: {} });
  for (const call of [valt.room(4).record.start({ name: 'a' }), valt.room(4).record.stop(), valt.room(4).pause()])
    await call.catch(() => undefined);
  await clock.advance(60_000);
  expect(requests()).toHaveLength(3);
});
