import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedOf } from '@labrig/house/shipped';
import { root } from '@labrig/house/workspace';
import { expect, test } from 'vitest';
import { describeApis } from './api/reporter.ts';
import { waitingBumps, wrongBump } from './api/verdict.ts';

const shipped = shippedOf(root);
const written = (folder: string): string | undefined => {
  const path = join(root, folder, 'api.md');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};

test('every api.md says what its package lets users see; `pnpm api` writes them', { timeout: 300_000 }, () => {
  const reports = describeApis(shipped, root);
  expect(reports.get('packages/http')).toMatch(/^export class LabrigError/m);
  const stale = [...reports].filter(([folder, text]) => written(folder) !== text).map(([folder]) => `${folder}/api.md`);
  expect(stale).toEqual([]);
});

test('the changesets that wait move every version as far as its API has changed', async () => {
  const waiting = await waitingBumps(root);
  const wrong = shipped.map((found) =>
    wrongBump(found, written(found.folder), waiting.get(found.manifest.name) ?? 'none', root),
  );
  expect(wrong.filter((said) => said !== undefined)).toEqual([]);
});
