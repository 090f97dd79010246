import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vendorsOf } from '@labrig/house/vendors';
import { expect, test } from 'vitest';
import { root } from '@labrig/house/workspace';

const vendors = vendorsOf(root).map(({ name }) => name);

/** Places of this house that a text names, those of every vendor one by one. */
function placesIn(text: string): readonly string[] {
  const named = [...text.matchAll(/`((?:docs|packages|simulators|specs)\/[^`\s]+)`/g)].map(([, path]) => path!);
  return [...new Set(named)].flatMap((path) =>
    path.includes('<vendor>') ? vendors.map((vendor) => path.replaceAll('<vendor>', vendor)) : [path],
  );
}
const missing = (text: string): readonly string[] => placesIn(text).filter((path) => !existsSync(join(root, path)));

test.each(['CONTRIBUTING.md', 'docs/architecture.md'])('whoever follows %s finds every place that it names', (name) => {
  const text = readFileSync(join(root, name), 'utf8');
  expect(placesIn(text)).not.toEqual([]);
  expect(missing(text)).toEqual([]);
});

test('a place that is gone is named, and one that a single vendor lacks, too', () => {
  const some = 'see `packages/<vendor>/src/index.ts`, `simulators/<vendor>/src/cron`, `docs/none.md`, and `pnpm test`';
  const lacking = vendors.filter((name) => name !== 'motif').map((name) => `simulators/${name}/src/cron`);
  expect(missing(some)).toEqual([...lacking, 'docs/none.md']);
});
