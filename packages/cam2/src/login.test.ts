import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';
import { credentials, expired, refused, server, tokenNumber } from './fixtures/server.ts';
import { AuthenticationError, AuthError, DecodeError, InternalError, ResourceNotFoundError } from './index.ts';

const search = 'GET /cameras/search';

describe('a token that has expired', () => {
  test('is renewed once for a hundred waiting calls', async () => {
    const { cam2, clock, logins, requests } = server({ [search]: [] });
    await cam2.cameras.search();
    await clock.advance(299_999);
    await cam2.cameras.search();
    expect(logins()).toHaveLength(1);
    await clock.advance(1);
    await Promise.all(Array.from({ length: 100 }, () => cam2.cameras.search()));
    expect(logins()).toHaveLength(2);
    // Each of them was sent with the old token and with the new one.
    expect(requests()).toHaveLength(202);
    await cam2.cameras.search();
    expect(logins()).toHaveLength(2);
  });

  test('is renewed once for a hundred calls that a camera database judges', async () => {
    const { user, clock, calls } = rig();
    await user.cameras.search();
    await clock.advance({ minutes: 5 });
    await Promise.all(Array.from({ length: 100 }, () => user.cameras.search({ country: 'CL' })));
    expect(calls('auth')).toBe(2);
  });

  test('is renewed for a write as well, which is sent again with the same body', async () => {
    const { cam2, clock, requests } = server({ 'PUT /apps/a': { message: 'OK' } });
    await cam2.app('a').updateOwner('ken');
    await clock.advance(300_000);
    await cam2.app('a').updateOwner('juno');
    expect(requests().map(({ token, form }) => [token, form])).toEqual([
      [tokenNumber(1), { owner: 'ken' }],
      [tokenNumber(1), { owner: 'juno' }],
      [tokenNumber(2), { owner: 'juno' }],
    ]);
  });

  test('is renewed twice per call at most', async () => {
    const { cam2, logins, requests } = server({ [search]: expired });
    const error = await failure(cam2.cameras.search(), AuthenticationError);
    expect(error).toMatchObject({ status: 401, vendorMessage: 'Token expired.', attempts: 3 });
    expect([logins().length, requests().length]).toEqual([3, 3]);
    await failure(cam2.cameras.search(), AuthenticationError);
    expect([logins().length, requests().length]).toEqual([5, 6]);
  });

  test.each([
    'Token expired',
    'token expired.',
    ' Token expired.',
    'Failed to authenticate token',
    'The token is not valid here.',
  ])('is one only by the exact words: not by %j', async (message) => {
    const { cam2, logins } = server({ [search]: () => refused(401, 'AuthenticationError', message) });
    expect(await failure(cam2.cameras.search(), AuthenticationError)).toMatchObject({ attempts: 1 });
    expect(logins()).toHaveLength(1);
  });

  test.each([403, 422, 500])('is one only by a 401: not by a %i', async (status) => {
    const { cam2, logins } = server({ 'POST /cameras/create': () => refused(status, 'Any', 'Token expired.') });
    await cam2.api.createCamera({ body: {} as never });
    expect(logins()).toHaveLength(1);
  });
});

describe('a login that fails', () => {
  test.each([
    [401, 'AuthenticationError', 'Bad client secret.', AuthenticationError],
    [404, 'ResourceNotFoundError', 'No app exists with given clientID.', ResourceNotFoundError],
    [500, 'InternalError', 'Something went wrong.', InternalError],
  ])('with %i is an AuthError, and its cause is %s', async (status, errorType, message, expected) => {
    const { cam2, requests } = server({ 'GET /auth': () => refused(status, errorType, message) });
    const error = await failure(cam2.apps.clientIdsByOwner('bob'), AuthError);
    expect(error).toMatchObject({ name: 'AuthError', kind: 'auth', operationId: 'clientIdsByOwner', attempts: 0 });
    expect(error.cause).toBeInstanceOf(expected);
    expect(error.cause).toMatchObject({ operationId: 'auth', status, code: errorType, vendorMessage: message });
    expect(error.message).toContain(`was not sent, because the login failed: auth (GET http://cam2.test/auth`);
    expect(error.message).toContain(message);
    expect(requests()).toEqual([]);
  });

  test.each([{}, { token: '' }, { token: 7 }, { Token: 'eyJ' }])('with %j instead of a token', async (answer) => {
    const { cam2 } = server({ 'GET /auth': answer });
    const error = await failure(cam2.cameras.search(), AuthError);
    expect(error.cause).toBeInstanceOf(DecodeError);
    expect(error.cause).toMatchObject({ reason: 'shape', status: 200 });
  });

  test('is tried again by the next call', async () => {
    const { cam2, answer } = server({ [search]: [] });
    answer('GET /auth', () => refused(500, 'InternalError', 'not yet'));
    await failure(cam2.cameras.search(), AuthError);
    answer('GET /auth', { token: tokenNumber(1) });
    expect(await cam2.cameras.search()).toEqual([]);
  });
});

test('asking for a token oneself needs none, and changes nothing', async () => {
  const { cam2, logins } = server();
  expect(await cam2.api.auth({ query: credentials })).toMatchObject({ status: 200, body: { token: tokenNumber(1) } });
  expect(logins().map(({ token }) => token)).toEqual([undefined]);
});
