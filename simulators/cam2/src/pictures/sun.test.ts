import { expect, test } from 'vitest';
import { daylight, sunAltitude } from './sun.ts';

test.each([
  ['noon at the equator, at the equinox', Date.UTC(2026, 2, 20, 12, 7), 0, 0, 90],
  ['midnight there', Date.UTC(2026, 2, 20, 0, 7), 0, 0, -90],
  ['noon on the tropic, at the solstice', Date.UTC(2026, 5, 21, 12, 2), 23.44, 0, 90],
  ['midsummer’s midnight in Tromsø', Date.UTC(2026, 5, 21, 22, 46), 69.649, 18.956, 3.09],
  ['midwinter’s noon in Tromsø', Date.UTC(2026, 11, 21, 10, 42), 69.649, 18.956, -3.09],
  ['the north pole in June', Date.UTC(2026, 5, 21, 5), 90, 0, 23.44],
  ['noon in Tokyo in December', Date.UTC(2026, 11, 21, 2, 39), 35.69, 139.692, 30.87],
  ['a long time ago', Date.UTC(1970, 5, 21, 12, 2), 23.44, 0, 90],
])('%s', (_, time, latitude, longitude, altitude) => {
  expect(Math.abs(sunAltitude(time, { latitude, longitude }) - altitude)).toBeLessThan(0.4);
});

test('it is night until twelve degrees below the horizon, and day from six above', () => {
  expect([-90, -12, -3, 6, 90].map(daylight)).toEqual([0, 0, 0.5, 1, 1]);
});
