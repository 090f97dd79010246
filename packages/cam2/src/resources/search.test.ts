import { failure } from '@labrig/fixtures/failure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { server } from '../fixtures/server.ts';
import { RequestError } from '../index.ts';
import type { CameraSearch } from '../index.ts';

/** As a program without types may write it. */
const search = (circle: object) => {
  const { cam2, requests, logins } = server({ 'GET /cameras/search': [] });
  return { list: cam2.cameras.search(circle as CameraSearch), sent: () => [...logins(), ...requests()] };
};

describe('a circle that is none is not searched', () => {
  test.each<[object, string]>([
    [{ latitude: 1 }, 'lacks longitude and radius'],
    [{ radius: 1 }, 'lacks latitude and longitude'],
    [{ latitude: 1, longitude: 1 }, 'lacks radius'],
    [{ latitude: 1, radius: 1 }, 'lacks longitude'],
    [{ longitude: 1, radius: 1, latitude: null }, 'lacks latitude'],
    [{ latitude: 90.1, longitude: 0, radius: 1 }, 'latitude 90.1 is not within -90 to 90 degrees'],
    [{ latitude: -91, longitude: 0, radius: 1 }, 'latitude -91'],
    [{ latitude: Number.NaN, longitude: 0, radius: 1 }, 'latitude NaN'],
    [{ latitude: 'north', longitude: 0, radius: 1 }, 'latitude north'],
    [{ latitude: 0, longitude: 180.5, radius: 1 }, 'longitude 180.5 is not within -180 to 180 degrees'],
    [{ latitude: 0, longitude: -Infinity, radius: 1 }, 'longitude -Infinity'],
    [{ latitude: 0, longitude: 0, radius: 0 }, 'radius 0 is not more than 0 km'],
    [{ latitude: 0, longitude: 0, radius: -5 }, 'radius -5'],
    [{ latitude: 0, longitude: 0, radius: Infinity }, 'radius Infinity'],
  ])('%j', async (circle, words) => {
    const { list, sent } = search(circle);
    const error = await failure(list, RequestError);
    expect(error.message).toContain(`searchCamera (GET /cameras/search) can't be sent: `);
    expect(error.message).toContain(words);
    expect(error).toMatchObject({ kind: 'request', attempts: 0, cause: expect.any(RangeError) });
    expect(sent()).toEqual([]);
  });
});

test.each([
  [90, 180],
  [-90, -180],
  [0, -0],
])('poles, date line and the zero point are on the globe: %d, %d', async (latitude, longitude) => {
  expect(await search({ latitude, longitude, radius: 0.001 }).list).toEqual([]);
});

test('a circle on the globe goes as it is, and nothing is sent for its parts that are not there', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: 0, minExcluded: true, max: 20_015, noNaN: true }),
      async (latitude, longitude, radius) => {
        const { list, sent } = search({ latitude, longitude, radius });
        await list;
        expect(sent()[1]?.query).toEqual({
          latitude: `${latitude}`,
          longitude: `${longitude}`,
          radius: `${radius}`,
          offset: '0',
        });
      },
    ),
    { seed: 1, numRuns: 50 },
  );
  const { list, sent } = search({ latitude: undefined, longitude: null, city: 'Tallinn' });
  await list;
  expect(sent()[1]?.query).toEqual({ city: 'Tallinn', offset: '0' });
});
