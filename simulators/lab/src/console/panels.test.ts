import { openBrowser } from '@labrig/fixtures/browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day, serveConsole } from '../fixtures/served-console.ts';
import { expectText, openPanel, visit } from '../fixtures/visit.ts';
import type { Browser } from '@labrig/fixtures/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());

describe('devices', () => {
  test('are shown as they are, with live pictures, and follow what happens without a reload', async () => {
    await using server = await serveConsole();
    await using visitor = await visit(browser, server.url);
    const tile = visitor.page.locator('.tile', { hasText: 'FAKE0' });
    await expectText(tile.locator('.status'), 'ready');
    const picture = tile.locator('img');
    await picture.waitFor();
    const before = await picture.getAttribute('src');
    expect(before).toMatch(/^blob:/);
    expect(await picture.evaluate((image) => [(image as HTMLImageElement).naturalWidth])).toEqual([640]);

    await server.motif('POST', '/api/1/camera/FAKE0/recording/start', { duration: 60 });
    await server.lab.clock.advance({ seconds: 30 });
    await expectText(tile.locator('.status'), 'recording');
    await expect.poll(() => tile.getByRole('meter').getAttribute('aria-valuenow')).toBe('50');
    await expect.poll(() => picture.getAttribute('src')).not.toBe(before);
    server.lab.motif.hardware.unplug({ camera: 'FAKE0' });
    await expectText(tile.locator('.status'), 'unplugged');
    expect(await picture.count()).toBe(0);
  });

  test('can be seen alone, and tell how to connect', async () => {
    await using server = await serveConsole();
    await using visitor = await visit(browser, server.url);
    const { page } = visitor;
    await page.getByRole('button', { name: /^valt/ }).click();
    await expect.poll(() => page.locator('section.device').count()).toBe(1);
    await expectText(page.locator('.tile h4'), 'Counselling A');
    await page.getByRole('button', { name: 'all', exact: true }).click();
    const motif = page.locator('section.device', { hasText: 'FAKE0' });
    await motif.getByText('How to connect').click();
    await expectText(motif.locator('.access'), server.lab.motif.connection().apiKey);
    await expectText(motif.locator('.access'), 'https://127.0.0.1:4001');
  });
});

describe('the clock', () => {
  test('steps, jumps to what is due, runs and stands still', async () => {
    await using server = await serveConsole();
    await using visitor = await visit(browser, server.url);
    const { page } = visitor;
    const { clock } = server.lab;
    const face = page.locator('.face');
    await expectText(face, '09:00:00');
    for (const [name, span] of [
      ['+1 s', 1000],
      ['+1 min', 61_000],
      ['+1 h', 3_661_000],
      ['+1 day', 90_061_000],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect.poll(() => clock.now() - day).toBe(span);
    }
    await expectText(face, '10:01:01');
    await page.getByLabel('Another span').fill('2h 30m');
    await page.getByRole('button', { name: 'Go' }).click();
    await expectText(face, '12:31:01');
    await page.getByRole('button', { name: 'Real time' }).click();
    await expect.poll(() => clock.mode).toBe('system');
    await page.getByLabel('Times as fast').selectOption('60');
    await expect.poll(() => clock.mode).toBe(60);
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect.poll(() => clock.mode).toBe('paused');
  });

  test('says what is no span', async () => {
    await using server = await serveConsole();
    await using visitor = await visit(browser, server.url);
    await visitor.page.getByLabel('Another span').fill('soon');
    expect(await visitor.page.getByRole('button', { name: 'Go' }).isDisabled()).toBe(true);
    await expectText(visitor.page.locator('.custom'), 'such as 90 min');
  });
});

test('the time line draws what is due and what a scenario has, and lists it', async () => {
  const timeline = [
    { time: day + 60_000, device: 'motif', action: 'unplug', args: { camera: 'FAKE1' } },
    { time: day + 90_000, device: 'motif', action: 'unplug', args: { camera: 'FAKE1' } },
    { time: day + 120_000, device: 'motif', action: 'plug', args: { camera: 'FAKE1' } },
  ];
  await using server = await serveConsole({ timeline });
  await using visitor = await visit(browser, server.url);
  const { page } = visitor;
  await page.getByRole('img', { name: /^4 due; the next is motif unplug FAKE1 in 1 min/ }).waitFor();
  expect(await page.locator('.mark.to-come').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'to the next event' }).click();
  await page.locator('.mark.done').waitFor();
  await page.getByRole('button', { name: 'to the next event' }).click();
  await page.locator('.mark.failed').waitFor();
  await page.getByText('As a list (4)').click();
  await expectText(
    page.locator('.mark-list'),
    /unplug FAKE1 done.*not plugged in\) failed.*plug FAKE1 in 30 s.*schedule-start/s,
  );
});

test('faults are set, counted and removed', async () => {
  await using server = await serveConsole();
  await using visitor = await visit(browser, server.url);
  const panel = await openPanel(visitor.page, 'faults');
  await expectText(panel, 'No fault is set');
  await panel.getByLabel('which calls').selectOption('listCameras');
  await panel.getByText('Only some of them').click();
  await panel.getByLabel('only the first', { exact: true }).fill('2');
  await panel.getByLabel('retry after').fill('7');
  await panel.getByRole('button', { name: 'Set this fault' }).click();
  await expectText(panel.locator('.fault-list'), 'motif status: 503, retry after 7 slistCameras, the first 2');
  for (const status of [503, 503, 200]) expect(await server.motif('GET', '/api/1/cameras')).toBe(status);
  await expectText(panel.locator('.fault-list .counts'), 'struck 2 of');
  await panel.getByRole('button', { name: 'Remove fault-1' }).click();
  await expectText(panel, 'No fault is set');
  expect(server.lab.faults.list()).toEqual([]);
});

test('a fault that can not be is refused with its reason', async () => {
  await using server = await serveConsole();
  await using visitor = await visit(browser, server.url);
  const panel = await openPanel(visitor.page, 'faults');
  await panel.getByText('Only some of them').click();
  await panel.getByLabel('path,').fill('x'.repeat(201));
  await panel.getByRole('button', { name: 'Set this fault' }).click();
  await expectText(panel.locator('.fault-form .result'), /^Not done: .*path.*200/);
  await panel.getByLabel('path,').fill('');
  await panel.getByLabel('what happens').selectOption('hardware');
  await panel.getByLabel('hardware action').selectOption('freeze');
  await panel.getByRole('button', { name: 'Set this fault' }).click();
  await expectText(panel.locator('.fault-list'), 'motif hardware: freeze');
});

test('hardware actions are forms of what they need, and say what became of them', async () => {
  await using server = await serveConsole();
  await using visitor = await visit(browser, server.url);
  const { page } = visitor;
  await page.getByRole('button', { name: 'What can happen to FAKE1' }).click();
  const panel = page.locator('#panel-hardware');
  await expectText(panel, 'What can happen to camera FAKE1');
  expect(await panel.locator('.actions summary').allTextContents()).toEqual([
    'unplug',
    'plug',
    'dropFrames',
    'overheat',
  ]);
  const unplug = panel.locator('.actions li', { hasText: 'unplug' }).first();
  await unplug.locator('summary').click();
  await unplug.getByRole('button', { name: 'Let it happen' }).click();
  await expectText(unplug.locator('.result'), 'done at 09:00:00');
  expect(server.lab.motif.state.cameras[1]?.plugged).toBe(false);
  await unplug.getByRole('button', { name: 'Let it happen' }).click();
  await expectText(unplug.locator('.result'), 'Not done: camera FAKE1 is not plugged in');
  await panel.getByLabel('device').selectOption('valt');
  expect(await panel.locator('.actions summary').allTextContents()).toContain('mediaServerDown');
});

test('a moment is kept, gone back to, and forgotten', async () => {
  await using server = await serveConsole();
  await using visitor = await visit(browser, server.url);
  const { page } = visitor;
  const panel = await openPanel(page, 'snapshots');
  await panel.getByLabel('name').fill('before-lunch');
  await panel.getByRole('button', { name: 'Keep this moment' }).click();
  await expectText(panel.locator('.snapshot-list'), 'before-lunch2026-05-04 09:00:00');
  await server.lab.clock.advance({ hours: 3 });
  await expectText(page.locator('.face'), '12:00:00');
  await panel.getByRole('button', { name: 'Restore before-lunch' }).click();
  await panel.getByRole('dialog').getByRole('button', { name: 'No' }).click();
  expect(server.lab.clock.now()).toBe(day + 3 * 3_600_000);
  await panel.getByRole('button', { name: 'Restore before-lunch' }).click();
  await panel.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
  await expectText(page.locator('.face'), '09:00:00');
  await panel.getByRole('button', { name: 'Forget before-lunch' }).click();
  await expectText(panel, 'No moment is kept');
  await panel.getByLabel('name').fill('not a name');
  await panel.getByRole('button', { name: 'Keep this moment' }).click();
  await expectText(panel.locator('.result'), 'Not done: ');
});
