import { describe, expect, test } from 'vitest';
import { letterboxLab } from '../fixtures/letterbox.ts';

const { call, lab } = letterboxLab();
const weight = { 'x-weight': '20' };
const form = (parts: readonly (readonly [string, string | Blob])[]): FormData => {
  const data = new FormData();
  for (const [name, value] of parts) {
    if (typeof value === 'string') data.append(name, value);
    else data.append(name, value, 'scan.jpg');
  }
  return data;
};
const ok = (letter: object) => ({ status: 200, body: { by: 'ada', letter } });
const refused = (body: object) => ({ status: 400, body });

describe('a form', () => {
  const parts = [
    ['to', '7'],
    ['weight', '1e1'],
    ['urgent', 'True'],
    ['tags[]', 'a'],
    ['tags[]', 'b'],
    ['extra', '{"a":[1]}'],
    ['constructor', 'none'],
    ['to', 'a second one'],
  ] as const;
  const read = {
    to: '7',
    weight: 10,
    urgent: true,
    'tags[]': ['a', 'b'],
    extra: { a: [1] },
    constructor: 'none',
    header: 20,
  };

  test('is read as what its texts stand for; of what comes twice and is no list, the first counts', async () => {
    expect(await call('POST', '/letters', { headers: weight, body: form(parts) })).toEqual(ok(read));
    const encoded = new URLSearchParams(parts.map(([name, value]) => [name, value]));
    expect(await call('POST', '/letters', { headers: weight, body: encoded })).toEqual(ok(read));
  });

  test('carries files', async () => {
    const sent = form([
      ['to', 'x'],
      ['file', new Blob(['12345'])],
    ]);
    expect(await call('POST', '/letters/drop', { body: sent })).toEqual(ok({ to: 'x', file: '5 bytes' }));
    expect(lab.requests.entries().at(-1)?.request).toMatchObject({ body: { to: 'x', file: '[5 bytes]' } });
  });

  test('with a text where a file belongs is refused', async () => {
    expect(
      await call('POST', '/letters/drop', {
        body: form([
          ['to', 'x'],
          ['file', 'text'],
        ]),
      }),
    ).toEqual(refused({ kind: 'invalid', operation: 'drop', wrong: ['body/file must be a file'] }));
  });

  test('whose texts stand for nothing is refused with everything that is wrong', async () => {
    expect(
      await call('POST', '/letters/drop', {
        body: form([
          ['weight', 'heavy'],
          ['urgent', 'true'],
        ]),
      }),
    ).toMatchObject({
      body: {
        wrong: ["body must have required property 'to'", 'body/weight must be number', 'body/urgent must be boolean'],
      },
    });
  });

  test.each([
    ['application/json', '{"to":"x"}', 'it is no multipart/form-data'],
    ['text/plain', 'to=x', 'it is no multipart/form-data'],
  ])('is not what %s is', async (type, body, reason) => {
    const reply = await call('POST', '/letters/drop', { headers: { 'content-type': type }, body });
    expect(reply).toEqual(refused({ kind: 'malformed', operation: 'drop', reason }));
  });

  test('without its boundary is no form', async () => {
    const headers = { 'content-type': 'multipart/form-data' };
    expect(await call('POST', '/letters/drop', { headers, body: 'x' })).toMatchObject({ body: { kind: 'malformed' } });
  });

  test('need not be one where JSON is taken, whatever the body calls itself', async () => {
    const headers = { ...weight, 'content-type': 'text/plain' };
    expect(await call('POST', '/letters', { headers, body: '{"to":"x"}' })).toEqual(ok({ to: 'x', header: 20 }));
  });
});

test('bytes come as they are, up to the operation’s own limit', async () => {
  expect(await call('PUT', '/letters/scan', { body: new Uint8Array(1500) })).toEqual(ok({ bytes: 1500 }));
  expect(await call('PUT', '/letters/scan', { body: new Uint8Array(2001) })).toMatchObject({
    body: { kind: 'too-large' },
  });
  expect(await call('POST', '/letters', { body: 'x'.repeat(1001) })).toMatchObject({ body: { kind: 'too-large' } });
  expect(await call('PUT', '/letters/scan')).toMatchObject({ body: { kind: 'no-body', operation: 'scan' } });
});

test.each([
  [{}, "header must have required property 'X-Weight'"],
  [{ 'x-weight': 'heavy' }, 'header/X-Weight must be number'],
])('a header that is missing or wrong is refused: %j', async (headers, problem) => {
  const body = '{"to":"x"}';
  expect(await call('POST', '/letters', { headers, body })).toMatchObject({ body: { wrong: [problem] } });
});

describe('a caller', () => {
  test('is known to handlers by what the dialect found out, and to nobody where anybody may call', async () => {
    expect(await call('GET', '/hours', { headers: { 'x-name': '' } })).toEqual({
      status: 200,
      body: { who: 'undefined' },
    });
  });

  test('who is refused is refused by operation', async () => {
    const headers = { 'x-name': '' };
    expect(await call('PUT', '/letters/scan', { headers })).toEqual({ status: 401, body: { operation: 'scan' } });
    expect(await call('GET', '/nowhere', { headers })).toEqual({ status: 401, body: { operation: null } });
  });
});

describe('a path', () => {
  test.each(['//letters///drop', '/letters/drop/', '/letters//drop//'])('%s is the same', async (path) => {
    expect((await call('POST', path, { body: form([['to', 'x']]) })).status).toBe(200);
  });

  test('of another generation is unknown', async () => {
    expect((await call('GET', '/stamps/1')).status).toBe(200);
    const old = letterboxLab({ generation: '1', latency: 0 });
    expect(await old.call('GET', '/stamps/1')).toEqual(refused({ kind: 'unknown-path', operation: null }));
  });
});

test('a device far away answers later, by the lab’s clock', async () => {
  const far = letterboxLab({ generation: '2', latency: 750 });
  const before = far.lab.clock.now();
  await far.call('GET', '/hours');
  expect(far.lab.clock.now() - before).toBe(750);
});
