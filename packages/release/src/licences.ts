import { shippedOf } from '@labrig/house/shipped';
import { run } from './run.ts';

/**
 * The licences that what our users install along with our packages may have: each lets them use it in anything, and asks for no
 * more than that its text comes along.
 */
const allowed = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'CC0-1.0',
  'Unlicense',
  'BlueOak-1.0.0',
]);
/** Libraries under licences that ask for the source of changes to themselves, which nobody here makes. */
const exceptions: readonly { readonly name: RegExp; readonly licence: string }[] = [
  { name: /^mediabunny$/, licence: 'MPL-2.0' },
  { name: /^zeromq$/, licence: 'MIT AND MPL-2.0' },
  { name: /^@img\/sharp-libvips-/, licence: 'LGPL-3.0-or-later' },
];

/** Licence → names of the packages that have it, as pnpm tells them. */
export type Licences = Readonly<Record<string, readonly { readonly name: string }[]>>;

/** The licences of everything that the public packages of a checkout bring along. */
export async function licencesOf(base: string): Promise<Licences> {
  const names = shippedOf(base).map(({ manifest }) => `--filter=${manifest.name}`);
  return JSON.parse(await run(['pnpm', ...names, 'licenses', 'list', '--prod', '--json'], base)) as Licences;
}

/** What has a licence that is neither allowed nor an exception. */
export function unwelcome(licences: Licences): readonly string[] {
  return Object.entries(licences).flatMap(([licence, packages]) =>
    packages
      .filter(
        ({ name }) =>
          !isAllowed(licence) && !exceptions.some((rule) => rule.name.test(name) && rule.licence === licence),
      )
      .map(({ name }) => `${name}: ${licence}`),
  );
}

/** Of licences to choose from, one will do. */
function isAllowed(licence: string): boolean {
  return licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((one) => allowed.has(one));
}
