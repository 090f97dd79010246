import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainIp, rig } from '../fixtures/rig.ts';
import { CameraListError, exportCameras, exportLines, simulateCam2 } from '../index.ts';
import { CameraFileError, openCameraFile } from '../node.ts';
import type { Camera } from '../generated/spec.ts';
import type { Cam2Options } from '../index.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labrig-cam2-'));
  file = join(folder, 'cameras.sqlite');
});
afterEach(() => rm(folder, { recursive: true }));

/** Opens the file, and puts a server before it for as long as `visit` takes. */
async function withServer<Value>(visit: (server: ReturnType<typeof rig>) => Promise<Value>, options: Cam2Options = {}) {
  using store = openCameraFile(file);
  return await visit(rig({ cameras: 3, ...options, store }));
}

const cities = async ({ get }: ReturnType<typeof rig>): Promise<(string | null)[]> =>
  (await get('/cameras/search')).map(({ city }: Camera) => city);

/** Only the cameras that tests have written. */
const written = async (server: ReturnType<typeof rig>): Promise<(string | null)[]> => (await cities(server)).slice(3);

describe('a file', () => {
  test('goes on with what was written last, whatever the options say then', async () => {
    const [id, before] = await withServer(async (server) => {
      const added = await server.add({ city: 'Bergen', legacy_cameraID: 900 });
      await server.put(added, { frame_rate: 5 });
      await server.add({ city: 'Oslo' });
      return [added, await server.get('/cameras/search')];
    });
    for (const cameras of [3, 0, 'no list at all']) {
      await withServer(
        async ({ get, send, as, cam2 }) => {
          expect(await get('/cameras/search')).toEqual(before);
          expect((await get('/cameras/legacy/900')).cameraID).toBe(id);
          expect((await as('webUI', 'GET', '/apps/db-change')).body, 'the log begins anew').toEqual([]);
          expect((await send('GET', '/cameras/search')).status).toBe(401);
          expect(cam2.state.version?.next).toBe(6);
        },
        { cameras },
      );
    }
  });

  test('has the cameras of its world that a lab has in memory', async () => {
    const own = rig({ cameras: 250 });
    await withServer(
      async (server) => {
        for (const path of ['/cameras/search?offset=200', '/cameras/search?type=non_ip&is_active_image=true']) {
          expect(await server.get(path)).toEqual(await own.get(path));
        }
        for (const format of ['csv', 'json'] as const) {
          expect(exportCameras(server.cam2, format, server.store)).toBe(exportCameras(own.cam2, format));
        }
      },
      { cameras: 250 },
    );
  });

  test('is as it was when it was opened after a reset, and what is written then is on a branch of its own', async () => {
    await withServer(async (server) => {
      await server.add({ city: 'Bergen' });
      const snapshot = server.lab.snapshot();
      await server.add({ city: 'Oslo' });
      server.lab.reset();
      expect(await written(server)).toEqual([]);
      await server.add({ city: 'Narvik' });
      await server.add({ city: 'Alta' });
      server.lab.restore(snapshot);
      expect(await written(server)).toEqual(['Bergen']);
      const [, , , { cameraID }] = await server.get('/cameras/search');
      await server.put(cameraID, { city: 'Voss' });
      await server.add({ city: 'Bodø' });
      const later = server.lab.snapshot();
      server.lab.restore(snapshot);
      expect(await written(server)).toEqual(['Bergen']);
      server.lab.restore(later);
      expect(await written(server)).toEqual(['Voss', 'Bodø']);
      expect(await server.get('/cameras/search?city=Bergen')).toEqual([]);
    });
    await withServer(async (server) => {
      expect(await written(server)).toEqual(['Voss', 'Bodø']);
      await server.add({ city: 'Hamar' });
      server.lab.reset();
      expect(await written(server), 'as opened').toEqual(['Voss', 'Bodø']);
    });
    await withServer(async (server) => expect(await written(server)).toEqual(['Voss', 'Bodø', 'Hamar']));
  });

  test('doesn’t grow by what no version has any more', async () => {
    const count = (): number => {
      using database = new DatabaseSync(file, { readOnly: true });
      const of = (table: string) => Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()!['n']);
      expect(of('record')).toBe(of('camera'));
      return of('camera');
    };
    for (let round = 0; round < 3; round += 1) {
      await withServer(async ({ get, put, lab }) => {
        const [{ cameraID }] = await get('/cameras/search');
        for (let change = 0; change < 5; change += 1) await put(cameraID, { frame_rate: round * 5 + change });
        lab.reset();
        await put(cameraID, { frame_rate: 60 });
      });
      expect(count(), 'what was written since it was opened').toBe(9);
    }
    await withServer(async ({ get }) => expect((await get('/cameras/search'))[0].frame_rate).toBe(60));
    expect(count()).toBe(3);
  });

  test('keeps a write that its state didn’t: nobody sees it', async () => {
    await withServer(async (server) => {
      const { store, cam2 } = server;
      const id = await server.add({ city: 'Bergen' });
      const { row, camera } = store.byId(cam2.state, id)!;
      // A handler that fails after it has written.
      store.set({ ...cam2.state } as never, row, { ...camera, city: 'Nowhere' });
      expect(await written(server)).toEqual(['Bergen']);
      await server.add({ city: 'Oslo' });
      expect(await written(server)).toEqual(['Bergen', 'Oslo']);
    });
    await withServer(async (server) => expect(await written(server)).toEqual(['Bergen', 'Oslo']));
  });

  test('is begun by a list, or not at all if the list is none', async () => {
    const list = JSON.stringify([
      { ...plainIp, city: 'Bergen\ud800' },
      { ...plainIp, city: 'Bergen\ufffd' },
    ]);
    await expect(withServer(cities, { cameras: 'type\nip' })).rejects.toThrow(CameraListError);
    expect(await withServer(cities, { cameras: list })).toEqual(['Bergen\ud800', 'Bergen\ufffd']);
    expect(
      await withServer(({ get }) => get(`/cameras/search?city=${encodeURIComponent('Bergen\ufffd')}`)),
    ).toHaveLength(1);
  });
});

describe('is refused, with what to do:', () => {
  const opening =
    (name = file) =>
    () =>
      openCameraFile(name);

  test('a file that another lab has', () => {
    using store = openCameraFile(file);
    expect(opening()).toThrow(
      new CameraFileError(file, 'is in use. A file serves one lab at a time: end the other one, or take another file.'),
    );
    simulateCam2({ store });
    expect(() => simulateCam2({ store })).toThrow(RangeError);
    store.close();
    expect(() => store.begin(() => [])).toThrow(`${file}: is closed. Open it anew`);
    openCameraFile(file).close();
  });

  test('what is no database, or that of another program', async () => {
    await writeFile(file, 'cameraID,type\n'.repeat(100));
    expect(opening()).toThrow(`${file}: is no database.`);
    const other = join(folder, 'other.sqlite');
    {
      using database = new DatabaseSync(other);
      database.exec('CREATE TABLE camera (x)');
    }
    expect(opening(other)).toThrow(`${other}: is a database of another program. Take another file.`);
  });

  test('a file of a later version', () => {
    openCameraFile(file).close();
    {
      using database = new DatabaseSync(file);
      database.exec('PRAGMA user_version = 2');
    }
    expect(opening()).toThrow(
      'was written by a later version of @labrig/cam2-simulator (schema 2; this one knows 1). Update',
    );
  });

  test('a folder, and a file in a folder that isn’t there', async () => {
    await mkdir(file);
    expect(opening()).toThrow('can’t be opened. Does its folder exist, and is it no folder itself?');
    expect(opening(join(folder, 'x', 'y.sqlite'))).toThrow(CameraFileError);
  });

  test('a list of cameras that are somewhere else', async () => {
    await withServer(async ({ cam2 }) => {
      expect(() => [...exportLines(cam2, 'csv')]).toThrow('name their store');
      const { state } = rig().cam2;
      using other = openCameraFile(join(folder, 'other.sqlite'));
      expect(() => other.search(state, { equal: {}, offset: 0 })).toThrow('another store');
    });
  });
});
