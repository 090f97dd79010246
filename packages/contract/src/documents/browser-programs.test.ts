import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programs } from '../fixtures/documents/programs.ts';
import { launchBrowser, serveProgram } from '../fixtures/page/browser-page.ts';
import type { Browser } from 'playwright-core';

let browser: Browser;
let folder = '';
beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(import.meta.dirname, '../../.documents-'));
}, 60_000);
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

test.each(programs('ts browser').map((program) => [program.name, program] as const))(
  '%s runs in a page, and prints something',
  async (name, { text }) => {
    const entry = join(folder, `${name.replaceAll(/\W+/g, '-')}.ts`);
    await writeFile(entry, text);
    const site = await serveProgram(entry);
    const page = await browser.newPage();
    const said = Promise.withResolvers<string>();
    page.on('console', (line) => line.type() === 'log' && said.resolve(line.text()));
    page.on('pageerror', (error) => said.reject(error));
    await page.goto(site.url);
    expect(await said.promise).not.toBe('');
    await site.close();
  },
  60_000,
);
