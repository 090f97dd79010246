import { handClock, settle } from '@labrig/fixtures/hand-clock';
import { describe, expect, test } from 'vitest';
import { baseUrl, camera, expired, logIn, refused, rejected, setUp, tokenOf } from './fixtures/login.ts';
import { getCamera, login, startRecording } from './fixtures/operations.ts';
import { json, server } from './fixtures/server.ts';
import type { Hooks } from './hooks.ts';
import type { OutgoingRequest } from './middleware.ts';
import { renewing } from './renewing.ts';
import type { Outcome } from './result.ts';
import { inHeader, inQuery } from './token-placement.ts';
import { createTransport } from './transport.ts';

/** What happens to the first call, by what the server thinks of each token in turn. */
const table: readonly [what: string, good: string[], renewals: number | undefined, sent: string[], status: number][] = [
  ['the first token is good', ['t1'], undefined, ['t1'], 200],
  ['the first token is rejected', ['t2'], undefined, ['t1', 't2'], 200],
  ['the second one too', ['t3'], undefined, ['t1', 't2', 't3'], 200],
  ['all are', [], undefined, ['t1', 't2', 't3'], 401],
  ['a single renewal is allowed', ['t3'], 1, ['t1', 't2'], 401],
  ['none is allowed', ['t2'], 0, ['t1'], 401],
  ['many are allowed', ['t6'], 5, ['t1', 't2', 't3', 't4', 't5', 't6'], 200],
];

test.each(table)('%s', async (_what, accepted, renewals, sent, status) => {
  const { good, requests, get } = setUp(renewals === undefined ? {} : { renewals });
  good.clear();
  for (const token of accepted) good.add(token);
  expect(await get()).toMatchObject({ kind: 'http', status, attempts: sent.length });
  expect(requests.map(tokenOf)).toEqual(sent);
});

describe('a token', () => {
  test('is not asked for before the first call, nor for the second', async () => {
    const { granted, get } = setUp();
    await settle();
    expect(granted).toEqual([]);
    await get();
    await get();
    expect(granted).toEqual(['t1']);
  });

  test('is renewed for a write as well: the server refused before it did anything', async () => {
    const { good, call } = setUp();
    good.delete('t1');
    good.add('t2');
    expect(await call({ ...startRecording, answers: { ...startRecording.answers, 200: 'object' } })).toMatchObject({
      status: 200,
      attempts: 2,
    });
  });

  test('is not renewed for another refusal', async () => {
    const { good, granted, get } = setUp({ rejected: () => false });
    good.clear();
    expect(await get()).toMatchObject({ status: 401, attempts: 1 });
    expect(granted).toEqual(['t1']);
  });

  test('that is granted again at every login is still renewed once per rejection', async () => {
    let logins = 0;
    let good = false;
    const acquire = async (): Promise<string> => {
      logins += 1;
      return 'same';
    };
    const { fetch } = server(() => (good ? json({}) : expired()));
    const token = renewing({ acquire, place: inHeader(), rejected });
    const { call } = createTransport({ baseUrl, fetch, token });
    await call(getCamera, camera);
    expect(logins).toBe(3);
    good = true;
    await call(getCamera, camera);
    expect(logins).toBe(3);
  });

  test('is renewed ahead of its age, not before', async () => {
    const { clock, good, granted, get } = setUp({ lifetime: 28_800_000 });
    good.add('t2');
    await get();
    await clock.advance(28_799_999);
    await get();
    expect(granted).toEqual(['t1']);
    await clock.advance(1);
    expect(await get()).toMatchObject({ status: 200, attempts: 1 });
    expect(granted).toEqual(['t1', 't2']);
  });

  test('is left out of exempt operations', async () => {
    const { requests, granted, call } = setUp({ exempt: ['login'] });
    await call(login, { body: { username: 'ann', password: 'p' } });
    expect([tokenOf(requests[0]), granted]).toEqual([undefined, []]);
  });

  test('goes into a header of any name, or into the query', async () => {
    const request = { url: 'http://h/p', headers: {} } as OutgoingRequest;
    inHeader('X-Token', '')(request, 'abc');
    inQuery('access_token')(request, 'a&b');
    inQuery('more')(request, 'c');
    expect(request).toMatchObject({ url: 'http://h/p?access_token=a%26b&more=c', headers: { 'x-token': 'abc' } });
  });

  test('that no header can carry is a request outcome, which does not show it', async () => {
    const { get } = setUp({ acquire: async () => 'se\ncret' });
    const outcome = await get();
    expect(outcome).toMatchObject({ kind: 'request', attempts: 0 });
    expect(String(outcome.kind === 'request' && outcome.cause)).not.toContain('cret');
  });
});

describe('a login that fails', () => {
  test('ends the calls that wait for it, and tells why', async () => {
    const { fetch, requests } = server(refused());
    const { call } = createTransport({
      baseUrl,
      fetch,
      token: renewing({ acquire: logIn, place: inHeader(), rejected }),
    });
    const outcomes = await Promise.all([call(getCamera, camera), call(getCamera, camera)]);
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({
        kind: 'auth',
        attempts: 0,
        request: { operationId: 'getCamera' },
        cause: { kind: 'http', status: 401, request: { operationId: 'login' } },
      });
    expect(requests).toHaveLength(1);
  });

  test('is not repeated while it cools down, then it is', async () => {
    const clock = handClock();
    const { fetch, requests } = server(refused());
    const token = renewing({ acquire: logIn, place: inHeader(), rejected, cooldown: 30_000 });
    const { call } = createTransport({ baseUrl, clock, fetch, token });
    const first = await call(getCamera, camera);
    await clock.advance(29_999);
    const second = await call(getCamera, camera);
    expect(requests).toHaveLength(1);
    expect(second.kind === 'auth' && second.cause).toBe(first.kind === 'auth' && first.cause);
    await clock.advance(1);
    await call(getCamera, camera);
    expect(requests).toHaveLength(2);
  });

  test('without cool-down is tried by the next call', async () => {
    const { fetch, requests } = server(refused(), json({ access_token: 't1' }), json({}));
    const { call } = createTransport({
      baseUrl,
      fetch,
      token: renewing({ acquire: logIn, place: inHeader(), rejected }),
    });
    expect(await call(getCamera, camera)).toMatchObject({ kind: 'auth' });
    expect(await call(getCamera, camera)).toMatchObject({ status: 200 });
    expect(requests.map(tokenOf)).toEqual([undefined, undefined, 't1']);
  });

  test('in place of a rejected token counts the attempts made', async () => {
    const { fetch } = server(json({ access_token: 't1' }), expired(), refused());
    const { call } = createTransport({
      baseUrl,
      fetch,
      token: renewing({ acquire: logIn, place: inHeader(), rejected }),
    });
    expect(await call(getCamera, camera)).toMatchObject({ kind: 'auth', attempts: 1, cause: { status: 401 } });
  });

  test('by an exception is a request outcome as cause', async () => {
    const cause = new Error('no keyring');
    const { get } = setUp({ acquire: () => Promise.reject(cause) });
    expect(await get()).toMatchObject({ kind: 'auth', cause: { kind: 'request', cause } });
  });

  test('because it asks for a token itself waits in vain, and not for ever', async () => {
    const clock = handClock();
    const { fetch } = server(json({}));
    const source: { call?: (...args: never[]) => Promise<Outcome> } = {};
    const looping = renewing({
      acquire: () => source.call!(getCamera as never, camera as never),
      place: inHeader(),
      rejected,
    });
    const { call } = createTransport({ baseUrl, clock, fetch, token: looping });
    source.call = call as never;
    const coming = call(getCamera, camera);
    await clock.advance(120_000);
    expect(await coming).toMatchObject({ kind: 'timeout', scope: 'total' });
  });
});

test('the hook tells why each token was asked for', async () => {
  const reasons: string[] = [];
  const hooks: Hooks = {
    renewal: ({ reason, failure }) => reasons.push(failure ? `${reason}: ${failure.kind}` : reason),
  };
  const { clock, good, get } = setUp({ lifetime: 1000 }, { hooks });
  await get();
  good.add('t3');
  await clock.advance(1000);
  await get();
  expect(reasons).toEqual(['first', 'lifetime', 'rejected']);
});
