import { spec } from '@labrig/cam2-simulator';
import { assert } from 'chai';
import { byEffect } from '../by-effect.ts';
import { nobody, requests } from './requests.ts';
import type { Reply } from '../send.ts';
import type { Request } from './requests.ts';
import type { Cam2Rig, Cam2Scenario, Level } from './rig.ts';

const ids = Object.keys(requests);
const declares = (id: string, status: number): boolean =>
  spec.operations.find((operation) => operation.id === id)?.answers[status] !== undefined;

/** The vendor's envelope. */
function assertRefused({ status, body }: Reply, expected: number, about: string): void {
  assert.strictEqual(status, expected, about);
  assert.isNotEmpty(body.errorType, about);
  assert.isNotEmpty(body.message, about);
}

async function tokensOf({ token }: Cam2Rig): Promise<Readonly<Record<Level, string>>> {
  return { user: await token('user'), admin: await token('admin'), webUI: await token('webUI') };
}

const among = (isAmong: (request: Request) => boolean): readonly (readonly [id: string, request: Request])[] =>
  Object.entries(requests).filter(([, request]) => isAmong(request));

/** What is refused, and how: tried on every operation that it concerns. */
export const refusals: readonly Cam2Scenario[] = [
  ...byEffect<Cam2Rig>((effect, of, isAmong) => ({
    name: `no token, a false one, and one of another level are refused by every operation that ${of}`,
    operations: among(isAmong).map(([id]) => id),
    effect,
    async run(rig) {
      const tokens = await tokensOf(rig);
      for (const [id, { level, method, path, body }] of among(isAmong)) {
        assertRefused(await rig.send(method, path, { body }), 401, id);
        assertRefused(await rig.send(method, path, { body, token: 'x.y.z' }), 401, id);
        if (level === 'webUI') assertRefused(await rig.send(method, path, { body, token: tokens.user }), 401, id);
        if (level === 'admin') assertRefused(await rig.send(method, path, { body, token: tokens.user }), 403, id);
      }
    },
  })),
  ...byEffect<Cam2Rig>((effect, of, isAmong) => ({
    name: `two tokens at once are one too many for what ${of}`,
    operations: among(isAmong).map(([id]) => id),
    effect,
    async run(rig) {
      const tokens = await tokensOf(rig);
      for (const [id, { level, method, path, body }] of among(isAmong)) {
        const token = tokens[level];
        const both = `${path}${path.includes('?') ? '&' : '?'}access_token=${token}`;
        assertRefused(await rig.send(method, both, { body, token }), 400, id);
      }
    },
  })),
  ...byEffect<Cam2Rig>((effect, of, isAmong) => ({
    name: `a request that the server cannot read is refused with the reason by what ${of}`,
    operations: among(isAmong).map(([id]) => id),
    effect,
    async run(rig) {
      const tokens = await tokensOf(rig);
      for (const [id, { level, method, path, body, wrong }] of among(isAmong)) {
        if (!declares(id, 422)) continue;
        const bad = { path, body, ...wrong };
        assertRefused(await rig.send(method, bad.path, { body: bad.body, token: tokens[level] }), 422, id);
      }
      assertRefused(await rig.send('GET', '/auth'), 422, 'auth');
    },
  })),
  {
    name: 'a body that is no JSON, or too long, is refused',
    operations: ids.filter((id) => requests[id]!.body),
    effect: 'changing',
    async run(rig) {
      const tokens = await tokensOf(rig);
      for (const [id, { level, method, path, body }] of Object.entries(requests)) {
        if (!body) continue;
        const token = tokens[level];
        assertRefused(await rig.send(method, path, { body: '{oops', token }), 400, id);
        const long = JSON.stringify({ ...body, source: 'x'.repeat(120_000), owner: 'x'.repeat(120_000) });
        assertRefused(await rig.send(method, path, { body: long, token }), 413, id);
      }
    },
  },
  {
    name: 'a wrong secret is told from an app that nobody knows',
    operations: ['auth'],
    effect: 'reading',
    async run({ send, target }) {
      const { clientID } = target.credentials as { clientID: string };
      const path = (id: string): string => `/auth?clientID=${id}&clientSecret=${'f'.repeat(71)}`;
      assertRefused(await send('GET', path(clientID)), 401, 'wrong secret');
      assertRefused(await send('GET', path(nobody)), 404, 'unknown app');
    },
  },
  {
    name: 'a failure of the server is told in its own words by every operation',
    operations: ['auth', ...ids],
    effect: 'changing',
    needs: ['faults'],
    async run(rig) {
      const tokens = await tokensOf(rig);
      const end = await rig.target.fault!({ kind: 'status', status: 500 });
      assertRefused(await rig.send('GET', '/auth?clientID=x&clientSecret=y'), 500, 'auth');
      for (const [id, { level, method, path, body }] of Object.entries(requests)) {
        assertRefused(await rig.send(method, path, { body, token: tokens[level] }), 500, id);
      }
      await end();
    },
  },
];
