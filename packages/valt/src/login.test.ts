import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { credentials, refusal, server, token } from './fixtures/server.ts';
import { AuthError, DecodeError, HttpError } from './index.ts';
import type { Answer } from './fixtures/server.ts';
import type { ValtOptions } from './options.ts';

const expired = (): Response => refusal(401, { error: { code: 401, message: 'Bad credentials.' } });
const wrong = refusal(401, { data: 'Invalid username or password' });
const rooms = { data: { rooms: [] } };

/** A suite of which `good` says which tokens it takes; each login grants another one: t1, t2, … */
function door({ good = ['t1'], renewal }: { good?: string[]; renewal?: ValtOptions['renewal'] } = {}) {
  let granted = 0;
  const made = server(
    {
      'POST /login': () => ({ data: { access_token: `t${(granted += 1)}` } }),
      'GET /rooms/info': ({ query }) => (good.includes(query['access_token'] ?? '') ? rooms : expired()),
      'POST /rooms/4/lock': ({ query }) => (good.includes(query['access_token'] ?? '') ? { data: {} } : expired()),
    },
    { ...(renewal && { renewal }) },
  );
  return { ...made, good, tokens: () => made.requests().map(({ query }) => query['access_token']) };
}

describe('the first call logs in', () => {
  test('once for a hundred calls that wait', async () => {
    const { valt, logins, lines, requests } = door();
    await Promise.all(Array.from({ length: 100 }, () => valt.rooms()));
    expect([logins(), requests().length, lines()[0]]).toEqual([1, 100, 'POST /login']);
  });

  test('with the credentials in the body and no token, and the token goes into the query of all others', async () => {
    const all: { url: string; body: unknown; headers: object }[] = [];
    const { valt } = server(
      { 'GET /rooms/info': rooms },
      { middleware: [(request, next) => (all.push({ ...request, body: request.body }), next(request))] },
    );
    await valt.rooms();
    expect(all.map(({ url }) => url)).toEqual([
      'http://valt.test/api/v3/login',
      `http://valt.test/api/v3/rooms/info?access_token=${token}`,
    ]);
    expect(all.map(({ body }) => body)).toEqual([JSON.stringify(credentials), undefined]);
    expect(JSON.stringify(all.map(({ headers }) => headers))).not.toContain(token);
  });
});

describe('a token', () => {
  test('serves for 8 hours, then the next call logs in again', async () => {
    const { valt, clock, logins, tokens, good } = door();
    good.push('t2');
    await valt.rooms();
    await clock.advance(28_799_999);
    await valt.rooms();
    expect(logins()).toBe(1);
    await clock.advance(1);
    await valt.rooms();
    expect([logins(), tokens()]).toEqual([2, ['t1', 't1', 't2']]);
  });

  test('serves for as long as the caller says', async () => {
    const { valt, clock, logins } = door({ good: ['t1', 't2'], renewal: { lifetime: 60_000 } });
    await valt.rooms();
    await clock.advance(60_000);
    await valt.rooms();
    expect(logins()).toBe(2);
    const forever = door({ renewal: { lifetime: Infinity } });
    await forever.valt.rooms();
    await forever.clock.advance(1e12);
    await forever.valt.rooms();
    expect(forever.logins()).toBe(1);
  });

  test.each([
    ['a read', 'rooms'],
    ['a write: the server refused before it did anything', 'lock'],
  ])('that is rejected is replaced, and the call sent again: %s', async (_what, call) => {
    const { valt, logins, tokens, good } = door();
    await valt.rooms();
    good.splice(0, 1, 't2');
    await (call === 'rooms' ? valt.rooms() : valt.room(4).lock());
    expect([logins(), tokens()]).toEqual([2, ['t1', 't1', 't2']]);
  });

  test('that is rejected for a hundred calls is replaced once', async () => {
    const { valt, logins, good } = door();
    await valt.rooms();
    good.splice(0, 1, 't2');
    await Promise.all(Array.from({ length: 100 }, () => valt.rooms()));
    expect(logins()).toBe(2);
  });

  test('that is granted again and rejected again ends the call: the same login would give the same token', async () => {
    const { valt, logins } = server({ 'GET /rooms/info': expired });
    const error = await failure(valt.rooms(), HttpError);
    expect(error).toMatchObject({ status: 401, vendorMessage: 'Bad credentials.', attempts: 2 });
    expect(logins()).toBe(2);
  });

  test('is not replaced for any other refusal', async () => {
    const { valt, logins } = server({ 'GET /rooms/info': refusal(403, { error: { code: 403 } }) });
    await failure(valt.rooms(), DecodeError);
    expect(logins()).toBe(1);
  });
});

describe('a login that fails', () => {
  test("ends all calls that wait for it as AuthError, with the server's words", async () => {
    const { valt, logins, requests } = server({ 'POST /login': wrong });
    const errors = await Promise.all(Array.from({ length: 10 }, () => failure(valt.rooms(), AuthError)));
    for (const error of errors) {
      expect(error.message).toContain('listRooms');
      expect(error.message).toContain('the login failed: login (POST http://valt.test/api/v3/login) answered 401');
      expect(error.cause).toMatchObject({ status: 401, vendorMessage: 'Invalid username or password' });
    }
    expect([logins(), requests()]).toEqual([1, []]);
  });

  test('is not tried again for 30 seconds, in which calls fail at once', async () => {
    const { valt, clock, logins, answer } = server({ 'POST /login': wrong, 'GET /rooms/info': rooms });
    await failure(valt.rooms(), AuthError);
    answer('POST /login', { data: { access_token: token } });
    await clock.advance(29_999);
    const error = await failure(valt.rooms(), AuthError);
    expect([logins(), error.cause.message]).toEqual([1, expect.stringContaining('Invalid username')]);
    await clock.advance(1);
    expect(await valt.rooms()).toEqual([]);
    expect(logins()).toBe(2);
  });

  test('is tried again as soon as the caller says', async () => {
    const { valt, clock, logins } = server({ 'POST /login': wrong }, { renewal: { cooldown: 1000 } });
    await failure(valt.rooms(), AuthError);
    await clock.advance(999);
    await failure(valt.rooms(), AuthError);
    expect(logins()).toBe(1);
    await clock.advance(1);
    await failure(valt.rooms(), AuthError);
    expect(logins()).toBe(2);
  });

  test.each<[what: string, answer: Answer]>([
    ['no data', {}],
    ['null', { data: null }],
    ['a text', { data: 'welcome' }],
    ['no token', { data: {} }],
    ['an empty token', { data: { access_token: '' } }],
    ['a number', { data: { access_token: 7 } }],
  ])('because a success brings %s is one with DecodeError as its cause', async (_what, answer) => {
    const { valt } = server({ 'POST /login': answer, 'GET /rooms/info': rooms });
    const error = await failure(valt.rooms(), AuthError);
    expect(error.cause).toBeInstanceOf(DecodeError);
    expect(error.cause).toMatchObject({ reason: 'shape', status: 200, operationId: 'login' });
  });

  test('of the lower layer is an outcome, and changes nothing for the others', async () => {
    const { valt, answer } = server({ 'POST /login': wrong, 'GET /rooms/info': rooms });
    const body = { username: 'front.desk', password: 'wrong' };
    expect(await valt.api.login({ body })).toMatchObject({ kind: 'http', status: 401 });
    answer('POST /login', { data: { access_token: token } });
    expect(await valt.rooms()).toEqual([]);
  });
});
