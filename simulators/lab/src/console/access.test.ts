import { openBrowser } from '@labrig/fixtures/browser';
import axe from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveConsole } from '../fixtures/served-console.ts';
import { expectText, openPanel, visit } from '../fixtures/visit.ts';
import type { Browser, Page } from '@labrig/fixtures/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());

/** What axe has against the page as it is, or a part of it: rule, and the elements that break it. */
async function broken(page: Page, part = 'html'): Promise<string[]> {
  const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
    `axe.run(${JSON.stringify(part)}, { resultTypes: ['violations'] })`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Nothing reaches over the side of the window. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
  ['dark', 390],
] as const)(
  'everybody can use the page in %s at %i pixels',
  async (colorScheme, width) => {
    await using server = await serveConsole();
    server.lab.faults.add({ device: 'motif', effect: { kind: 'status', status: 503 }, when: { nth: 2 } });
    for (const path of ['/api/1/cameras', '/api/1/cameras', '/api/1/nothing']) await server.motif('GET', path);
    server.lab.motif.hardware.unplug({ camera: 'FAKE1' });
    await using visitor = await visit(browser, server.url, { colorScheme, viewport: { width, height: 900 } });
    const { page } = visitor;
    await page.evaluate(axe.source);
    await page.locator('.tile img').first().waitFor();
    await page.locator('.line').nth(2).click();
    await expectText(page.locator('.verdict'), 'no such operation');
    expect([await broken(page), await overflow(page)]).toEqual([[], 0]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.entry').count()).toBe(0);
    for (const name of ['faults', 'hardware', 'snapshots'] as const) {
      const panel = await openPanel(page, name);
      await panel.evaluate((all) => all.querySelectorAll('details').forEach((part) => (part.open = true)));
      expect([name, await broken(page, '#side'), await overflow(page)]).toEqual([name, [], 0]);
    }
  },
  60_000,
);

test('the page is light or dark as somebody wants it, and stays so', async () => {
  await using server = await serveConsole();
  await using visitor = await visit(browser, server.url, { colorScheme: 'light' });
  const { page } = visitor;
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByLabel('theme').selectOption('dark');
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await ground()).toBe(dark);
  await page.getByLabel('theme').selectOption('auto');
  expect(await ground()).toBe(light);
});

test('everything can be done with the keyboard alone', async () => {
  await using server = await serveConsole();
  await server.motif('GET', '/version');
  await server.motif('GET', '/api/1/cameras');
  await using visitor = await visit(browser, server.url);
  const { page } = visitor;
  await page.locator('.tile').first().waitFor();
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: element } = document;
      return element?.getAttribute('aria-label') ?? (element?.textContent || element?.id) ?? '';
    });
  /** Goes on from element to element until one has the name. */
  const tabTo = async (name: string): Promise<void> => {
    for (let step = 0; step < 150; step += 1) {
      await page.keyboard.press('Tab');
      if ((await focused()).startsWith(name)) return;
    }
    throw new Error(`no way to ${name} by Tab`);
  };
  await tabTo('+1 h');
  await page.keyboard.press('Enter');
  await expectText(page.locator('.face'), '10:00:00');
  await tabTo('What can happen to FAKE0');
  await page.keyboard.press('Enter');
  await tabTo('unplug');
  await page.keyboard.press('Enter');
  await tabTo('Let it happen');
  await page.keyboard.press('Space');
  await expect.poll(() => server.lab.motif.state.cameras[0]?.plugged).toBe(false);
  await page.locator('#tab-hardware').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await tabTo('Calls');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expectText(page.locator('.entry'), 'getVersion');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('Call 1');
  await page.keyboard.press('Escape');
  await expect.poll(focused).toMatch(/^Calls/);
  expect(await page.locator('.entry').count()).toBe(0);
});
