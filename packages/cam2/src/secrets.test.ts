import { inspect } from 'node:util';
import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { credentials, server, tokenNumber } from './fixtures/server.ts';
import { LabrigError } from './index.ts';
import type { Seen } from './fixtures/server.ts';

const { clientID, clientSecret } = credentials;
const newSecret = 'a9ab5561'.repeat(9);
const secrets = [clientSecret, newSecret, tokenNumber(1)];
const shown = (error: unknown): string =>
  [
    String(error),
    error instanceof Error && error.stack,
    inspect(error, { depth: null, showHidden: true }),
    JSON.stringify(error),
  ].join('\n');

const echo =
  (status: number) =>
  ({ query, token }: Seen) =>
    Response.json(
      {
        errorType: 'AuthenticationError',
        message: `clientSecret=${query['clientSecret']} ${query['clientSecret']} Authorization: Bearer ${token} ${token}`,
      },
      { status },
    );
const page =
  (status: number) =>
  ({ query, token }: Seen) =>
    new Response(`<html>${query['clientSecret']} token=${token} ${token}</html>`, { status });

describe('no secret shows, neither in a message, nor in print, nor in JSON', () => {
  test.each([
    ['a refused login that repeats the secret', { 'GET /auth': echo(401) }],
    ['a page in place of a login that repeats the secret', { 'GET /auth': page(200) }],
    ['a login with a token of the wrong kind', { 'GET /auth': { token: [tokenNumber(1)], clientSecret } }],
    ['a refusal that repeats the token', { 'PUT /apps/a/secret': echo(401) }],
    ['a page that repeats the token', { 'PUT /apps/a/secret': page(200) }],
    ['an undeclared status', { 'PUT /apps/a/secret': page(418) }],
    ['a new secret of the wrong kind', { 'PUT /apps/a/secret': { clientSecret: [newSecret], token: tokenNumber(1) } }],
    [
      'a refusal that tells a new secret',
      { 'PUT /apps/a/secret': () => Response.json({ message: `no, ${newSecret}` }, { status: 404 }) },
    ],
  ])('%s', async (_what, table) => {
    const error = await failure(server(table).cam2.app('a').resetSecret(), LabrigError);
    for (const secret of secrets) {
      expect(shown(error)).not.toContain(secret);
      expect(shown(error.cause)).not.toContain(secret);
    }
  });

  test('no connection at all', async () => {
    const fetch = (): Promise<Response> => Promise.reject(new TypeError('fetch failed'));
    const error = await failure(server({}, { fetch }).cam2.cameras.search(), LabrigError);
    expect(error.message).toContain('clientSecret=[redacted]');
    for (const secret of secrets) expect(shown(error)).not.toContain(secret);
  });

  test('the client itself, before and after it got a token', async () => {
    const { cam2 } = server({ 'GET /cameras/search': [] });
    await cam2.cameras.search();
    for (const secret of secrets) expect(shown(cam2)).not.toContain(secret);
  });
});

test("what isn't secret stays readable", async () => {
  const message = 'No app exists with given clientID.';
  const { cam2 } = server({ 'PUT /apps/a/secret': () => Response.json({ message }, { status: 404 }) });
  const error = await failure(cam2.app('a').resetSecret(), LabrigError);
  expect(error.message).toContain(message);
  const refusedLogin = server({ 'GET /auth': () => Response.json({ message }, { status: 404 }) }).cam2.app('a');
  expect((await failure(refusedLogin.resetSecret(), LabrigError)).message).toContain(clientID);
});
