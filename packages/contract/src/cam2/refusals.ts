import { spec } from '@labrig/cam2-simulator';
import { assert } from 'chai';
import { newCamera } from './rig.ts';
import type { Cam2Rig, Cam2Scenario, Level, Reply } from './rig.ts';

interface Request {
  readonly level: Level;
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  /** Something that the server can't read: another path, or another body. */
  readonly wrong: { readonly path: string } | { readonly body: object };
}

const app = '0'.repeat(96);
const camera = 'f'.repeat(24);

/** A request of each operation that needs a token, and what is wrong with another one. */
const requests: Readonly<Record<string, Request>> = {
  register: { level: 'webUI', method: 'POST', path: '/apps/register', body: { owner: 'Bob' }, wrong: { body: {} } },
  updateApp: {
    level: 'webUI',
    method: 'PUT',
    path: `/apps/${app}`,
    body: { owner: 'Bob' },
    wrong: { body: { permissionLevel: 'king' } },
  },
  resetSecret: { level: 'webUI', method: 'PUT', path: `/apps/${app}/secret`, wrong: { path: '' } },
  clientIdsByOwner: {
    level: 'webUI',
    method: 'GET',
    path: '/apps/by-owner?owner=Bob',
    wrong: { path: '/apps/by-owner' },
  },
  usageByClient: {
    level: 'webUI',
    method: 'GET',
    path: `/apps/${app}/usage?owner=Bob`,
    wrong: { path: `/apps/${app}/usage` },
  },
  getChangeLog: {
    level: 'webUI',
    method: 'GET',
    path: '/apps/db-change',
    wrong: { path: '/apps/db-change?start=yesterday' },
  },
  createCamera: {
    level: 'admin',
    method: 'POST',
    path: '/cameras/create',
    body: newCamera,
    wrong: { body: { ...newCamera, latitude: 99 } },
  },
  updateCamera: {
    level: 'admin',
    method: 'PUT',
    path: `/cameras/${camera}`,
    body: { frame_rate: 1 },
    wrong: { body: { frame_rate: -1 } },
  },
  cameraById: { level: 'user', method: 'GET', path: `/cameras/${camera}`, wrong: { path: '/cameras/12' } },
  cameraByLegacyId: {
    level: 'user',
    method: 'GET',
    path: '/cameras/legacy/1',
    wrong: { path: '/cameras/legacy/one' },
  },
  searchCamera: { level: 'user', method: 'GET', path: '/cameras/search', wrong: { path: '/cameras/search?radius=1' } },
  checkCamExist: {
    level: 'user',
    method: 'GET',
    path: '/cameras/exist?type=ip&ip=127.0.0.1',
    wrong: { path: '/cameras/exist?type=ip' },
  },
};

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

/** A refusal of what reads and one of what changes: what should be refused is done if the server has a fault. */
function twice(
  make: (effect: Cam2Scenario['effect'], of: string, among: Readonly<Record<string, Request>>) => Cam2Scenario,
): readonly Cam2Scenario[] {
  const those = (reads: boolean): Readonly<Record<string, Request>> =>
    Object.fromEntries(Object.entries(requests).filter(([, { method }]) => (method === 'GET') === reads));
  return [make('reading', 'reads', those(true)), make('changing', 'changes something', those(false))];
}

/** What is refused, and how: tried on every operation that it concerns. */
export const refusals: readonly Cam2Scenario[] = [
  ...twice((effect, of, among) => ({
    name: `no token, a false one, and one of another level are refused by every operation that ${of}`,
    operations: Object.keys(among),
    effect,
    async run(rig) {
      const tokens = await tokensOf(rig);
      for (const [id, { level, method, path, body }] of Object.entries(among)) {
        assertRefused(await rig.send(method, path, { body }), 401, id);
        assertRefused(await rig.send(method, path, { body, token: 'x.y.z' }), 401, id);
        if (level === 'webUI') assertRefused(await rig.send(method, path, { body, token: tokens.user }), 401, id);
        if (level === 'admin') assertRefused(await rig.send(method, path, { body, token: tokens.user }), 403, id);
      }
    },
  })),
  ...twice((effect, of, among) => ({
    name: `two tokens at once are one too many for what ${of}`,
    operations: Object.keys(among),
    effect,
    async run(rig) {
      const tokens = await tokensOf(rig);
      for (const [id, { level, method, path, body }] of Object.entries(among)) {
        const token = tokens[level];
        const both = `${path}${path.includes('?') ? '&' : '?'}access_token=${token}`;
        assertRefused(await rig.send(method, both, { body, token }), 400, id);
      }
    },
  })),
  ...twice((effect, of, among) => ({
    name: `a request that the server cannot read is refused with the reason by what ${of}`,
    operations: Object.keys(among),
    effect,
    async run(rig) {
      const tokens = await tokensOf(rig);
      for (const [id, { level, method, path, body, wrong }] of Object.entries(among)) {
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
      assertRefused(await send('GET', path(app)), 404, 'unknown app');
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
