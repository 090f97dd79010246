import { describe, expect, test } from 'vitest';
import { refusal, rig } from '../fixtures/rig.ts';
import type { Level } from '../fixtures/rig.ts';

const expired = refusal(401, 'Token expired.');
const missing = refusal(401, 'This call needs a token.');
const invalid = refusal(401, 'The token is not valid here.');

/** A call with a token, whatever it is worth. */
const using = ({ send }: ReturnType<typeof rig>, token: string, path = '/cameras/search', method = 'GET') =>
  send(method, path, undefined, { authorization: `Bearer ${token}` });

describe('where a token is looked for', () => {
  test('in the header and in the query, but not in both', async () => {
    const cam2 = rig();
    const token = await cam2.login('user');
    const path = `/cameras/search?access_token=${token}`;
    expect((await cam2.send('GET', path)).status).toBe(200);
    expect(await using(cam2, token, path)).toEqual(refusal(400, 'The token came in two places.'));
    expect(await using(cam2, 'x', '/cameras/search?access_token=y'), 'before they are read').toMatchObject({
      status: 400,
    });
  });

  test('in a body, which is read before anybody asks who calls', async () => {
    const cam2 = rig();
    const token = await cam2.login('webUI');
    const secret = `/apps/${cam2.apps.user.clientID}/secret`;
    const owner = `/apps/${cam2.apps.user.clientID}`;
    const send = (body: unknown, headers = {}) => cam2.send('PUT', owner, body, headers);
    expect((await send({ owner: 'Mira', access_token: token })).status).toBe(200);
    expect(await send({ owner: 'Mira', access_token: 'x' })).toEqual(invalid);
    expect(await send({ owner: 'Mira', access_token: 7 })).toEqual(invalid);
    expect(await send({ owner: 'Mira', access_token: null })).toEqual(missing);
    const twice = refusal(400, 'The token came in two places.');
    expect(await send({ owner: 'Mira', access_token: token }, { authorization: `Bearer ${token}` })).toEqual(twice);
    // Where no body is declared, none is read.
    expect(await cam2.send('PUT', secret, { access_token: token })).toEqual(missing);
    expect(await cam2.send('PUT', owner, '{"owner":')).toEqual(refusal(400, 'The body is not JSON.'));
  });

  test.each([
    ['none', {}, ''],
    ['another scheme', { authorization: 'Basic abc' }, ''],
    ['the scheme alone', { authorization: 'Bearer' }, ''],
    ['two words', { authorization: 'Bearer a b' }, ''],
    ['an empty parameter', {}, '?access_token='],
  ])('%s is no token', async (_, headers, query) => {
    expect(await rig().send('GET', `/cameras/search${query}`, undefined, headers)).toEqual(missing);
  });

  test('nowhere, for a path that doesn’t exist', async () => {
    expect((await rig().send('GET', '/camera')).status).toBe(404);
  });

  test('nowhere, for a token', async () => {
    const { send, apps } = rig();
    const path = `/auth?${new URLSearchParams(apps.user)}&access_token=x`;
    expect((await send('GET', path, undefined, { authorization: 'Bearer y' })).status).toBe(200);
  });
});

const paths: Readonly<Record<string, readonly [method: string, path: string]>> = {
  register: ['POST', '/apps/register'],
  updateApp: ['PUT', '/apps/x'],
  resetSecret: ['PUT', '/apps/x/secret'],
  clientIdsByOwner: ['GET', '/apps/by-owner'],
  usageByClient: ['GET', '/apps/x/usage'],
  getChangeLog: ['GET', '/apps/db-change?start=x'],
  createCamera: ['POST', '/cameras/create'],
  updateCamera: ['PUT', '/cameras/12345'],
  cameraById: ['GET', '/cameras/12345'],
  cameraByLegacyId: ['GET', '/cameras/legacy/x'],
  searchCamera: ['GET', '/cameras/search?offset=x'],
  checkCamExist: ['GET', '/cameras/exist'],
};

describe('who may do what', () => {
  const admin = refusal(403, 'Writing cameras needs the level admin.');
  const managing = (name: string): boolean => /App|Secret|register|client|usage|ChangeLog/i.test(name);
  const cases = Object.entries(paths).flatMap(([name, [method, path]]) =>
    (['user', 'admin', 'webUI'] as const).map((level): [string, Level, string, string] => [name, level, method, path]),
  );

  test.each(cases)('%s, with the level %s', async (name, level, method, path) => {
    const cam2 = rig();
    const token = await cam2.login(level);
    const answer = await using(cam2, token, path, method);
    // Every path above has something wrong with it, so that who gets through learns of that: the level goes before it.
    if (managing(name)) {
      if (level === 'webUI') expect([422, 404]).toContain(answer.status);
      else expect(answer).toEqual(invalid);
    } else if (/^(create|update)/.test(name) && level !== 'admin') expect(answer).toEqual(admin);
    else expect(answer.status).toBe(422);

    await cam2.wait(300);
    expect(await using(cam2, token, path, method)).toEqual(managing(name) && level !== 'webUI' ? invalid : expired);
  });
});
