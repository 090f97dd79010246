import { openBrowser } from '@labrig/fixtures/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveConsole } from '../fixtures/served-console.ts';
import { expectText, visit } from '../fixtures/visit.ts';
import type { Browser, Page } from '@labrig/fixtures/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());

const list = (page: Page) => page.getByRole('listbox', { name: 'Calls' });
const rows = (page: Page) => list(page).getByRole('option');

test('calls show up as they happen, with what is special about them', async () => {
  await using server = await serveConsole({ validation: 'all' });
  await using visitor = await visit(browser, server.url);
  const { page } = visitor;
  await expectText(page.locator('#panel-journal'), 'No call yet');
  await server.motif('GET', '/api/1/cameras');
  await expectText(rows(page), 'listCameras');
  await server.motif('POST', '/api/1/camera/FAKE0/recording/start', { duration: 5, colour: 'red' });
  await server.motif('GET', '/api/1/camras');
  server.lab.faults.add({ device: 'motif', effect: { kind: 'status', status: 503 } });
  await server.motif('GET', '/api/1/cameras');
  await expect.poll(() => rows(page).locator('.code').allTextContents()).toEqual(['200', '200', '404', '503']);
  expect(await rows(page).locator('.marks').allTextContents()).toEqual(['', 'unread', 'unknown', 'fault']);
  await page.getByLabel('only trouble').check();
  await expect.poll(() => rows(page).count()).toBe(3);
  await page.getByLabel('Find calls').fill('cameras 503');
  await expect.poll(() => rows(page).count()).toBe(1);
  await page.getByLabel('Find calls').fill('nothing like it');
  await expectText(page.locator('#panel-journal'), 'None of the 4 calls fits the filter');
});

test('a call tells what was asked and answered, and can be copied as a command without its secrets', async () => {
  await using server = await serveConsole();
  await using visitor = await visit(browser, server.url, { permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = visitor;
  await server.motif('POST', '/api/1/io/led/set', { value: 0.5, why: "it's dark" });
  await rows(page).first().click();
  const entry = page.locator('.entry');
  await expectText(entry, 'The answer keeps to the spec.');
  await expectText(entry, 'The client sent what nobody reads: body.why.');
  await expectText(entry.getByLabel('Body of the request'), '"value": 0.5');
  await expectText(entry.getByLabel('Body of the answer'), '"value": 0.5');
  await entry.getByText('2 headers').click();
  await expectText(entry.locator('.headers'), 'x-api-key[redacted]');
  await entry.getByRole('button', { name: 'Copy as curl' }).click();
  await expectText(entry, 'Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    [
      'curl -X POST https://127.0.0.1:4001/api/1/io/led/set --insecure \\',
      `  -H 'content-type: application/json' \\`,
      `  -H 'x-api-key: [redacted]' \\`,
      `  --data-raw '{"value":0.5,"why":"it'\\''s dark"}'`,
    ].join('\n'),
  );
  await entry.getByRole('button', { name: 'Close' }).click();
  expect(await entry.count()).toBe(0);
});

test('a call that no operation is says what it nearly was; one that a fault broke, that it was one', async () => {
  await using server = await serveConsole();
  await using visitor = await visit(browser, server.url);
  const { page } = visitor;
  await server.motif('GET', '/api/1/camras');
  await rows(page).first().click();
  await expectText(
    page.locator('.verdict'),
    'The spec has no such operation. It nearly was GET /api/1/cameras (listCameras)',
  );
  server.lab.faults.add({ device: 'motif', effect: { kind: 'reset' } });
  await server.motif('GET', '/api/1/cameras').catch(() => undefined);
  await rows(page).nth(1).click();
  await expectText(page.locator('.verdict'), /A fault was injected: fault-1: reset.*The connection broke/);
});

test('10,000 calls stay smooth: few are in the page, all can be reached, and new ones are followed', async () => {
  await using server = await serveConsole();
  for (let count = 0; count < 10_050; count += 1) await server.motif('GET', count % 2 ? '/version' : '/api/1/cameras');
  await using visitor = await visit(browser, server.url);
  const { page } = visitor;
  await expectText(page.locator('#panel-journal .counts'), '10,000 calls, 50 older no longer kept');
  await expect.poll(() => rows(page).last().getAttribute('id')).toBe('call-10050');
  expect(await rows(page).count()).toBeLessThan(80);

  await list(page).focus();
  await page.keyboard.press('Home');
  await expect.poll(() => rows(page).first().getAttribute('id')).toBe('call-51');
  expect(await list(page).getAttribute('aria-activedescendant')).toBe('call-51');
  // What is in the page while it is scrolled from end to end, a screen at a time: what is seen, up to its borders, and little more.
  const seen = await page.evaluate(async () => {
    const scroll = document.querySelector('.scroll')!;
    const counts: number[] = [];
    for (let step = 0; step <= 60; step += 1) {
      scroll.scrollTop = (scroll.scrollHeight * step) / 60;
      // One frame to notice, one to show.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      const { top, bottom } = scroll.getBoundingClientRect();
      const boxes = [...scroll.querySelectorAll('[role=option]')].map((row) => row.getBoundingClientRect());
      const isFilled = boxes.some((box) => box.top <= top + 8) && boxes.some((box) => box.bottom >= bottom - 8);
      counts.push(isFilled ? boxes.length : 0);
    }
    return counts;
  });
  expect(Math.min(...seen)).toBeGreaterThan(3);
  expect(Math.max(...seen)).toBeLessThan(80);

  // Who reads old calls is not pulled away by new ones.
  await page.keyboard.press('Home');
  await server.motif('GET', '/version');
  await expectText(page.locator('#panel-journal .counts'), '51 older');
  expect(await rows(page).last().getAttribute('id')).not.toBe('call-10051');
  await page.getByRole('button', { name: 'To the newest' }).click();
  await expect.poll(() => rows(page).last().getAttribute('id')).toBe('call-10051');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expectText(page.locator('#panel-journal'), 'No call yet');
}, 60_000);
