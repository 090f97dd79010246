import { expect, test } from 'vitest';
import { playbacks } from '../drift/playbacks.ts';
import { suites } from '../suites.ts';
import { vendorLines } from './vendors.ts';

test('the command line names every vendor that there is, and the credentials that its client needs', () => {
  const named = vendorLines.map(({ name }) => name);
  expect(named).toEqual(Object.keys(suites));
  expect(named).toEqual(expect.arrayContaining(Object.keys(playbacks)));
  expect(Object.keys(playbacks)).toHaveLength(named.length);
  const needed = vendorLines.map(({ name, credentials }) => [
    name,
    credentials.filter(({ isOptional }) => !isOptional).map(({ place }) => place.join('.')),
  ]);
  expect(Object.fromEntries(needed)).toEqual({
    motif: ['apiKey'],
    valt: ['username', 'password'],
    depthai: [],
    cam2: ['clientID', 'clientSecret'],
    moveshelf: ['secretKey'],
  });
});
