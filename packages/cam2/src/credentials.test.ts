import { describe, expect, test } from 'vitest';
import { createCam2, InvalidClientIdError, InvalidClientSecretError } from './index.ts';

const id = 'c'.repeat(96);
const secret = 's'.repeat(71);
const make = (clientID: unknown, clientSecret: unknown) => (): unknown =>
  createCam2({ baseUrl: 'http://cam2.test', clientID: clientID as string, clientSecret: clientSecret as string });

describe("the lengths of id and secret are checked at once, as by the vendor's client", () => {
  test.each([
    ['95 characters', 'Z'.repeat(95), 'clientID: 96 characters are needed, and 95 were given, white space included'],
    ['97 characters', `${'Z'.repeat(96)}\n`, /and 97 were given/],
    ['none at all', '', /and 0 were given/],
    ['a missing variable', undefined, 'clientID: 96 characters are needed, and no text was given'],
    ['an array', Array.from({ length: 96 }, () => 'Z'), /no text/],
  ])('an id of %s', (_what, clientID, words) => {
    expect(make(clientID, secret)).toThrow(InvalidClientIdError);
    expect(make(clientID, secret)).toThrow(TypeError);
    expect(make(clientID, secret)).toThrow(words);
    expect(make(clientID, secret)).not.toThrow(/Z/);
  });

  test.each([
    ['70 characters', 'Z'.repeat(70), 'clientSecret: at least 71 characters are needed, and 70 were given'],
    ['a missing variable', undefined, 'clientSecret: at least 71 characters are needed, and no text was given'],
  ])('a secret of %s', (_what, clientSecret, words) => {
    expect(make(id, clientSecret)).toThrow(InvalidClientSecretError);
    expect(make(id, clientSecret)).toThrow(TypeError);
    expect(make(id, clientSecret)).toThrow(words);
    expect(make(id, clientSecret)).not.toThrow(/Z/);
  });

  test('the id first', () => {
    expect(make('Z', 'Z')).toThrow(InvalidClientIdError);
  });

  test.each([71, 72, 96, 200])('a secret of %i characters is one', (length) => {
    expect(make(id, 's'.repeat(length))).not.toThrow();
  });
});
