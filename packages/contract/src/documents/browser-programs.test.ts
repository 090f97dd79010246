import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '@labrig/fixtures/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programs } from '../fixtures/documents/programs.ts';
import { serveProgram } from '../fixtures/page/serve-program.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(import.meta.dirname, '../../.documents-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(programs('ts browser').map((program) => [program.name, program] as const))(
  '%s runs in a page, and prints something',
  async (name, { text }) => {
    const entry = join(folder, `${name.replaceAll(/\W+/g, '-')}.ts`);
    await writeFile(entry, text);
    const site = await serveProgram(entry);
    const browser = await openBrowser();
    const page = await browser.newPage();
    const said = Promise.withResolvers<string>();
    page.on('console', (line) => line.type() === 'log' && said.resolve(line.text()));
    page.on('pageerror', (error) => said.reject(error));
    await page.goto(site.url);
    expect(await said.promise).not.toBe('');
    await browser.close();
    await site.close();
  },
  60_000,
);
