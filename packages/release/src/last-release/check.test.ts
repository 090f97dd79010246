import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporary } from '../temporary.ts';
import { checkLastReleases } from './check.ts';

/** A repository with a release of `@labrig/http` that has these files. */
const released = (files: Readonly<Record<string, string>>) => {
  const made = temporary('labrig-released-');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(made.folder, path)), { recursive: true });
    writeFileSync(join(made.folder, path), text);
  }
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: made.folder, stdio: 'ignore' });
  git('init');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-m', 'a release');
  git('tag', '@labrig/http@0.1.0');
  return made;
};
const good = `import { createTransport } from './index.ts';\nexport const call = createTransport({ baseUrl: '/' }).call;\n`;

test('what was written against a release, and still has types, is let through', async () => {
  using made = released({
    'packages/http/src/transport.test.ts': good,
    'packages/http/src/inside.test.ts': `import { gone } from './gone.ts';\nexport { gone };\n`,
    'packages/http/README.md': "```ts\nimport { segment } from '@labrig/http';\nconsole.log(segment('a'));\n```\n",
  });
  expect(await checkLastReleases(made.folder)).toEqual(new Map([['@labrig/http@0.1.0', 2]]));
});

test.each([
  [
    'a name that is gone',
    good.replaceAll('createTransport', 'makeTransport'),
    /has no exported member named 'makeTransport'/,
  ],
  ['an option that is another', good.replace("'/'", '7'), /'number' is not assignable to type 'string'/],
])('%s is found', async (_what, text, said) => {
  using made = released({ 'packages/http/src/transport.test.ts': text });
  await expect(checkLastReleases(made.folder)).rejects.toThrow(said);
});

test('before the first release there is nothing to check', async () => {
  using made = temporary('labrig-unreleased-');
  expect(await checkLastReleases(made.folder)).toEqual(new Map());
});
