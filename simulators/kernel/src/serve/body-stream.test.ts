import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { letterboxLab } from '../fixtures/letterbox.ts';
import { listen } from '../node/listen.ts';

const { lab, call } = letterboxLab();
const { letterbox } = lab;
const chunked = { 'transfer-encoding': 'chunked' };
afterEach(() => lab.reset());

/** So many pieces of 100 bytes; how many were pulled; `onPull` may break them off. */
function pieces(count: number, onPull: (pulled: number) => void = () => {}) {
  const told = { pulled: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        onPull(told.pulled);
        if (told.pulled === count) return controller.close();
        told.pulled += 1;
        controller.enqueue(new Uint8Array(100));
      },
    },
    { highWaterMark: 0 },
  );
  return { told, body };
}
const pour = (box: string, body: BodyInit | null, headers = {}) =>
  call('PUT', `/letters/pour/${box}`, { body, headers, duplex: 'half' } as never);

test('a body that is handed on as it comes may have any form, or none', async () => {
  expect((await pour('a', new Uint8Array(1500))).body).toMatchObject({ letter: { bytes: 1500 } });
  expect((await pour('a', '{"no":"JSON, but its text"}')).body).toMatchObject({ letter: { bytes: 27 } });
  expect((await pour('a', pieces(9).body, chunked)).body).toMatchObject({ letter: { bytes: 900 } });
  expect((await pour('a', null)).body).toMatchObject({ letter: { bytes: 0 } });
});

test('the journal says how much it was', async () => {
  await pour('a', pieces(3).body, chunked);
  expect(lab.requests.entries().at(-1)?.request.body).toBe('[300 bytes]');
});

test('what the handler leaves is taken all the same, so that the caller reads the answer', async () => {
  const { body, told } = pieces(9);
  expect((await pour('full', body, chunked)).body).toMatchObject({ letter: { bytes: 0 } });
  expect(told.pulled).toBe(9);
  expect(lab.requests.entries().at(-1)?.request.body).toBe('[900 bytes]');
});

test.each(['a', 'full'])(
  'more than the device takes is refused where it is noticed, or not wanted (%s)',
  async (box) => {
    const { body, told } = pieces(1000);
    const reply = await pour(box, body, chunked);
    expect(reply.body).toMatchObject(box === 'a' ? { kind: 'too-large' } : { letter: { bytes: 0 } });
    expect(told.pulled).toBe(21);
    const declared = pieces(21);
    expect((await pour(box, declared.body, { 'content-length': '2100' })).body).toMatchObject({ kind: 'too-large' });
    expect(declared.told.pulled).toBe(0);
  },
);

test('a handler may want to know that the caller broke off; for others the connection is gone', async () => {
  const torn = () =>
    pieces(9, (pulled) => {
      if (pulled === 4) throw new Error('the cable is out');
    }).body;
  await pour('careful', torn(), chunked);
  expect(letterbox.state.poured).toBe('400, not all');
  await expect(pour('a', torn(), chunked)).rejects.toThrow('fetch failed');
  const last = lab.requests.entries().at(-1);
  expect([last?.status, last?.error, last?.request.body]).toStrictEqual([null, undefined, '[400 bytes]']);
});

test('a reset ends the body: what comes later does not change the next lab', async () => {
  const reset = pieces(9, (pulled) => {
    if (pulled === 4) lab.reset();
  });
  await expect(pour('careful', reset.body, chunked)).rejects.toThrow('fetch failed');
  expect(letterbox.state.poured).toBeUndefined();
});

test('a caller that leaves while nothing comes is one that broke off', async () => {
  const leaving = new AbortController();
  const { body } = pieces(2, (pulled) => {
    if (pulled === 1) leaving.abort(new Error('enough'));
  });
  const headers = { 'x-name': 'ada', ...chunked };
  const init = { method: 'PUT', headers, body, duplex: 'half', signal: leaving.signal } as RequestInit;
  await expect(letterbox.fetch('http://letterbox.test/letters/pour/careful', init)).rejects.toThrow('enough');
  await lab.clock.advance(0);
  expect(letterbox.state.poured).toBe('100, not all');
});

test('on a port a socket that closes is a caller that broke off', async () => {
  const listener = await listen(letterbox.handle);
  const before = lab.requests.entries().at(-1)?.id ?? 0;
  const ended = new Promise<void>((resolve) => {
    const upload = request(`${listener.url}/letters/pour/careful`, {
      method: 'PUT',
      headers: { 'x-name': 'ada', 'content-length': '1000' },
    });
    upload.on('error', () => resolve());
    upload.write(new Uint8Array(300), () => upload.destroy(new Error('gone')));
  });
  await ended;
  await lab.requests.waitFor({ after: before });
  expect(letterbox.state.poured).toBe('300, not all');
  await listener.close();
});
