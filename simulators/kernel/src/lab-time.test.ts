import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { kettleLab } from './fixtures/kettle-lab.ts';
import { hour, key, simulateKettle } from './fixtures/kettle.ts';
import { createLab } from './lab.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2030, 0, 1) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const pass = (real: number) => vi.advanceTimersByTimeAsync(real);
const jumped = async (jump: Promise<void>): Promise<void> => {
  await pass(5);
  await jump;
};

describe('whoever looks sees the world as it is now', () => {
  test('its state, what is upcoming, what is broken', async () => {
    const { lab } = kettleLab({ clock: 'system' });
    lab.kettle.hardware.setTimer({});
    await pass(hour);
    expect(lab.upcoming().map(({ rule, at }) => [rule, at - lab.clock.now()])).toStrictEqual([['hourly', hour]]);
    await pass(hour);
    expect(lab.kettle.state.boils).toBe(2);
    await pass(8 * hour);
    expect(lab.kettle.broken()).toStrictEqual(['it boils at most nine times']);
  });
});

describe('a reset', () => {
  test('lets whoever sleeps sleep on as long as before', async () => {
    const { lab } = kettleLab();
    const start = lab.clock.now();
    await jumped(lab.clock.advance({ days: 1 }));
    let woken = undefined as number | undefined;
    lab.clock.timer(2000, () => (woken = lab.clock.now()), 'a');
    lab.reset();
    await jumped(lab.clock.advance({ seconds: 1 }));
    expect(woken).toBeUndefined();
    await jumped(lab.clock.advance({ seconds: 1 }));
    expect(woken).toBe(start + 2000);
  });

  test('goes back to the first moment, with the faults gone and the journal kept', async () => {
    const { lab, call } = kettleLab();
    const start = lab.clock.now();
    lab.faults.add({ device: 'kettle', effect: { kind: 'empty' } });
    lab.kettle.hardware.fill({ cup: 0 });
    await call('GET', '/kettle');
    await jumped(lab.clock.advance({ days: 1 }));
    const { signal } = lab;
    lab.reset();
    expect([lab.clock.now(), lab.kettle.state.cups[0]?.level, lab.faults.list()]).toStrictEqual([start, 0, []]);
    expect([lab.requests.entries().length, lab.generation, signal.aborted, lab.signal.aborted]).toStrictEqual([
      1,
      1,
      true,
      false,
    ]);
  });

  test('of a lab in real time begins anew at the present: nothing is overdue', async () => {
    const { lab } = kettleLab({ clock: 'system' });
    await pass(5 * hour);
    lab.reset();
    expect(lab.clock.now()).toBe(Date.now());
    expect(lab.kettle.state.log).toStrictEqual([]);
  });

  test('goes back to the given start also in real time', async () => {
    const { lab } = kettleLab({ clock: 'system', start: 1000 });
    await pass(500);
    expect(lab.clock.now()).toBe(1500);
    lab.reset();
    expect(lab.clock.now()).toBe(1000);
  });
});

test('a jump of any length leaves the lab answerable, and a reset ends it', async () => {
  const { lab, call } = kettleLab();
  let real = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => (real += 50));
  lab.kettle.hardware.setTimer({});
  const start = lab.clock.now();
  const jump = lab.clock.advance({ days: 365 * 7000 });
  await pass(10);
  const { boils, time } = (await (await call('GET', '/kettle')).json()) as { boils: number; time: number };
  expect(boils).toBeGreaterThan(0);
  expect(boils).toBeLessThan(20);
  expect(time).toBe(start + boils * hour);
  lab.reset();
  await pass(10);
  await jump;
  expect([lab.clock.now(), lab.kettle.state.boils]).toStrictEqual([start, 0]);
});

describe('a restore', () => {
  test.each(['system', 'paused', 'auto', 100] as const)(
    'goes back to its moment and on from there: %s',
    async (mode) => {
      const { lab } = kettleLab({ clock: mode });
      lab.kettle.hardware.setTimer({});
      const snapshot = lab.snapshot();
      await jumped(lab.clock.advance(3 * hour));
      expect(lab.kettle.state.boils).toBe(3);
      lab.restore(snapshot);
      expect(lab.clock.now()).toBe(snapshot.state.time);
      await jumped(lab.clock.advance(2 * hour));
      expect(lab.kettle.state.boils).toBe(2);
    },
  );

  test('ends a jump that is under way', async () => {
    const { lab } = kettleLab();
    const snapshot = lab.snapshot();
    const woken = lab.clock.sleep(hour).then(() => lab.restore(snapshot));
    await jumped(lab.clock.advance({ days: 1 }));
    await woken;
    expect(lab.clock.now()).toBe(snapshot.state.time);
  });
});

test('a page that is held does not let time jump over the calls of others', async () => {
  const lab = createLab({ kettle: simulateKettle(), other: simulateKettle({ name: 'other' }) });
  lab.kettle.hardware.power({ to: 'frozen' });
  const page = lab.kettle.fetch('http://kettle.test/view/1');
  let send = (): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      send = () => controller.close();
    },
  });
  const init = { method: 'POST', headers: { 'x-key': key }, body, duplex: 'half' };
  const slow = lab.other.fetch('http://other.test/break', init);
  const before = lab.clock.now();
  const sleeping = lab.clock.sleep(1000);
  await pass(100);
  expect(lab.clock.now()).toBe(before);
  send();
  expect((await slow).status).toBe(400);
  await pass(100);
  await sleeping;
  lab.kettle.hardware.power({ to: 'up' });
  expect((await page).status).toBe(200);
});

test('a closed lab wakes nobody, ends its streams and its jumps', async () => {
  const { lab } = kettleLab({ clock: 'system' });
  const wake = vi.fn<() => void>();
  lab.clock.timer(10, wake, 'a');
  const { signal } = lab;
  {
    using closing = lab;
    expect(closing.signal.aborted).toBe(false);
  }
  await pass(100);
  expect(wake).not.toHaveBeenCalled();
  expect(signal.aborted).toBe(true);
});
