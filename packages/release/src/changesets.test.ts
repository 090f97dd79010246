import { readChangesets } from '@changesets/read';
import { root } from '@labrig/house/workspace';
import { expect, test } from 'vitest';
import { puzzling } from './changesets.ts';

test('every changeset that waits is a few sentences for users about packages that they know', async () => {
  expect(puzzling(await readChangesets(root))).toEqual([]);
});

test.each([
  ['A call can be stopped.', '@labrig/http', []],
  ['`labrig up` takes a name.', 'labrig', []],
  ['# A heading', '@labrig/http', ['x: it is no sentence or two']],
  ['- A list.', '@labrig/http', ['x: it is no sentence or two']],
  ['fix: a call can be stopped', '@labrig/http', ['x: it is no sentence or two']],
  ['A call can be stopped.', 'labrig-workspace', ['x: nobody knows labrig-workspace']],
] as const)('%j of %s', (summary, name, said) => {
  expect(puzzling([{ id: 'x', summary, releases: [{ name }] }])).toEqual(said);
});
