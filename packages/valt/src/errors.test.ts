import { inspect } from 'node:util';
import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { explain } from './explain.ts';
import { credentials, refusal, server, token } from './fixtures/server.ts';
import { AuthError, HttpError, LabrigError, NetworkError } from './index.ts';
import type { Valt } from './index.ts';

const blank = 'This value should not be blank.';
const long = 'This value is too long.';

describe("a refusal tells the vendor's own words, from each of the three envelopes", () => {
  test.each<[what: string, body: unknown, code: unknown, message: string | undefined]>([
    ['A', { error: { code: 401, message: 'Bad credentials.' } }, 401, 'Bad credentials.'],
    ['A without a message', { error: { code: 404 } }, 404, undefined],
    ['B', { data: { message: 'This room is not locked.' }, code: 400 }, 400, 'This room is not locked.'],
    [
      'B with fields',
      {
        data: {
          message: 'Validation Error',
          fields: [
            { name: 'name', message: blank },
            { name: 'event', message: long },
          ],
        },
        code: 400,
      },
      400,
      `Validation Error: name: ${blank}; event: ${long}`,
    ],
    ['B with fields only', { data: { fields: [{ name: 'name', message: blank }] } }, undefined, `name: ${blank}`],
    ['C', { data: 'Invalid username or password' }, undefined, 'Invalid username or password'],
    ['a code of another kind', { error: { code: 'E17' } }, 'E17', undefined],
    ['hostile members', { error: { code: {}, message: 3 }, data: { message: [], fields: {} } }, undefined, undefined],
    ['hostile fields', { data: { message: 'no', fields: [null, 3] } }, undefined, expect.stringMatching(/^no: /)],
    ['nothing', {}, undefined, undefined],
    ['null', null, undefined, undefined],
    ['an array', [], undefined, undefined],
  ])('%s', (_what, body, code, message) => {
    const { code: found, message: words } = explain(body, 400) ?? {};
    expect([found, words]).toEqual([code, message]);
  });

  test('as an HttpError with code, text and advice', async () => {
    const body = { data: { message: 'This room is already locked.' }, code: 400 };
    const { valt } = server({ 'POST /rooms/4/lock': refusal(400, body) });
    const error = await failure(valt.room(4).lock(), HttpError);
    expect(error).toBeInstanceOf(LabrigError);
    expect(error).toMatchObject({ status: 400, code: 400, vendorMessage: body.data.message, operationId: 'lockRoom' });
    expect(error.message).toContain('(POST http://valt.test/api/v3/rooms/4/lock) answered 400: This room is already');
    expect(error.outcome.body).toEqual(body);
  });
});

describe('no secret shows, neither in a message, nor in print, nor in JSON', () => {
  const { password } = credentials;
  const pin = '48213';
  const link = 'https://valt.test/record/share/9b1d6f3a0c5e72847de1a6b3f09c45d28e7a1b60';
  const shown = (thing: unknown): string => inspect(thing, { depth: null, showHidden: true }) + JSON.stringify(thing);
  const expectNothing = (thing: unknown): void => {
    for (const secret of [token, password, pin, link]) expect(shown(thing)).not.toContain(secret);
  };
  const calls: readonly ((valt: Valt) => Promise<unknown>)[] = [
    (valt) => valt.rooms(),
    (valt) => valt.users.list({ cardNumber: pin }),
    (valt) => valt.users.edit(21, { password, card_number: pin }),
    (valt) => valt.recording(2047).share(),
  ];

  test.each<[what: string, answerTo: (url: string, body: unknown) => Response]>([
    ['repeats the request as HTML', (url, body) => new Response(`<html>${url} ${String(body)} ${token}</html>`)],
    [
      'repeats it as JSON of another shape',
      (url, body) => Response.json({ url: `${link}${url}`, ...JSON.parse(String(body)) }),
    ],
    [
      'repeats it in the words of a refusal',
      (url, body) => refusal(401, { error: { code: 401, message: `${url} ${String(body)} ${link} ${token}` } }),
    ],
    ['repeats it as a text', (url, body) => refusal(401, { data: `${url} ${String(body)} ${token}` })],
    [
      'has it among the fields',
      (url) =>
        refusal(400, { data: { message: 'Validation Error', fields: [{ name: url, message: token }] }, code: 400 }),
    ],
  ])('a server that %s', async (_what, answerTo) => {
    for (const isLoginToo of [false, true]) {
      const { valt } = server(
        {},
        {
          fetch: async (url, { body }) =>
            isLoginToo || !url.endsWith('/login')
              ? answerTo(url, body ?? '{}')
              : Response.json({ data: { access_token: token } }),
        },
      );
      const ends = await Promise.all(calls.map((call) => call(valt).catch((error: unknown) => error)));
      expect(ends.filter((end) => end instanceof LabrigError).length).toBeGreaterThanOrEqual(3);
      expectNothing(ends);
      expectNothing(valt);
    }
  });

  test('a login that quotes the password', async () => {
    for (const answer of [{ data: `no ${password} here` }, { error: { code: 401, message: password } }]) {
      const { valt } = server({ 'POST /login': refusal(401, answer) });
      expectNothing(await failure(valt.rooms(), AuthError));
    }
    const { valt } = server({ 'POST /login': new Response(`<p>${password}</p>`) });
    expectNothing(await failure(valt.rooms(), AuthError));
  });

  test('a network that fails', async () => {
    const { valt } = server({ 'GET /rooms/info': () => Promise.reject(new TypeError('fetch failed')) });
    expectNothing(await failure(valt.rooms(), NetworkError));
  });
});
