import { mapRows, setRow, tableOf } from '@labrig/simulator';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cameraOf } from '../cameras/camera-of.ts';
import { findCamera, findLegacy } from './find.ts';
import { partsOf } from './parts.ts';
import { searchCameras } from './search.ts';
import { distance } from './sphere.ts';
import type { Draft, Table } from '@labrig/simulator';
import type { Camera } from '../generated/spec.ts';
import type { CameraRow } from '../state.ts';
import type { Query } from './search.ts';

type Cameras = Table<CameraRow>;

/** More than one part, and more of the last one than its first page. */
const newWorld = (): Cameras => tableOf(Array.from({ length: 9000 }, () => 5));
const world = newWorld();

/** Another table, in which some rows are others, as states follow each other. */
function written(table: Cameras, rows: readonly { readonly id: number; readonly camera: Camera }[]): Cameras {
  const places = new Set(rows.map(({ id }) => Math.floor((id - 1) / table.pages[0]!.length)));
  const size = Math.max(table.pages.length, ...[...places].map((place) => place + 1));
  const pages = Array.from({ length: size }, (_, place) => {
    const page = table.pages[place] ?? [];
    return places.has(place) ? [...page] : page;
  });
  const changed = { next: Math.max(table.next, ...rows.map(({ id }) => id + 1)), pages };
  for (const { id, camera } of rows) setRow(changed as Draft<Cameras>, id, camera);
  return changed;
}

function expected(table: Cameras, { circle, equal, offset }: Query): Camera[] {
  const isIn = ({ latitude, longitude }: Camera): boolean => {
    if (!circle) return true;
    return latitude !== null && longitude !== null && distance(circle, { latitude, longitude }) <= circle.radius;
  };
  return mapRows(table, cameraOf)
    .filter((camera) => Object.entries(equal).every(([name, value]) => camera[name as keyof Camera] === value))
    .filter(isIn)
    .slice(offset, offset + 100);
}

const ids = (cameras: readonly Camera[]): string[] => cameras.map(({ cameraID }) => cameraID);

const queries: readonly Query[] = [
  { circle: { latitude: 48.208, longitude: 16.374, radius: 50 }, equal: {}, offset: 0 },
  { circle: { latitude: 48.208, longitude: 16.374, radius: 5 }, equal: { type: 'ip' }, offset: 10 },
  { circle: { latitude: 40, longitude: 10, radius: 3000 }, equal: { is_active_image: true }, offset: 150 },
  { circle: { latitude: 89, longitude: 10, radius: 9000 }, equal: { city: 'Vienna' }, offset: 0 },
  { equal: { country: 'USA', type: 'ip', is_active_image: true }, offset: 1300 },
  { equal: { type: 'stream', is_active_image: true }, offset: 0 },
  { equal: { city: 'Vienna', source: 'park_view', is_active_video: false }, offset: 0 },
  { equal: {}, offset: 8950 },
];

const camera = fc
  .record({
    city: fc.constantFrom('Vienna', 'Graz', null),
    place: fc.constantFrom([48.21, 16.37], [48.6, 16.9], [-3, 180], [null, null]),
    type: fc.constantFrom('ip', 'stream'),
    is_active_image: fc.boolean(),
    legacy_cameraID: fc.integer({ min: 100_000, max: 900_000 }),
  })
  .map(
    ({ place: [latitude, longitude], ...fields }) => ({ ...cameraOf(5, 77), ...fields, latitude, longitude }) as Camera,
  );

describe('a table that is written to', () => {
  test('is searched as it is now, and as it was, whatever was asked before', () => {
    // Anywhere, often on the same pages, and at the end, where cameras are added.
    const id = fc.oneof(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 300 }));
    const round = fc.record({ rows: fc.array(fc.record({ id, camera }), { maxLength: 30 }), added: fc.array(camera) });
    fc.assert(
      fc.property(fc.array(round, { minLength: 1, maxLength: 4 }), (rounds) => {
        const states = [world];
        for (const { rows, added } of rounds) {
          const before = states.at(-1)!;
          const more = added.map((one, index) => ({ id: before.next + index, camera: one }));
          const named = [...rows, ...more].map(({ id: row, camera: one }) => ({
            id: row,
            camera: { ...one, cameraID: row.toString(16).padStart(24, 'b') },
          }));
          states.push(written(before, named));
          partsOf(states.at(-1)!);
          for (const { id: row, camera: one } of named.slice(-3)) {
            expect(findCamera(states.at(-1)!, one.cameraID)?.row).toBe(row);
          }
        }
        for (const state of [states.at(-1)!, states[0]!]) {
          for (const query of queries) expect(ids(searchCameras(state, query))).toEqual(ids(expected(state, query)));
        }
      }),
      { seed: 42, numRuns: 12 },
    );
  });

  test('shares with the one before all that is known of what did not change', () => {
    const before = newWorld();
    const [first, second] = partsOf(before);
    const changed = written(before, [{ id: 1, camera: { ...(cameraOf(5, 1) as Camera), legacy_cameraID: 900_001 } }]);
    const [other, same] = partsOf(changed);
    expect(same).toBe(second);
    expect(other!.index).toBe(first!.index);
    expect(other!.changed).toHaveLength(1);
    expect(findLegacy(changed, 900_001)?.row).toBe(1);
    expect(findLegacy(before, 900_001)).toBeUndefined();
    expect(findLegacy(changed, cameraOf(5, 1).legacy_cameraID!)).toBeUndefined();
  });

  test('gets a new index for a part in which much has changed', () => {
    const before = newWorld();
    partsOf(before);
    const rows = Array.from({ length: 20 }, (_, index) => 1 + index * 200);
    const changed = written(
      before,
      rows.map((id) => ({ id, camera: { ...cameraOf(5, id), city: 'Bree' } as Camera })),
    );
    expect(partsOf(changed)[0]!.changed).toEqual([]);
    expect(ids(searchCameras(changed, { equal: { city: 'Bree' }, offset: 0 }))).toHaveLength(20);
    expect(partsOf(before)[0]!.changed, 'and the past has its own').toEqual([]);
  });

  test.each([9000, 9088])('is searched as it was with %i cameras, also if more was asked first', (count) => {
    const before: Cameras = tableOf(Array.from({ length: count }, () => 5));
    // Other arrays of the same pages, as states are that nobody has looked at yet.
    const past: Cameras = { ...before, pages: [...before.pages] };
    partsOf(before);
    const rows = Array.from({ length: 1500 }, (_, index) => before.next + index);
    const later = written(
      before,
      rows.map((id) => ({ id, camera: { ...cameraOf(5, id), city: 'Bree' } as Camera })),
    );
    expect(partsOf(later)[1]!.changed).toEqual([]);
    for (const query of [...queries, { equal: { city: 'Bree' }, offset: 0 } as const]) {
      expect(ids(searchCameras(past, query))).toEqual(ids(expected(past, query)));
      expect(ids(searchCameras(later, query))).toEqual(ids(expected(later, query)));
    }
  });
});
