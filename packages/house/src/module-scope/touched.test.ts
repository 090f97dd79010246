import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tree } from '../fixtures/tree.ts';
import { vendorsOf } from '../vendors.ts';
import { root } from '../workspace.ts';
import { touched } from './touched.ts';

const clients = ['http', ...vendorsOf(root).map(({ name }) => name)].map((name) => `packages/${name}`);

test.each(clients)('%s loads without touching the platform', (folder) => {
  expect(touched(join(root, folder, 'src/index.ts'))).toBeUndefined();
});

test.each([
  ['fetch', 'export const send = globalThis.fetch;\n'],
  [
    'TextEncoder',
    'const encoder = new TextEncoder();\nexport const encode = (text: string) => encoder.encode(text);\n',
  ],
  ['AbortController', `export class Stop extends AbortController {}\n`],
])('%s at module scope is named', (name, source) => {
  using house = tree({
    'package.json': '{ "type": "module" }',
    'index.ts': `export * from './a.ts';\n`,
    'a.ts': source,
  });
  expect(touched(join(house.folder, 'index.ts'))).toBe(name);
});

test('a global that waits for a call is let be', () => {
  using house = tree({ 'index.mts': 'export const send = (url: string) => fetch(url);\n' });
  expect(touched(join(house.folder, 'index.mts'))).toBeUndefined();
});
