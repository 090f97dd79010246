import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLabFile } from '@labrig/simulator/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';
import { openCameraFile } from '../node.ts';
import type { Cam2Options } from '../index.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labrig-cam2-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A lab that is kept in a file, for as long as `visit` takes. */
async function kept<Value>(visit: (server: ReturnType<typeof rig>) => Promise<Value>, options: Cam2Options = {}) {
  using file = openLabFile(join(folder, 'lab.labrig'));
  const server = rig(
    { cameras: 300, ...options },
    { store: file.names().includes('main') ? file.store('main') : file.begin('main', null) },
  );
  const value = await visit(server);
  server.lab.close();
  return value;
}

test('a lab that is kept has its cameras, apps, usage and log on another day', async () => {
  const before = await kept(async ({ add, put, get, as }) => {
    const id = await add({ city: 'Bergen', legacy_cameraID: 7_000_000 });
    const [first] = await get('/cameras/search');
    await put(first.cameraID, { city: 'Oslo', latitude: 59.9, longitude: 10.7 });
    await as('webUI', 'POST', '/apps/register', { owner: 'mira' });
    const log = (await as('webUI', 'GET', '/apps/db-change')).body;
    return { id, first: first.cameraID, log };
  });
  await kept(async ({ get, as, lab }) => {
    expect((await get('/cameras/legacy/7000000')).cameraID).toBe(before.id);
    const [found] = await get('/cameras/search?latitude=59.9&longitude=10.7&radius=0.1&city=Oslo');
    expect(found.cameraID).toBe(before.first);
    expect((await as('webUI', 'GET', '/apps/db-change')).body).toEqual(before.log);
    expect((await as('webUI', 'GET', '/apps/by-owner?owner=mira')).body).toHaveLength(1);
    lab.reset();
    expect((await as('user', 'GET', `/cameras/${before.id}`)).status).toBe(404);
  });
  await kept(async ({ as }) => expect((await as('user', 'GET', `/cameras/${before.id}`)).status).toBe(404));
});

test('a kept lab whose cameras are in another file is told so, once that file has been opened anew', async () => {
  const cameras = join(folder, 'cameras.sqlite');
  {
    using store = openCameraFile(cameras);
    await kept(({ add }) => add(), { store });
  }
  using store = openCameraFile(cameras);
  await expect(kept(({ get }) => get('/cameras/search'), { store })).rejects.toThrow('give it no store of its own');
});
