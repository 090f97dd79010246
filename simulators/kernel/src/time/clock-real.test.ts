import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clocked } from '../fixtures/clocked.ts';
import type { ClockMode } from './mode.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (real: number) => vi.advanceTimersByTimeAsync(real);

describe('in real time', () => {
  test.each([
    ['system', 1],
    [60, 60],
    [0.5, 0.5],
  ] as const)('%s lets %d virtual milliseconds pass in a real one', async (mode, rate) => {
    const { clock } = clocked(mode);
    await pass(1000);
    expect(clock.now()).toBe(1000 * rate);
  });

  test('what fell due meanwhile happens, in order and at its moment, when somebody looks', async () => {
    const { clock, seen } = clocked('system', [
      [300, 'y'],
      [200, 'x'],
      [2000, 'later'],
    ]);
    await pass(1000);
    expect(seen).toStrictEqual([]);
    clock.look();
    expect(seen).toStrictEqual(['x@200', 'y@300']);
  });

  test('a sleeper is woken by an alarm, and the world catches up first', async () => {
    const { seen, sleeper } = clocked(10, [[500, 'x']]);
    void sleeper(1000, 'a');
    void sleeper(100, 'observer', true);
    await pass(99);
    expect(seen).toStrictEqual(['observer@100']);
    await pass(1);
    expect(seen).toStrictEqual(['observer@100', 'x@500', 'a@1000']);
  });

  test('a wait longer than a 31-bit timer is as long as it should be', async () => {
    const { clock } = clocked('system');
    const wake = vi.fn<() => void>();
    clock.timer(2 ** 31 + 5, wake, 'a');
    await pass(2 ** 31 + 4);
    expect(wake).not.toHaveBeenCalled();
    await pass(1);
    expect(wake).toHaveBeenCalledOnce();
  });

  test('advance jumps ahead, and real time goes on from there', async () => {
    const { clock } = clocked('system');
    await pass(100);
    const jump = clock.advance(5000);
    await pass(0);
    await jump;
    expect(clock.now()).toBe(5100);
    await pass(10);
    expect(clock.now()).toBe(5110);
  });

  test('time never goes back: not for a jump to the past, not for a jump that real time overtakes', async () => {
    const { clock, calls, sleeper } = clocked('system');
    await pass(1000);
    const past = clock.advanceTo(200);
    await pass(0);
    await past;
    expect(clock.now()).toBe(1000);
    // The jump waits for the call that it wakes; meanwhile real time passes its target.
    void sleeper(5, 'a').then(() => (calls.busy = 1));
    const jump = clock.advance(5);
    await pass(390);
    calls.busy = 0;
    await pass(10);
    await jump;
    expect(clock.now()).toBe(1400);
  });
});

describe('the mode', () => {
  test('can be changed at any time, and time goes on from where it is', async () => {
    const { clock } = clocked('system');
    const now: number[] = [];
    for (const mode of ['paused', 100, 'auto', 'system', 'paused'] as const) {
      await pass(10);
      clock.setMode(mode);
      now.push(clock.now());
    }
    expect(now).toStrictEqual([10, 10, 1010, 1010, 1020]);
    expect(clock.mode).toBe('paused');
  });

  test('wakes who waits when time passes again', async () => {
    const { clock, seen, sleeper } = clocked('paused');
    void sleeper(50, 'a');
    await pass(100);
    clock.setMode('system');
    await pass(49);
    expect(seen).toStrictEqual([]);
    await pass(1);
    expect(seen).toStrictEqual(['a@50']);
  });

  test.each([0, -1, Number.NaN, Infinity, 1_000_001, 'fast', '', null])(
    '%j is none: it is refused, and the old one stays',
    (mode) => {
      const { clock } = clocked('paused');
      expect(() => clock.setMode(mode as ClockMode)).toThrow(RangeError);
      expect(clock.mode).toBe('paused');
      expect(() => clocked(mode as ClockMode)).toThrow(RangeError);
    },
  );
});

describe('a state that is put back', () => {
  test.each(['system', 'paused', 'auto', 60] as const)(
    'takes the clock with it, also to an earlier time: %s',
    async (mode) => {
      const { clock, engine } = clocked(mode, [[50, 'x']]);
      const before = engine.read();
      const jump = clock.advance(100);
      await pass(0);
      await jump;
      const now = clock.now();
      engine.write(before);
      clock.rebase(now);
      expect(clock.now()).toBe(0);
      const again = clock.advance(10);
      await pass(0);
      await again;
      expect(clock.now()).toBe(10);
    },
  );

  test('ends a jump: time does not run on in the new state', async () => {
    const { clock, engine, sleeper } = clocked('paused');
    const before = engine.read();
    void sleeper(10, 'a');
    const jump = clock.advance(1000);
    await vi.waitFor(() => expect(clock.now()).toBe(10), { interval: 0 });
    engine.write(before);
    clock.rebase(10);
    await pass(10);
    await jump;
    expect(clock.now()).toBe(0);
  });
});
