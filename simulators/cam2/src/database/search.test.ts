import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainIp, rig } from '../fixtures/rig.ts';
import { place, records } from '../fixtures/records.ts';
import { stores } from '../fixtures/stores.ts';
import { importCameras } from '../index.ts';
import { distance } from './sphere.ts';
import type { Camera } from '../generated/spec.ts';
import type { CameraStore } from './camera-store.ts';
import type { Query } from './search.ts';

/** The same search in the plainest way. */
const scan = (cameras: readonly Camera[], { circle, equal, offset }: Query): Camera[] =>
  cameras
    .filter((camera) => Object.entries(equal).every(([name, value]) => camera[name as keyof Camera] === value))
    .filter(({ latitude, longitude }) => {
      if (!circle) return true;
      if (latitude === null || longitude === null) return false;
      return distance(circle, { latitude, longitude }) <= circle.radius;
    })
    .slice(offset, offset + 100);

const ids = (cameras: readonly Camera[]): string[] => cameras.map(({ cameraID }) => cameraID);

function searched(store: CameraStore, cameras: readonly Camera[], query: Query): Camera[] {
  return store.search(
    store.begin(() => cameras),
    query,
  );
}

describe.each(stores)('%s', (_, open, share) => {
  const kilometre = fc.oneof(
    fc.double({ min: 1e-6, max: 25_000, noNaN: true }),
    fc.constantFrom(0.001, 1, 50, 1000, 10_007.55, 20_015.08, 20_015.2, 1e9),
  );

  test('a circle holds what is no further from its centre than its radius, anywhere on the globe', () => {
    fc.assert(
      fc.property(records, place, kilometre, fc.nat(120), (list, centre, radius, offset) => {
        const cameras = importCameras(list);
        const query = { circle: { ...centre, radius }, equal: {}, offset };
        expect(ids(searched(open(), cameras, query))).toEqual(ids(scan(cameras, query)));
      }),
      { seed: 42, numRuns: 300 * share },
    );
  });

  test('a circle counts its edge in, to the last digit', () => {
    fc.assert(
      fc.property(place, place, (camera, centre) => {
        const radius = distance(centre, camera);
        fc.pre(radius > 0);
        const store = open();
        const held = store.begin(() => importCameras([{ ...plainIp, ...camera } as never]));
        const find = (kilometres: number) =>
          store.search(held, { circle: { ...centre, radius: kilometres }, equal: {}, offset: 0 }).length;
        expect([find(radius), find(radius * (1 - 1e-12) - 1e-12)]).toEqual([1, 0]);
      }),
      { seed: 42, numRuns: 1000 * share },
    );
  });

  test('properties are equal, letter by letter, and all at once', () => {
    const value = fc.record(
      {
        type: fc.constantFrom('ip', 'non_ip', 'stream'),
        source: fc.constantFrom('city_survey', 'City_survey'),
        country: fc.constantFrom('NO', 'USA', 'US'),
        city: fc.constantFrom('Bergen', 'bergen', '', 'Null', 'Kōchi'),
        state: fc.constantFrom('Null', ''),
        is_active_image: fc.boolean(),
        is_active_video: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(records, value, fc.nat(50), (list, equal, offset) => {
        const cameras = importCameras(list);
        const query = { equal, offset } as Query;
        expect(ids(searched(open(), cameras, query))).toEqual(ids(scan(cameras, query)));
      }),
      { seed: 42, numRuns: 200 * share },
    );
  });
});

describe('the distance', () => {
  test.each([
    ['the length of a degree', [0, 0], [0, 1], 111.195],
    ['across the date line', [-17, 179.9], [-17, -179.9], 21.267],
    ['over the north pole', [89.9, 0], [89.9, 180], 22.239],
    ['at a pole, whatever the longitude', [-90, 12], [-90, -150], 0],
    ['Bergen, in the example of a circle with nothing in it', [60, 5.5], [60.3913, 5.3221], 44.61],
    ['from Tallinn to Halifax', [59.437, 24.754], [44.649, -63.576], 5782.08],
    ['to the other side of the world', [0, 0], [0, 180], 20_015.115],
  ])('%s', (_, [latitude = 0, longitude = 0], [otherLatitude = 0, otherLongitude = 0], kilometres) => {
    const found = distance({ latitude, longitude }, { latitude: otherLatitude, longitude: otherLongitude });
    expect(found).toBeCloseTo(kilometres, 2);
  });
});

describe('over the wire', () => {
  test('all cameras come in the order in which they were added, a hundred at a time', async () => {
    const { get, add } = rig({ cameras: 250 });
    const late = await add();
    const pages = [];
    for (const offset of [0, 100, 200, 300]) pages.push(await get(`/cameras/search?offset=${offset}`));
    expect(pages.map(({ length }) => length)).toEqual([100, 100, 51, 0]);
    const numbers = pages.flat().map(({ legacy_cameraID: legacy }: Camera) => legacy!);
    expect(numbers.slice(0, -1)).toEqual(numbers.slice(0, -1).toSorted((a, b) => a - b));
    expect(pages.flat().at(-1).cameraID).toBe(late);
  });

  test('a change shows at once, and a camera keeps its place', async () => {
    const { get, put, add } = rig();
    const first = await add({ city: 'Bergen', resolution_width: 640 });
    const second = await add({ city: 'Bergen', resolution_width: 640 });
    const found = async (query: string) => ids(await get(`/cameras/search?${query}`));
    expect(await found('city=Bergen&resolution_width=640')).toEqual([first, second]);
    await put(first, { city: 'Oslo', latitude: 59.91, longitude: 10.75 });
    expect(await found('city=Bergen')).toEqual([second]);
    expect(await found('latitude=59.9&longitude=10.7&radius=5')).toEqual([first]);
    await put(first, { city: 'Bergen' });
    expect(await found('city=Bergen')).toEqual([first, second]);
  });

  test('what nobody knows is ignored', async () => {
    const { get } = rig({ cameras: 5 });
    expect(await get('/cameras/search?brand=Lumen&limit=2&camera_type=stream')).toHaveLength(5);
  });
});
