import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedOf } from '@labrig/house/shipped';
import { root } from '@labrig/house/workspace';
import { expect, test } from 'vitest';
import { temporary } from '../temporary.ts';
import { waitingBumps, wrongBump } from './verdict.ts';
import type { Bump } from './bump.ts';

const shipped = shippedOf(root).find(({ folder }) => folder === 'packages/http')!;
const at = (version: string) => ({ ...shipped, manifest: { ...shipped.manifest, version } });

/** A repository in which the package was released with an API of one line. */
const released = (version: string) => {
  const made = temporary('labrig-released-');
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: made.folder, stdio: 'ignore' });
  mkdirSync(join(made.folder, 'packages/http'), { recursive: true });
  writeFileSync(join(made.folder, 'packages/http/api.md'), 'one\n');
  git('init');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-m', 'a release');
  git('tag', `@labrig/http@${version}`);
  git('tag', '@labrig/http@0.0.1');
  return made;
};

test.each<readonly [string, string, Bump, string | undefined]>([
  ['0.2.0', 'one\n', 'none', undefined],
  ['0.2.0', 'one\ntwo\n', 'minor', undefined],
  ['0.2.0', 'one\ntwo\n', 'patch', 'is added, which is minor; its changesets say patch'],
  ['0.2.0', 'two\n', 'minor', undefined],
  ['1.2.0', 'two\n', 'major', undefined],
  ['1.2.0', 'two\n', 'minor', 'is changed, which is major; its changesets say minor'],
])('since %s, with the API %j, changesets that say %s', (version, report, waiting, said) => {
  using made = released(version);
  const found = wrongBump(at(version), report, waiting, made.folder);
  if (said === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(said);
});

test('a version that has moved already counts', () => {
  using made = released('0.2.0');
  expect(wrongBump(at('0.3.0'), 'one\ntwo\n', 'none', made.folder)).toBeUndefined();
});

test('a package that was never released needs a changeset', () => {
  using made = temporary('labrig-unreleased-');
  expect(wrongBump(at('0.0.0'), 'one\n', 'patch', made.folder)).toMatch(/^@labrig\/http was never released/);
  expect(wrongBump(at('0.0.0'), 'one\n', 'minor', made.folder)).toBeUndefined();
});

test('of several changesets the furthest counts', async () => {
  using made = temporary('labrig-waiting-');
  mkdirSync(join(made.folder, '.changeset'));
  for (const bump of ['patch', 'minor']) {
    writeFileSync(join(made.folder, `.changeset/${bump}.md`), `---\n'@labrig/http': ${bump}\n---\n\nA change.\n`);
  }
  expect(await waitingBumps(made.folder)).toEqual(new Map([['@labrig/http', 'minor']]));
});
