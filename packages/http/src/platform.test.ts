import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chance, platformClock } from './platform.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1000 });
});
afterEach(() => {
  vi.useRealTimers();
});

test('the platform clock tells the time and wakes', () => {
  const wake = vi.fn<() => void>();
  platformClock.timer(50, wake, 'test');
  vi.advanceTimersByTime(49);
  expect(wake).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(wake).toHaveBeenCalledOnce();
  expect(platformClock.now()).toBe(1050);
});

test('a timer can be called off', () => {
  const wake = vi.fn<() => void>();
  platformClock.timer(50, wake, 'test')();
  vi.advanceTimersByTime(100);
  expect(wake).not.toHaveBeenCalled();
});

test('a delay of months does not fire at once', () => {
  const wake = vi.fn<() => void>();
  platformClock.timer(2 ** 40, wake, 'test');
  vi.advanceTimersByTime(2 ** 31 - 2);
  expect(wake).not.toHaveBeenCalled();
});

test('chance lies between 0 and 1', () => {
  const value = chance();
  expect(value >= 0 && value < 1).toBe(true);
});
