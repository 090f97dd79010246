import { openBrowser } from '@labrig/fixtures/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { day, serveConsole } from '../fixtures/served-console.ts';
import { expectText, visit } from '../fixtures/visit.ts';
import type { Browser } from '@labrig/fixtures/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());

test('a server that is started anew is noticed, said, and read anew', async () => {
  const first = await serveConsole();
  await using visitor = await visit(browser, first.url);
  const { page } = visitor;
  await first.motif('GET', '/version');
  await expectText(page.locator('.line'), 'getVersion');
  await first.close();
  await expectText(page.locator('.banner'), 'The server doesn’t answer');
  await expectText(page.locator('.connection'), 'no connection');
  // What was seen last stays in sight.
  await expectText(page.locator('.line'), 'getVersion');

  await using second = await serveConsole({ port: first.port, start: day + 3_600_000 });
  await second.motif('GET', '/api/1/cameras');
  await page.getByRole('button', { name: 'Try now' }).click();
  await expectText(page.locator('.banner'), 'The connection is back');
  await expectText(page.locator('.face'), '10:00:00');
  await expectText(page.locator('.line'), 'listCameras');
  await second.motif('GET', '/version');
  await expect.poll(() => page.locator('.line').count()).toBe(2);
});

test('the page comes back by itself', async () => {
  const first = await serveConsole();
  await using visitor = await visit(browser, first.url);
  await expectText(visitor.page.locator('.connection'), 'live');
  await first.close();
  await expectText(visitor.page.locator('.connection'), 'no connection');
  await using second = await serveConsole({ port: first.port });
  await expect.poll(() => visitor.page.locator('.connection').textContent(), { timeout: 15_000 }).toBe('live');
  expect(second.port).toBe(first.port);
});

test('with a token nothing is seen without it, and it is in no address', async () => {
  await using server = await serveConsole({ token: 'open sesame'.replace(' ', '-') });
  await using visitor = await visit(browser, server.url);
  const { page } = visitor;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await expectText(page.locator('.gate'), 'This lab wants a token');
  expect(await page.locator('.board').count()).toBe(0);
  await page.getByLabel('token').fill('let me in');
  await page.getByRole('button', { name: 'Open' }).click();
  await expectText(page.getByRole('alert'), 'That was not it');
  await page.getByLabel('token').fill('open-sesame');
  await page.keyboard.press('Enter');
  await page.locator('.tile img').first().waitFor();
  await page.reload();
  await page.locator('.tile img').first().waitFor();
  expect(page.url() + asked.join()).not.toContain('sesame');
});

test('of several labs one is shown, by its name in the address; one that is gone is told', async () => {
  await using server = await serveConsole();
  const night = await server.labs.create({ name: 'night', vendors: ['motif'], start: day + 7_200_000 });
  await using visitor = await visit(browser, server.url);
  const { page } = visitor;
  await expectText(page.locator('.face'), '09:00:00');
  await page.getByLabel('lab').first().selectOption('night');
  await expectText(page.locator('.face'), '11:00:00');
  expect(await page.locator('section.device').count()).toBe(1);
  await page.reload();
  await expectText(page.locator('.face'), '11:00:00');
  server.labs.remove(night);
  await expectText(page.locator('.gate'), 'There is no lab named night');
  await page.getByRole('button', { name: 'Show main' }).click();
  await expectText(page.locator('.face'), '09:00:00');
});

test('what another window does is seen in this one', async () => {
  await using server = await serveConsole();
  await using one = await visit(browser, server.url);
  await using other = await visit(browser, server.url);
  await other.page.getByRole('button', { name: '+1 h', exact: true }).click();
  await expectText(one.page.locator('.face'), '10:00:00');
  server.lab.faults.add({ device: 'motif', effect: { kind: 'empty' } });
  await expectText(one.page.getByRole('tab', { name: /^faults/ }), '1');
  server.lab.reset();
  await expectText(one.page.locator('.face'), '09:00:00');
});
