import { decodeJwt, decodeProtectedHeader, jwtVerify, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { day, refusal, rig } from '../fixtures/rig.ts';

const expired = refusal(401, 'Token expired.');
const invalid = refusal(401, 'The token is not valid here.');
const bytes = (key: string) => new TextEncoder().encode(key);

/** A call with a token, whatever it is worth. */
const using = ({ send }: ReturnType<typeof rig>, token: string, path = '/cameras/search', method = 'GET') =>
  send(method, path, undefined, { authorization: `Bearer ${token}` });

/** A token that somebody made up. */
const made = (claims: object, key: string, exp = day / 1000 + 300) =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(day / 1000)
    .setExpirationTime(exp)
    .sign(bytes(key));

describe('a token', () => {
  test.each(['user', 'admin', 'webUI'] as const)(
    'of the level %s says whose it is, and for how long',
    async (level) => {
      const { login, apps } = rig();
      const token = await login(level);
      expect(decodeProtectedHeader(token)).toEqual({ alg: 'HS256', typ: 'JWT' });
      const { clientID } = apps[level];
      const [iat, exp] = [day / 1000, day / 1000 + 300];
      expect(decodeJwt(token)).toEqual({ clientID, permissionLevel: level, iat, exp });
    },
  );

  test('of the website is signed with another key than those of other apps', async () => {
    const { login, cam2 } = rig();
    const { cameras, webUI } = cam2.state.keys;
    const options = { currentDate: new Date(day) };
    for (const [level, key, other] of [
      ['user', cameras, webUI],
      ['admin', cameras, webUI],
      ['webUI', webUI, cameras],
    ] as const) {
      const token = await login(level);
      await expect(jwtVerify(token, bytes(key), options)).resolves.toBeDefined();
      await expect(jwtVerify(token, bytes(other), options)).rejects.toThrow('signature verification failed');
    }
  });

  test('is good for five minutes of the lab’s time, counted in whole seconds', async () => {
    const cam2 = rig({}, { start: day + 400 });
    const token = await cam2.login('user');
    await cam2.wait(299.5);
    expect((await using(cam2, token)).status).toBe(200);
    await cam2.wait(0.1);
    expect(await using(cam2, token)).toEqual(expired);
  });

  test('may be made to live shorter', async () => {
    const cam2 = rig({ tokenLife: 5 });
    const token = await cam2.login('user');
    await cam2.wait(4.9);
    expect((await using(cam2, token)).status).toBe(200);
    await cam2.wait(0.1);
    expect(await using(cam2, token)).toEqual(expired);
  });

  test('goes on living when there is a newer one', async () => {
    const cam2 = rig();
    const first = await cam2.login('user');
    await cam2.wait(100);
    const second = await cam2.login('user');
    expect(second).not.toBe(first);
    for (const token of [first, second]) expect((await using(cam2, token)).status).toBe(200);
  });

  test('outlives a new secret and a new level of its app: it keeps the level that it was made with', async () => {
    const cam2 = rig();
    const { clientID } = cam2.apps.admin;
    const token = await cam2.login('admin');
    await cam2.as('webUI', 'PUT', `/apps/${clientID}`, { permissionLevel: 'user' });
    const { body: secret } = await cam2.as('webUI', 'PUT', `/apps/${clientID}/secret`);
    expect((await using(cam2, token, '/cameras/create', 'POST')).status, 'the body is looked at').toBe(422);
    const { body } = await cam2.send('GET', `/auth?${new URLSearchParams({ clientID, ...secret })}`);
    expect((await using(cam2, body.token, '/cameras/create', 'POST')).status, 'its next token').toBe(403);
  });

  test('outlives a restart, a restored snapshot and a reset lab: the server remembers none', async () => {
    const cam2 = rig();
    const snapshot = cam2.lab.snapshot();
    const token = await cam2.login('user');
    cam2.cam2.hardware.restart({ seconds: 10 });
    await cam2.wait(10);
    expect((await using(cam2, token)).status).toBe(200);
    cam2.lab.restore(snapshot);
    expect((await using(cam2, token)).status).toBe(200);
    cam2.lab.reset();
    expect((await using(cam2, token)).status).toBe(200);
  });

  test('is false as soon as the keys are others, and not expired', async () => {
    const cam2 = rig();
    const token = await cam2.login('user');
    cam2.cam2.hardware.rotateKeys({});
    expect(await using(cam2, token)).toEqual(invalid);
    expect((await using(cam2, await cam2.login('user'))).status).toBe(200);
  });
});

describe('a false token', () => {
  test.each([
    ['garbage', () => 'garbage'],
    ['three parts of nothing', () => 'a.b.c'],
    ['without its signature', (token) => token.slice(0, token.lastIndexOf('.') + 1)],
    ['with a character less', (token) => token.slice(0, -1)],
    ['with another signature', (token) => `${token.slice(0, -5)}AAAAA`],
    [
      'with somebody’s claims and another’s signature',
      (token, other) => `${other.slice(0, other.lastIndexOf('.'))}.${token.split('.')[2]}`,
    ],
  ] as [string, (token: string, other: string) => string][])('%s', async (_, change) => {
    const cam2 = rig();
    const token = change(await cam2.login('user'), await cam2.login('admin'));
    expect(await using(cam2, token)).toEqual(invalid);
  });

  test.each([
    ['signed with a key that isn’t ours', { permissionLevel: 'user' }, () => 'a key of somebody else'],
    ['of a level, signed with the key of another', { permissionLevel: 'admin' }, (keys) => keys.webUI],
    ['of the website, signed with the key of the others', { permissionLevel: 'webUI' }, (keys) => keys.cameras],
    ['of no known level', { permissionLevel: 'king' }, (keys) => keys.cameras],
    ['without a level', {}, (keys) => keys.cameras],
    ['without an app', { clientID: 5, permissionLevel: 'user' }, (keys) => keys.cameras],
  ] as [string, object, (keys: { cameras: string; webUI: string }) => string][])('%s', async (_, claims, key) => {
    const cam2 = rig();
    const full = { clientID: cam2.apps.user.clientID, ...claims };
    expect(await using(cam2, await made(full, key(cam2.cam2.state.keys)))).toEqual(invalid);
    expect(
      await using(cam2, await made(full, key(cam2.cam2.state.keys), 1000)),
      'nobody learns whether it has expired',
    ).toEqual(invalid);
  });

  test('without an end, or without a signature at all', async () => {
    const cam2 = rig();
    const claims = { clientID: cam2.apps.user.clientID, permissionLevel: 'user' };
    const endless = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(bytes(cam2.cam2.state.keys.cameras));
    expect(await using(cam2, endless)).toEqual(invalid);
    expect(await using(cam2, new UnsecuredJWT(claims).setExpirationTime('1y').encode())).toEqual(invalid);
  });

  test('is not one that somebody with our key made', async () => {
    const cam2 = rig();
    const claims = { clientID: cam2.apps.user.clientID, permissionLevel: 'admin' };
    const token = await made(claims, cam2.cam2.state.keys.cameras);
    expect((await using(cam2, token, '/cameras/create', 'POST')).status).toBe(422);
  });
});
