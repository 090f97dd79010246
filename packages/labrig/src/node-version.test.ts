import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { complaintAbout } from './node-version.ts';

test.each(['22.18.0', '22.19.1', '24.0.0', '100.1.0'])('%s will do', (version) => {
  expect(complaintAbout(version)).toBeUndefined();
});

test.each(['20.20.2', '22.17.9', '18.0.0'])('%s is too old, which is one sentence', (version) => {
  expect(complaintAbout(version)).toBe(`Node 22.18 or later is needed, and this is ${version}`);
});

test('it is what the package says of itself', async () => {
  const { engines } = JSON.parse(await readFile('package.json', 'utf8')) as { engines: { node: string } };
  const [, version = ''] = />=(.*)/.exec(engines.node) ?? [];
  expect(complaintAbout(`${version}.0`)).toBeUndefined();
  expect(complaintAbout('0.0.0')).toContain(`Node ${version} or later`);
});
