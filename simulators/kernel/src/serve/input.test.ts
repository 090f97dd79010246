import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kettleLab } from '../fixtures/kettle-lab.ts';

const { call } = kettleLab({ clock: 'auto' });
const chunked = { 'transfer-encoding': 'chunked' };
/** `{"how":"…"}` with exactly so many bytes; the kettle takes 1,000. */
const sized = (bytes: number, letter = 'x') => {
  const room = bytes - '{"how":""}'.length;
  return `{"how":"${letter.repeat(room / new TextEncoder().encode(letter).length)}"}`;
};
const stream = (text: string, step = 100) => {
  const bytes = new TextEncoder().encode(text);
  let sent = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(sent, (sent += step)));
    },
  });
};
const post = async (body: unknown, headers = {}) => {
  const answer = await call('POST', '/break', { body, headers, duplex: 'half' } as never);
  return [answer.status, await answer.text()];
};
const refused = (status: number, kind: string) => [status, JSON.stringify({ error: kind })];
const asked = async (query: string) => {
  const answer = await call('GET', `/cups/list${query}`);
  const body = (await answer.json()) as { asked?: unknown; error?: string };
  return body.asked ?? body.error;
};

describe('a body', () => {
  test.each(['', ' \n\t'])(
    'of nothing (%j) is no body: fine where none is needed, refused where one is',
    async (body) => {
      expect((await call('DELETE', '/kettle/boil', { body })).status).toBe(204);
      expect(await post(body)).toStrictEqual(refused(400, 'no-body'));
    },
  );

  test.each(['{"how":', 'how=now', '{"how":"x"} x'])('that is no document is refused: %s', async (body) => {
    expect(await post(body)).toStrictEqual(refused(400, 'malformed'));
  });

  test('that is not UTF-8 is refused, not guessed at', async () => {
    expect(await post(new Uint8Array([0x22, 0xff, 0xfe, 0x22]))).toStrictEqual(refused(400, 'malformed'));
  });

  test.each(['x', 'é', '😀'])('is measured in bytes, not in letters (%s)', async (letter) => {
    // The frame takes 10 bytes; 988 and 1,000 can be filled with letters of one, two and four.
    expect((await post(sized(998, letter)))[0]).toBe(200);
    expect(await post(sized(1010, letter))).toStrictEqual(refused(413, 'too-large'));
  });

  test('may be exactly as long as the device takes', async () => {
    expect((await post(sized(1000)))[0]).toBe(200);
    expect(await post(sized(1001))).toStrictEqual(refused(413, 'too-large'));
  });

  test('is refused by its declared length before it is read', async () => {
    expect(await post(stream(sized(100)), { 'content-length': '1001' })).toStrictEqual(refused(413, 'too-large'));
  });

  test('that comes in pieces is put together again, wherever a letter is cut', async () => {
    for (const step of [1, 7, 400]) expect((await post(stream(sized(998, '😀'), step), chunked))[0]).toBe(200);
  });

  test('that comes in pieces without an end is given up at the limit', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(100));
      },
    });
    expect(await post(endless, chunked)).toStrictEqual(refused(413, 'too-large'));
    expect(pulled).toBeLessThan(20);
  });

  test('that nests without end is refused like any other that does not fit', async () => {
    const bench = kettleLab();
    const body = `${'['.repeat(450)}${']'.repeat(450)}`;
    expect((await bench.call('POST', '/break', { body })).status).toBe(400);
    expect(JSON.stringify(bench.lab.requests.entries()[0]?.request.body).length).toBeLessThan(200);
  });

  test('of any text gets an answer', async () => {
    const claim = fc.asyncProperty(fc.oneof(fc.string({ maxLength: 200 }), fc.json({ maxDepth: 3 })), async (body) => {
      expect([200, 400, 413, 500]).toContain((await post(body))[0]);
    });
    await fc.assert(claim, { seed: 21, numRuns: 60 });
  });
});

describe('parameters', () => {
  test.each([
    ['?limit=5', { limit: 5 }],
    ['?limit=5.5&full=true', { limit: 5.5, full: true }],
    ['?full=false', { full: false }],
    ['?id=1&id=2', { id: [1, 2] }],
    ['?id=1', { id: [1] }],
    ['?limit=1&limit=2', { limit: 1 }],
    ['?other=1', {}],
    ['', {}],
  ])('arrive as text and are read as the spec types them: %s', async (query, expected) => {
    expect(await asked(query)).toStrictEqual(expected);
  });

  test.each([
    ['?limit=', 'query must be number'],
    ['?limit=many', 'query must be number'],
    ['?limit=Infinity', 'query must be number'],
    ['?full=yes', 'query must be boolean'],
    ['?id=1&id=x', 'query must be numbers'],
  ])('that are none stay text, and are refused: %s', async (query, problem) => {
    expect(await asked(query)).toBe(`invalid: ${problem}`);
  });

  test('of the path are decoded, a whole segment each', async () => {
    expect((await call('GET', '/cups/1')).status).toBe(200);
    expect((await call('GET', '/cups/%31')).status).toBe(200);
    expect((await call('GET', '/cups/1/2')).status).toBe(404);
    expect((await call('GET', '/cups/%zz')).status).toBe(400);
    expect((await call('GET', '/cups/1%2F2')).status).toBe(400);
  });
});
