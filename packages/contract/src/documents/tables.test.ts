import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, textOf } from '../fixtures/documents/programs.ts';

const kernel = (file: string): string => readFileSync(join(root, 'simulators/kernel/src/faults', file), 'utf8');
const rows = (heading: string): readonly string[] => {
  const [, table = ''] = textOf('docs/time-and-faults.md').split(`\n| ${heading} |`);
  return [...table.split('\n\n')[0]!.matchAll(/^\| (`.*?`(?:, `.*?`)*) \|/gm)].flatMap(([, names]) =>
    names!.replaceAll('`', '').split(', '),
  );
};

test('the table of faults has every kind that there is, and says of each what the kernel says', () => {
  const kinds = [...kernel('effect.ts').matchAll(/^ \* \| `([a-z-]+)` \| (.*?) \| (.*?) \|/gm)];
  expect(kinds.length).toBeGreaterThan(10);
  expect(rows('kind')).toEqual(kinds.map(([, kind]) => kind));
  for (const [, kind, layer, acts] of kinds)
    expect(textOf('docs/time-and-faults.md')).toContain(`| \`${kind}\` | ${layer} | ${acts} |`);
});

test('the table of triggers has every condition that there is', () => {
  const [, trigger = ''] = kernel('trigger.ts').split('export interface Trigger {');
  const conditions = [...trigger.split('\n}')[0]!.matchAll(/readonly (\w+)\?/g)].map(([, name]) => name!);
  expect(rows('trigger').toSorted()).toEqual(conditions.toSorted());
});
