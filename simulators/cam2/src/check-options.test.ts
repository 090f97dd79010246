import { createLab } from '@labrig/simulator';
import { expect, test } from 'vitest';
import { simulateCam2 } from './index.ts';
import type { Cam2Options } from './index.ts';

test.each([
  [{ cameras: -1 }, 'cameras must be an integer from 0 to 1000000, got -1'],
  [{ cameras: 1.5 }, 'cameras must be an integer from 0 to 1000000, got 1.5'],
  [{ cameras: 1_000_001 }, 'cameras must be an integer from 0 to 1000000, got 1000001'],
  [{ cameras: Number.NaN }, 'cameras must be an integer from 0 to 1000000, got NaN'],
  [{ tokenLife: 0 }, 'tokenLife must be a whole number of seconds, got 0'],
  [{ tokenLife: 2.5 }, 'tokenLife must be a whole number of seconds, got 2.5'],
  [{ apps: [] }, 'a server needs at least one app'],
  [{ apps: [{ owner: '' }] }, 'the owner of an app must not be empty'],
  [{ apps: [{ owner: 'x', clientID: 'a/b' }] }, 'a clientID is a text without white space and slashes, got "a/b"'],
  [{ apps: [{ owner: 'x', clientID: '..' }] }, 'a clientID is a text without white space and slashes, got ".."'],
  [{ apps: [{ owner: 'x', clientSecret: '' }] }, 'the secret of an app must not be empty'],
  [
    { apps: [{ owner: 'x', permissionLevel: 'king' as 'user' }] },
    'permissionLevel must be user, admin or webUI, got king',
  ],
  [
    {
      apps: [
        { owner: 'x', clientID: 'a' },
        { owner: 'y', clientID: 'a' },
      ],
    },
    'apps must differ by clientID, got a, a',
  ],
] as [Cam2Options, string][])('%j is refused', (options, message) => {
  expect(() => createLab({ cam2: simulateCam2({ cameras: 0, ...options }) })).toThrow(new RangeError(message));
});

test('the apps of a lab have what the vendor’s client wants, and follow from the seed', () => {
  const of = (seed: number) => {
    using lab = createLab({ cam2: simulateCam2({ cameras: 0 }) }, { seed });
    const { clientID, clientSecret, admin, webUI } = lab.cam2.connection();
    return [{ clientID, clientSecret }, admin, webUI];
  };
  const apps = of(1);
  for (const { clientID, clientSecret } of apps) {
    expect(clientID).toMatch(/^[\da-f]{96}$/);
    expect(clientSecret).toMatch(/^[\da-f]{71}$/);
  }
  expect(new Set(apps.map(({ clientID }) => clientID)).size).toBe(3);
  expect(of(1)).toEqual(apps);
  expect(of(2)).not.toEqual(apps);
});

test('apps may be chosen, as the vendor’s own test server did; a level that nobody has has no credentials', () => {
  const app = { owner: 'x', clientID: 'admin', clientSecret: 'secret', permissionLevel: 'admin' as const };
  using lab = createLab({ cam2: simulateCam2({ cameras: 0, apps: [app] }) });
  const { clientID, clientSecret, admin, webUI } = lab.cam2.connection();
  expect([clientID, clientSecret]).toEqual(['admin', 'secret']);
  expect([admin, webUI]).toEqual([
    { clientID: 'admin', clientSecret: 'secret' },
    { clientID: '', clientSecret: '' },
  ]);
});

test('nothing behind the 72nd character of a secret counts, as bcrypt has it', async () => {
  const clientSecret = 'x'.repeat(72);
  using lab = createLab({ cam2: simulateCam2({ cameras: 0, apps: [{ owner: 'x', clientID: 'a', clientSecret }] }) });
  const ask = async (secret: string) =>
    (await lab.cam2.fetch(`http://cam2.test/auth?clientID=a&clientSecret=${secret}`)).status;
  expect([await ask(`${clientSecret}y`), await ask('x'.repeat(71))]).toEqual([200, 401]);
});
