import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coverageTable, withTotals } from './coverage-table.ts';
import { tree } from './fixtures/tree.ts';
import { root } from './workspace.ts';

test.each(['docs/coverage.md', 'README.md'])(
  '%s tells what the contract of this build exercised: `pnpm coverage` brings it up to date',
  (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).toBe(file === 'README.md' ? withTotals(text, root) : coverageTable(root));
  },
);

const spec = (id: string) =>
  `paths: { /a: { get: { operationId: ${id}, x-labrig-evidence: client, responses: { '200': {}, '404': {} } } } }`;
const specs = {
  'specs/scenario.schema.yaml': '$defs: { Devices: { properties: { motif: {}, valt: {} } } }',
  ...Object.fromEntries(
    ['motif', 'valt'].flatMap((name) => [
      [`specs/${name}.openapi.yaml`, spec(`${name}Get`)],
      [`docs/${name}.md`, `# ${name.toUpperCase()}\n`],
    ]),
  ),
};
const kept = (way: string, statuses: object) =>
  JSON.stringify({ vendor: 'motif', way, exercised: { motifGet: statuses } });

test('an operation is exercised where a scenario saw an answer, and the row names the one that saw it everywhere', () => {
  using house = tree({
    ...specs,
    'packages/contract/coverage/a.json': kept('in-process', { 200: ['one', 'two'], 404: ['three'] }),
    'packages/contract/coverage/b.json': kept('over a port', { 200: ['two'] }),
    'packages/contract/coverage/c.json': kept('in a browser', { 200: ['two'] }),
  });
  const table = coverageTable(house.folder);
  expect(table).toContain('| `motifGet` | client | yes | yes | yes | 1 of 1 | two |');
  expect(table).toContain('| `valtGet` | client | – | – | – | 0 of 1 |  |');
  expect(table).toContain('| MOTIF | 1 and 2 | 1 and 2 | 1 and 1 | 1 and 1 |');
});

test('without the contract’s tests there is nothing to tell, and a document needs a place for it', () => {
  using house = tree(specs);
  expect(() => coverageTable(house.folder)).toThrow('run the tests of @labrig/contract first');
  expect(() => withTotals('# Labrig', house.folder)).toThrow('the document has no line <!-- coverage');
});
