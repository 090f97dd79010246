import { handClock, settle } from '@labrig/fixtures/hand-clock';
import { expect, test } from 'vitest';
import { AbortedError } from './errors/aborted-error.ts';
import { TimeoutError } from './errors/timeout-error.ts';
import { waitUntil } from './wait-until.ts';

const label = 'camera FAKE0 records';

/** Looks that see these values in turn, then the last one for ever. */
const looks = (...values: unknown[]) => {
  const clock = handClock();
  const begin = clock.now();
  const times: number[] = [];
  const poll = (): unknown => {
    times.push(clock.now() - begin);
    return values[Math.min(times.length, values.length) - 1];
  };
  return { clock, times, poll, label };
};

test('what is so already needs no wait', async () => {
  const { times, ...options } = looks('yes');
  expect(await waitUntil(options)).toBe('yes');
  expect(times).toEqual([0]);
  expect(options.clock.armed).toBe(1);
});

test('it looks again and again until something is truthy', async () => {
  const { times, ...options } = looks(false, 0, '', null, undefined, { serial: 'FAKE0' });
  const coming = waitUntil({ ...options, every: 200 });
  await options.clock.advance(1000);
  expect(await coming).toEqual({ serial: 'FAKE0' });
  expect(times).toEqual([0, 200, 400, 600, 800, 1000]);
  expect(options.clock.waiting).toEqual([]);
});

test('it looks every second for a minute unless told otherwise', async () => {
  const { times, ...options } = looks(false);
  const coming = waitUntil(options).catch((error: unknown) => error);
  await options.clock.advance(60_000);
  const error = await coming;
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({ kind: 'timeout', scope: 'total', limit: 60_000, attempts: 60, operationId: label });
  expect((error as Error).message).toMatch(/^Not so within 60 s, looked 60 times: camera FAKE0 records\n/);
  expect(times.at(-1)).toBe(59_000);
});

test('a look that hangs ends at the limit, and its signal is aborted', async () => {
  const clock = handClock();
  let looking: AbortSignal | undefined;
  const poll = (signal: AbortSignal): Promise<boolean> => {
    looking = signal;
    return new Promise(() => {});
  };
  const coming = waitUntil({ poll, clock, label, timeout: 500 }).catch((error: unknown) => error);
  await clock.advance(499);
  expect(looking?.aborted).toBe(false);
  await clock.advance(1);
  expect(await coming).toMatchObject({ kind: 'timeout', attempts: 1 });
  expect(looking?.aborted).toBe(true);
});

test('the pause follows the look: two never overlap', async () => {
  const clock = handClock();
  let open = 0;
  let most = 0;
  const poll = async (): Promise<boolean> => {
    open += 1;
    most = Math.max(most, open);
    await new Promise<void>((resolve) => {
      clock.timer(300, resolve, 'look');
    });
    open -= 1;
    return false;
  };
  const coming = waitUntil({ poll, clock, label, every: 100, timeout: 2000 }).catch((error: unknown) => error);
  await clock.advance(2000);
  expect(await coming).toMatchObject({ attempts: 5 });
  expect(most).toBe(1);
});

test.each([
  ['before', 0],
  ['between two looks', 1],
])('an abort %s ends it', async (when, attempts) => {
  const controller = new AbortController();
  const { times, ...options } = looks(false);
  const reason = new Error('enough');
  if (when === 'before') controller.abort(reason);
  const coming = waitUntil({ ...options, signal: controller.signal }).catch((error: unknown) => error);
  await settle();
  controller.abort(reason);
  const error = await coming;
  expect(error).toBeInstanceOf(AbortedError);
  expect(error).toMatchObject({ kind: 'aborted', attempts, cause: reason });
  expect(times).toHaveLength(attempts);
  expect(options.clock.waiting).toEqual([]);
});

test.each([
  [
    'throws',
    () => {
      throw new Error('look');
    },
  ],
  ['rejects', () => Promise.reject(new Error('look'))],
])('what a look %s ends the wait as it is', async (_how, poll) => {
  const clock = handClock();
  await expect(waitUntil({ poll, clock, label })).rejects.toThrow('look');
  expect(clock.waiting).toEqual([]);
});

test('the last pause ends with the limit', async () => {
  const { times, ...options } = looks(false);
  const coming = waitUntil({ ...options, every: 1000, timeout: 1500 }).catch((error: unknown) => error);
  await options.clock.advance(1500);
  expect(await coming).toMatchObject({ kind: 'timeout', limit: 1500, attempts: 2 });
  expect(times).toEqual([0, 1000]);
});

test('without limit it waits as long as it takes', async () => {
  const { times, ...options } = looks(...Array.from({ length: 100 }, () => false), true);
  const coming = waitUntil({ ...options, timeout: 0 });
  await options.clock.advance(100_000);
  expect(await coming).toBe(true);
  expect(times).toHaveLength(101);
});
