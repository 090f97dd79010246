import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createVault } from './vault.ts';

const numbered = (known: unknown = []) => createVault(known, (number) => `__secret_${number}__`);

describe('what is replaced', () => {
  test('known secrets, wherever they stand, as they are and as a query writes them', () => {
    const vault = numbered({ apiKey: 'a b/c+d=e' });
    expect(vault.text('key a b/c+d=e, a%20b%2Fc%2Bd%3De')).toBe('key __secret_1__, __secret_1__');
  });

  test('the same secret by the same mark each time, another by another', () => {
    const vault = numbered();
    expect(vault.json({ token: 'first-token', list: [{ token: 'second-token' }, { token: 'first-token' }] })).toEqual({
      token: '__secret_1__',
      list: [{ token: '__secret_2__' }, { token: '__secret_1__' }],
    });
    expect(vault.text('Bearer first-token')).toBe('Bearer __secret_1__');
  });

  test.each(['password', 'access_token', 'clientSecret', 'X-Api-Key', 'Authorization', 'set-cookie', 'card_number'])(
    'what stands under %s, in JSON, in headers, in a query and in what is nearly JSON',
    (name) => {
      const secret = 'hunter2-hunter2';
      const vault = numbered();
      const shown = [
        JSON.stringify(vault.json({ [name]: secret })),
        JSON.stringify(vault.headers([[name, secret]])),
        numbered().path(`/login?${name}=${secret}&page=2`),
        numbered().raw(`{"${name}": "${secret}", oops`),
      ];
      for (const text of shown) expect(text).not.toContain(secret);
      expect(shown[2]).toContain('&page=2');
    },
  );

  test('the scheme of an authorization stays', () => {
    expect(numbered().headers([['authorization', 'Bearer abcdefgh']])).toEqual({
      authorization: 'Bearer __secret_1__',
    });
  });

  test('keys and web tokens that nobody has named, by how they look', () => {
    const jwt = `eyJhbGciOiJIUzI1NiJ9.${'e'.repeat(40)}.${'f'.repeat(40)}`;
    expect(numbered().text(`see /share/${'0123abcd'.repeat(5)} and ${jwt}`)).toBe(
      'see /share/__secret_1__ and __secret_2__',
    );
  });

  test('of an address that opens something, what opens it', () => {
    const uploadUrl = 'https://files.example/put/Q2xpcDo5OTk5OTk5OTk5OTk?expires=1772409999&signature=abc%2Bdef';
    expect(numbered().json({ uploadUrl })).toEqual({
      uploadUrl: 'https://files.example/put/__secret_1__?expires=1772409999&signature=__secret_2__',
    });
  });

  test('numbers under secret names, which stay numbers', () => {
    expect(numbered().json({ pin_token: 1234 })).toEqual({ pin_token: 0 });
  });
});

describe('what stays', () => {
  test('ids, names, and words that a short secret is a part of', () => {
    const vault = numbered(['pass']);
    const value = {
      id: '0b8f4a52-93bb-4d0e-8a64-1f2b9d3c5e70',
      bypass: 'encompassing',
      camera: '6b0dbdeb3506f5772c0003e9',
    };
    expect(vault.json(value)).toEqual(value);
    expect(vault.text('a pass, passes')).toBe('a __secret_1__, passes');
  });

  test('long ids, for those who say what is left on a device', () => {
    const id = 'f'.repeat(96);
    const vault = createVault(['known-secret']);
    expect(vault.known(`app ${id} and known-secret`)).toBe(`app ${id} and [redacted]`);
  });
});

test('no secret is left in any JSON, and its shape stays', () => {
  const secret = fc
    .string({ minLength: 8, maxLength: 40, unit: 'grapheme-ascii' })
    .filter((text) => text.trim() === text);
  fc.assert(
    fc.property(secret, fc.jsonValue(), (given, value) => {
      const vault = createVault([given], () => '*');
      const shown = JSON.stringify(vault.json({ value, note: `x ${given} y`, password: given }));
      expect(shown).not.toContain(JSON.stringify(given).slice(1, -1));
      expect(Object.keys(JSON.parse(shown) as object)).toEqual(['value', 'note', 'password']);
    }),
  );
});
