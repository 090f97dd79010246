import { afterEach, expect, test, vi } from 'vitest';
import { createLab } from '../lab.ts';
import { kettleLab } from '../fixtures/kettle-lab.ts';
import { key, simulateKettle } from '../fixtures/kettle.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('a rule that fails leaves the state as it was, and every call answers for it in the vendor’s words', async () => {
  const kettle = simulateKettle();
  const broken = { name: 'broken', due: (_: unknown, report: (at: number, key: string) => void) => report(0, 'x') };
  const rule = {
    ...broken,
    run(world: { update(recipe: (draft: object) => void): void }) {
      world.update((draft) => Object.assign(draft, { torn: true }));
      throw new Error('a defect');
    },
  };
  using lab = createLab({ kettle: { ...kettle, rules: [...kettle.rules, rule as never] } }, { clock: 'paused' });
  const { baseUrl, fetch } = { baseUrl: 'http://kettle.test', fetch: lab.kettle.fetch };
  for (const _ of [1, 2]) {
    const answer = await fetch(`${baseUrl}/kettle`, { headers: { 'x-key': key } });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('a defect');
  }
  expect(lab.requests.entries().map(({ error }) => error?.includes('a defect'))).toEqual([true, true]);
  expect(lab.snapshot).toThrow('a defect');
});

test('a clock that is faster than its events falls behind instead of holding whoever looks', async () => {
  vi.useFakeTimers({ now: 0 });
  const kettle = simulateKettle();
  let runs = 0;
  // Each event takes ten real milliseconds; at this rate a thousand of them come in each.
  const slow = {
    name: 'slow',
    due: (_: unknown, report: (at: number, key: string) => void) => report(start + (runs + 1) * 1000, 'x'),
    run(world: { update(recipe: (draft: { runs?: number }) => void): void }) {
      runs += 1;
      vi.setSystemTime(Date.now() + 10);
      world.update((draft) => {
        draft.runs = runs;
      });
    },
  };
  const start = 1_772_409_600_000;
  using lab = createLab({ kettle: { ...kettle, rules: [slow as never] } }, { clock: 1_000_000, start });
  vi.setSystemTime(Date.now() + 10);
  const answer = await lab.kettle.fetch('http://kettle.test/kettle', { headers: { 'x-key': key } });
  expect(answer.status).toBe(200);
  expect(runs).toBeLessThan(20);
});

test('a long body is answered, and the journal keeps its length only', async () => {
  const kettle = simulateKettle();
  using lab = createLab(
    { kettle: { ...kettle, dialect: { ...kettle.dialect, maxBody: 1_000_000 } } },
    { clock: 'paused' },
  );
  await lab.kettle.fetch('http://kettle.test/kettle/boil', {
    method: 'POST',
    headers: { 'x-key': key },
    body: JSON.stringify({ seconds: 1, note: 'x'.repeat(100_000) }),
  });
  expect(lab.requests.entries()[0]?.request.body).toMatch(/^\[\d+ bytes\]$/);
  expect(JSON.stringify(lab.requests.entries()).length).toBeLessThan(2000);
});

test('of a long answer the journal keeps the length only, and accuses it of nothing', async () => {
  const { lab, call } = kettleLab();
  expect((await call('POST', '/break', { body: { how: 'brag' } })).status).toBe(200);
  const [entry] = lab.requests.entries();
  expect(entry).toMatchObject({ status: 200, answer: expect.stringMatching(/^\[\d+ characters\]$/) as string });
  expect(entry).not.toHaveProperty('violation');
});

test('what a malformed body says is repeated nowhere', async () => {
  const { lab, call } = kettleLab();
  const answer = await call('POST', '/kettle/boil', { body: '{"password": HUNTER2}' });
  expect(await answer.text()).not.toContain('HUNTER2');
  expect(JSON.stringify(lab.requests.entries())).not.toContain('HUNTER2');
});
