import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCameraFile } from '@labrig/cam2-simulator/node';
import { databaseOf } from './cam2-database.ts';
import { measureWrites } from './cam2-writes.ts';
import { usedBytes } from './heap.ts';
import { inTurns } from './measure.ts';
import type { Database, Query } from './cam2-database.ts';
import type { Finding } from './measure.ts';

const count = 1_000_000;

/** A database of a million cameras: how soon it is there, what it weighs, and what searching costs beside SQLite and a scan. */
export async function measureCam2(): Promise<Finding[]> {
  const before = usedBytes();
  const began = performance.now();
  const memoryDatabase = databaseOf({ cameras: count });
  const ready = (performance.now() - began) / 1000;
  const size = (usedBytes() - before) / count;
  const folder = mkdtempSync(join(tmpdir(), 'labrig-bench-'));
  try {
    using store = openCameraFile(join(folder, 'cameras.sqlite'));
    const searches = await measureSearches(memoryDatabase, databaseOf({ cameras: count, store }));
    return [
      { name: 'CAM2: a million cameras are there', value: ready, unit: 's', goal: ['<=', 15], how: 'index and all' },
      { name: 'CAM2: memory of a camera', value: size, unit: 'bytes', goal: ['<=', 400], how: 'heap and buffers' },
      ...searches,
      ...(await measureWrites(memoryDatabase)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureSearches(inMemory: Database, inSqlite: Database): Promise<Finding[]> {
  const get = await inMemory.login();
  const cameras: Camera[] = [];
  for (let page = 0; page < 9; page += 1) {
    cameras.push(...((await (await get(`/cameras/search?offset=${(page * count) / 10}`)).json()) as Camera[]));
  }
  let turn = 0;
  const some = (): Camera => cameras[(turn += 7) % cameras.length]!;
  const circle = (): Query => {
    const { latitude, longitude } = some();
    return { latitude, longitude, radius: 50 };
  };
  const filters = (): Query => ({ country: some().country, type: 'ip', is_active_image: true });
  const text = async (path: string) => (await get(path)).text();
  const searched = (query: Query) => text(`/cameras/search?${new URLSearchParams(query as never)}`);
  const [byId, nearAnswer, threeAnswer, near, three] = await inTurns(
    [
      () => text(`/cameras/${some().cameraID}`),
      () => searched(circle()),
      () => searched(filters()),
      () => inMemory.search(circle()),
      () => inMemory.search(filters()),
    ],
    { rounds: 15, runs: 100 },
  );
  // By themselves: what SQLite reads from its file would be missing in the caches of the others.
  const [nearInSqlite, threeInSqlite] = await inTurns(
    [() => inSqlite.search(circle()), () => inSqlite.search(filters())],
    { rounds: 9, runs: 20 },
  );
  const [scan, scanThree] = await measureScans();
  const finding = (name: string, value: number, how: string, goal?: Finding['goal']): Finding => ({
    name: `CAM2: ${name}`,
    value,
    unit: '×',
    ...(goal && { goal }),
    how,
  });
  const bare = 'finding and making 100 cameras, without transport and JSON; a read is a whole call, in-process';
  return [
    finding('a circle of 50 km among a million cameras, in reads of one', near! / byId!, bare, ['<=', 3]),
    finding('three filters among a million cameras, in reads of one', three! / byId!, '"', ['<=', 3]),
    finding('the circle’s first page as a whole call, in reads of one', nearAnswer! / byId!, '61 kB of JSON, read'),
    finding('the filters’ first page as a whole call, in reads of one', threeAnswer! / byId!, '"'),
    finding('a scan for the circle, in searches', scan / near!, 'haversine over a million plain objects', ['>=', 50]),
    finding('a scan for three filters, in searches', scanThree / three!, 'equality over the same', ['>=', 50]),
    finding('the circle in SQLite with R*Tree, in the same in memory', nearInSqlite! / near!, '`openCameraFile`'),
    finding('three filters in SQLite, in the same in memory', threeInSqlite! / three!, '"'),
  ];
}

/** The plainest way to search: all cameras are looked at. Microseconds. */
async function measureScans(): Promise<readonly [circle: number, filters: number]> {
  const cameras = Array.from({ length: count }, (_, index) => ({
    latitude: ((index * 7919) % 18_000) / 100 - 90,
    longitude: ((index * 104_729) % 36_000) / 100 - 180,
    country: `C${index % 60}`,
    type: index % 3 === 0 ? 'ip' : 'stream',
    is_active_image: index % 12 > 0,
  }));
  const radians = Math.PI / 180;
  const isNear = (latitude: number, longitude: number): boolean => {
    const [north, east] = [Math.sin(((latitude - 48.2) * radians) / 2), Math.sin(((longitude - 16.37) * radians) / 2)];
    const half = north ** 2 + Math.cos(latitude * radians) * Math.cos(48.2 * radians) * east ** 2;
    return 2 * 6371.0088 * Math.asin(Math.sqrt(half)) <= 50;
  };
  const [circle, filters] = await inTurns(
    [
      () => cameras.filter(({ latitude, longitude }) => isNear(latitude, longitude)).slice(0, 100),
      () => cameras.filter((one) => one.country === 'C9' && one.type === 'ip' && one.is_active_image).slice(0, 100),
    ],
    { rounds: 9, runs: 1 },
  );
  return [circle!, filters!];
}

interface Camera {
  readonly cameraID: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly country: string;
}
