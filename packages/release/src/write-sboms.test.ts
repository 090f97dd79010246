import { readFileSync } from 'node:fs';
import { shippedOf } from '@labrig/house/shipped';
import { root } from '@labrig/house/workspace';
import { expect, test } from 'vitest';
import { temporary } from './temporary.ts';
import { writeSboms } from './write-sboms.ts';

interface Bom {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly purl: string } };
  readonly components: readonly { readonly name: string }[];
}

test('what each package is made of is written down', { timeout: 60_000 }, async () => {
  using made = temporary('labrig-sbom-');
  const boms = (await writeSboms(root, made.folder)).map((path) => JSON.parse(readFileSync(path, 'utf8')) as Bom);
  expect(boms).toHaveLength(shippedOf(root).length);
  expect(new Set(boms.map(({ bomFormat }) => bomFormat))).toEqual(new Set(['CycloneDX']));
  const kernel = boms.find(({ metadata }) => metadata.component.purl.startsWith('pkg:npm/%40labrig/simulator@'))!;
  const names = kernel.components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['hono', 'immer', 'ws']));
  expect(names).not.toContain('vitest');
});
