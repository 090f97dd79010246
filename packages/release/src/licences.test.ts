import { root } from '@labrig/house/workspace';
import { expect, test } from 'vitest';
import { licencesOf, unwelcome } from './licences.ts';

test('everything that comes along with a package may be used in anything', { timeout: 60_000 }, async () => {
  const licences = await licencesOf(root);
  expect(licences['MIT']?.map(({ name }) => name)).toContain('hono');
  expect(unwelcome(licences)).toEqual([]);
});

test.each([
  ['GPL-3.0-only', 'a-library', ['a-library: GPL-3.0-only']],
  ['Unknown', 'a-library', ['a-library: Unknown']],
  ['MPL-2.0', 'a-library', ['a-library: MPL-2.0']],
  ['MPL-2.0', 'mediabunny', []],
  ['(MIT OR GPL-3.0-only)', 'a-library', []],
  ['Apache-2.0 AND GPL-3.0-only', 'a-library', ['a-library: Apache-2.0 AND GPL-3.0-only']],
] as const)('%s of %s', (licence, name, said) => {
  expect(unwelcome({ [licence]: [{ name }] })).toEqual(said);
});
