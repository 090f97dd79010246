import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openBrowser } from '@labrig/fixtures/browser';
import axe from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from './fixtures/serve-site.ts';
import type { Browser } from '@labrig/fixtures/browser';

let folder = '';
let site: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labrig-site-'));
  // It fails at a link that leads to no page.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'site.ts'), 'build', folder], { env });
  site = await serveSite(folder);
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true });
});

test.each([
  ['/', 'light', 390],
  ['/benchmarks', 'dark', 1280],
  ['/time-and-faults', 'dark', 390],
  ['/api/moveshelf-http', 'light', 1280],
] as const)('%s is readable by all, and fits, in the %s theme and %i pixels wide', async (path, colorScheme, width) => {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 844 } });
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  page.on('response', (answer) => answer.status() >= 400 && broken.push(answer.url()));
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  expect(broken).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  await page.evaluate(axe.source);
  const found = (await page.evaluate('axe.run()')) as { readonly violations: readonly { readonly id: string }[] };
  expect(found.violations.map(({ id }) => id)).toEqual([]);
});

test('the search finds an operation in the reference, without a network', async () => {
  const page = await browser.newPage();
  await page.goto(site.url, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Search' }).first().click();
  await page.getByRole('searchbox').fill('captureStillImage');
  const first = page.getByRole('option').first();
  await first.waitFor();
  expect(await first.innerText()).toContain('captureStillImage');
});

test('how certain a fact is can be seen', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/api/moveshelf-http`, { waitUntil: 'networkidle' });
  const badge = page.locator('.evidence.inferred').first();
  expect(await badge.evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('1px');
});
