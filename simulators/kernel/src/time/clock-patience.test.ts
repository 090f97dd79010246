import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clocked } from '../fixtures/clocked.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (real: number) => vi.advanceTimersByTimeAsync(real);

describe('a clock that stands still', () => {
  test('tells whoever sleeps on it who waits, and until when', async () => {
    const { clock } = clocked('paused');
    clock.timer(9000, () => undefined, 'a timeout');
    const refused = clock.sleep(1000, { label: 'a poll of camera 1' }).catch(String);
    await pass(5000);
    expect(await refused).toContain(
      'waiting: a poll of camera 1 (until 1970-01-01T00:00:01.000Z), a timeout (until 1970-01-01T00:00:09.000Z)',
    );
    expect(clock.waiting().map(({ label }) => label)).toStrictEqual(['a timeout']);
  });

  test('is none as long as somebody moves it, and none for an observer', async () => {
    const { clock, seen, sleeper } = clocked('paused');
    void sleeper(100, 'a');
    void sleeper(100, 'observer', true);
    for (let step = 0; step < 10; step += 1) {
      await pass(4000);
      const jump = clock.advance(10);
      await pass(5);
      await jump;
    }
    expect(seen).toStrictEqual(['a@100', 'observer@100']);
  });

  test('is noticed also by somebody who lay down long before it was paused', async () => {
    const { clock } = clocked('system');
    const refused = clock.sleep(1e6).catch(String);
    await pass(60_000);
    clock.setMode('paused');
    await pass(10_000);
    expect(await refused).toContain('the clock is paused');
  });

  test('troubles nobody any more when it was stopped', async () => {
    const { clock } = clocked('paused');
    const rejected = vi.fn<() => void>();
    clock.sleep(10).catch(rejected);
    clock.stop();
    await pass(20_000);
    expect(rejected).not.toHaveBeenCalled();
  });
});

test('an automatic clock does not jump over a call that is being answered', async () => {
  const { calls, seen, sleeper } = clocked('auto');
  calls.busy = 1;
  void sleeper(5, 'a');
  await pass(1000);
  expect(seen).toStrictEqual([]);
  calls.busy = 0;
  await pass(10);
  expect(seen).toStrictEqual(['a@5']);
});

test('a jump waits until the calls that it wakes are answered', async () => {
  const { clock, calls, seen } = clocked('paused');
  void clock.sleep(5).then(() => (calls.busy = 1));
  void clock.advance(10).then(() => seen.push('advanced'));
  await pass(1000);
  expect([seen, clock.now()]).toStrictEqual([[], 5]);
  calls.busy = 0;
  await pass(10);
  expect([seen, clock.now()]).toStrictEqual([['advanced'], 10]);
});

test('an automatic clock does not jump for somebody who no longer waits', async () => {
  const { clock, seen, sleeper } = clocked('auto');
  const leave = new AbortController();
  const refused = clock.sleep(500, { signal: leave.signal }).catch(String);
  leave.abort(new Error('enough'));
  expect(await refused).toBe('Error: enough');
  await pass(100);
  expect(clock.now()).toBe(0);
  void sleeper(5, 'a');
  await pass(100);
  expect([seen, clock.now()]).toStrictEqual([['a@5'], 5]);
});
