import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createControl } from '../control/control.ts';
import { createLabs } from '../control/labs.ts';
import { kettleLab } from '../fixtures/kettle-lab.ts';
import { hour, simulateKettle } from '../fixtures/kettle.ts';
import { createLab } from '../lab.ts';
import { sqliteSql } from '../node/sqlite-sql.ts';
import { createSqlStore } from './sql-store.ts';
import { tables } from './tables.ts';
import type { LabOptions } from '../lab.ts';
import type { LabStore } from './lab-store.ts';

/** A database, labs that each begin as another process would with what is kept in it, and a way to let it fail. */
function shelf() {
  const file = new DatabaseSync(':memory:');
  file.exec(tables.join(';'));
  const sql = sqliteSql(file, 'memory');
  let writes = 0;
  let isFull = false;
  const store = (): LabStore => {
    const real = createSqlStore(sql, 'main');
    return {
      ...real,
      write(lab) {
        if (isFull) throw new Error('the disk is full');
        writes += 1;
        real.write(lab);
      },
    };
  };
  return {
    sql,
    begin: (options: LabOptions = {}) => kettleLab({ store: store(), ...options }),
    store,
    writes: () => writes,
    fill: (full: boolean) => (isFull = full),
  };
}

type Begun = ReturnType<ReturnType<typeof shelf>['begin']>;

const controlOf = ({ lab }: Begun) => {
  const labs = createLabs(() => expect.unreachable());
  labs.host('main', lab);
  const { handle } = createControl(labs);
  return async (method: string, path: string, body?: unknown): Promise<[status: number, body: unknown]> => {
    const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const answer = await handle(new Request(`http://127.0.0.1:4000/labs/main${path}`, init));
    return [answer.status, await answer.json()];
  };
};

describe('what was acknowledged is kept before anybody hears of it', () => {
  test.each<[what: string, act: (begun: Begun) => unknown]>([
    ['a call that changes something', ({ call }) => call('POST', '/kettle/boil', { body: { seconds: 5 } })],
    ['a hardware action', ({ lab }) => lab.hardware.kettle.fill({ cup: 1 })],
    ['a hardware action by its name', ({ lab }) => lab.kettle.perform('setTimer', {})],
    ['a fault', ({ lab }) => lab.faults.add({ device: 'kettle', effect: { kind: 'status', status: 503 } })],
    ['time that passed', ({ lab }) => lab.clock.advance({ hours: 3 })],
    ['another way of passing', ({ lab }) => lab.clock.setMode('auto')],
    [
      'a fault over HTTP',
      (begun) => controlOf(begun)('POST', '/faults', { device: 'kettle', effect: { kind: 'status', status: 503 } }),
    ],
    ['an action over HTTP', (begun) => controlOf(begun)('POST', '/hardware/kettle/fill', { cup: 2 })],
  ])('%s', async (_, act) => {
    const { begin } = shelf();
    const before = begin();
    const [state, mode] = [before.lab.snapshot().state, before.lab.clock.mode];
    await act(before);
    const after = begin({ clock: undefined } as never).lab;
    expect(after.snapshot().state).toStrictEqual(before.lab.snapshot().state);
    expect(after.clock.mode).toBe(before.lab.clock.mode);
    expect([after.snapshot().state, after.clock.mode]).not.toStrictEqual([state, mode]);
  });

  test('a reset, a restored snapshot, and snapshots with names', async () => {
    const { begin } = shelf();
    const one = controlOf(begin());
    await one('POST', '/hardware/kettle/fill', { cup: 1, level: 7 });
    await one('PUT', '/snapshots/filled');
    await one('PUT', '/snapshots/again');
    await one('POST', '/reset');
    const two = begin();
    expect([two.lab.kettle.state.cups[1], two.lab.generation]).toStrictEqual([{ level: 0 }, 1]);
    const control = controlOf(two);
    expect(await control('DELETE', '/snapshots/again')).toStrictEqual([200, { removed: 1 }]);
    expect(await control('POST', '/snapshots/filled/restore')).toStrictEqual([200, { generation: 2 }]);
    const { lab } = begin();
    expect([lab.kettle.state.cups[1], lab.generation]).toStrictEqual([{ level: 7 }, 2]);
    expect(lab.snapshots.list().map(({ name }) => name)).toStrictEqual(['filled']);
    lab.reset();
    expect(lab.kettle.state.cups[1]).toStrictEqual({ level: 0 });
  });

  test('chance goes on where it was, and a fault that has struck has struck', async () => {
    const { begin } = shelf();
    const boil = async ({ lab, call }: Begun) => {
      await call('POST', '/kettle/boil', { body: { seconds: 5 } });
      await lab.clock.advance({ seconds: 5 });
      return lab.kettle.state.log.at(-1);
    };
    const whole = kettleLab({ seed: 3 });
    const first = begin({ seed: 3 });
    for (const begun of [whole, first]) {
      begun.lab.faults.add({ device: 'kettle', effect: { kind: 'reset' }, when: { first: 1 } });
      await expect(begun.call('GET', '/kettle')).rejects.toThrow('fetch failed');
      await boil(begun);
    }
    expect([await boil(begin()), await boil(begin())]).toStrictEqual([await boil(whole), await boil(whole)]);
  });

  test('whoever sleeps wakes only after what happened meanwhile is kept', async () => {
    const { begin } = shelf();
    const { lab, call } = begin();
    await call('POST', '/kettle/boil', { body: { seconds: 5 } });
    const seen: unknown[] = [];
    lab.clock.timer(10_000, () => seen.push(begin().lab.kettle.state.boils), 'a sleeper');
    await lab.clock.advance({ seconds: 20 });
    expect(seen).toStrictEqual([1]);
  });
});

describe('what changes nothing', () => {
  test('is not written: reads, also in real time', async () => {
    const { begin, writes } = shelf();
    for (const clock of ['paused', 'system'] as const) {
      const { call } = begin({ clock });
      const before = writes();
      for (let count = 0; count < 20; count += 1) await call('GET', '/kettle');
      await call('GET', '/nowhere');
      expect(writes()).toBe(before);
    }
  });

  test('takes no room: a lab that begins where it ended', () => {
    const { begin, sql } = shelf();
    for (let count = 0; count < 3; count += 1) begin();
    expect(sql.all('SELECT number FROM change')).toHaveLength(1);
  });
});

describe('what cannot be kept is not acknowledged', () => {
  test('a call is answered as a crash, and the journal says why', async () => {
    const { begin, fill, store } = shelf();
    const { lab, call } = begin();
    fill(true);
    for (const body of [{ seconds: 5 }, { seconds: 5 }]) {
      const answer = await call('POST', '/kettle/boil', { body });
      expect([answer.status, await answer.json()]).toStrictEqual([500, { error: 'crash' }]);
    }
    expect((await call('GET', '/kettle')).status).toBe(500);
    expect(lab.requests.entries()[0]?.error).toContain('the disk is full');
    fill(false);
    // It had happened, and is told and kept as soon as it can be.
    expect(await (await call('GET', '/kettle')).json()).toMatchObject({ heating: true });
    expect(store().read()?.state.parts).toStrictEqual(lab.snapshot().state.parts);
  });

  test('neither is what is done from code or over the control API', async () => {
    const { begin, fill } = shelf();
    const begun = begin();
    const { lab } = begun;
    lab.snapshots.take('before');
    const control = controlOf(begun);
    fill(true);
    expect(() => lab.hardware.kettle.fill({ cup: 1, level: 2 })).toThrow('the disk is full');
    expect(() => lab.reset()).toThrow('the disk is full');
    expect(() => lab.snapshots.take('after')).toThrow('the disk is full');
    await expect(lab.clock.advance({ seconds: 1 })).rejects.toThrow('the disk is full');
    expect(await control('POST', '/hardware/kettle/fill', { cup: 1, level: 3 })).toMatchObject([
      500,
      { error: { code: 'failure' } },
    ]);
    expect((await control('GET', '/clock'))[0]).toBe(500);
    fill(false);
    expect((await control('GET', '/clock'))[0]).toBe(200);
  });
});

describe('time', () => {
  beforeEach(() => vi.useFakeTimers({ now: 1_800_000_000_000, toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  test('in real time is the real time again, and what fell due meanwhile happens in order, once, at its moment', async () => {
    const { begin } = shelf();
    const { lab, call } = begin({ clock: 'system' });
    lab.hardware.kettle.setTimer({});
    await call('POST', '/kettle/boil', { body: { seconds: 60 } });
    vi.setSystemTime(1_800_000_000_000 + 2.5 * hour);
    const { lab: next, call: ask } = begin({ clock: 'system' });
    expect(await (await ask('GET', '/kettle')).json()).toMatchObject({ boils: 3, time: Date.now() });
    const events = next.kettle.state.log.map(({ time, event }) => [time - 1_800_000_000_000, event.slice(0, 6)]);
    const expected = [
      [60_000, 'boiled'],
      [hour, 'timer'],
      [hour, 'boiled'],
      [2 * hour, 'timer'],
      [2 * hour, 'boiled'],
    ];
    expect(events).toStrictEqual(expected);
    expect(begin({ clock: 'system' }).lab.kettle.state.log).toHaveLength(expected.length);
  });

  test.each<[what: string, act: (begun: Begun) => unknown]>([
    ['when the real clock was set back', () => vi.setSystemTime(1_700_000_000_000)],
    ['when the lab is ahead of it', ({ lab }) => lab.clock.advance({ days: 1 })],
  ])('in real time never runs backwards, %s', async (_, act) => {
    const { begin } = shelf();
    const begun = begin({ clock: 'system' });
    await act(begun);
    vi.setSystemTime(Date.now() + 5000);
    await begun.call('GET', '/kettle');
    const told = begun.lab.clock.now();
    const { lab } = begin({ clock: 'system' });
    expect(lab.clock.now()).toBeGreaterThanOrEqual(told);
    vi.setSystemTime(Date.now() + 1000);
    expect(lab.clock.now()).toBeGreaterThanOrEqual(told + 1000);
  });

  test.each<[what: string, options: LabOptions, rate: number]>([
    ['at a rate', { clock: 60 }, 60],
    ['of a lab that begins at a time of its own', { clock: 'system', start: 0 }, 1],
  ])('%s stands still while nobody is there, and goes on from what was told last', async (_, options, rate) => {
    const { begin } = shelf();
    const { lab, call } = begin(options);
    const first = lab.clock.now();
    vi.setSystemTime(Date.now() + 7000);
    await call('GET', '/kettle');
    vi.setSystemTime(Date.now() + 86_400_000);
    const next = begin(options);
    expect(next.lab.clock.now()).toBe(first + 7000 * rate);
  });

  test('passes as it did before, unless the lab is told otherwise', () => {
    const { begin, store } = shelf();
    begin({ clock: 'system' }).lab.clock.setMode('paused');
    vi.setSystemTime(Date.now() + 5000);
    const { clock } = createLab({ kettle: simulateKettle() }, { store: store() });
    expect([clock.mode, clock.now()]).toStrictEqual(['paused', 1_800_000_000_000]);
    expect(begin({ clock: 'system' }).lab.clock.now()).toBe(1_800_000_005_000);
  });
});

test('a lab that got more devices keeps what it has, and the new ones begin; so they do in its old snapshots', () => {
  const { begin, store } = shelf();
  const { lab } = begin();
  lab.snapshots.take('empty');
  lab.hardware.kettle.fill({ cup: 1, level: 7 });
  const both = () =>
    createLab({ kettle: simulateKettle(), other: simulateKettle({ name: 'other' }) }, { store: store() });
  const more = both();
  expect([more.kettle.state.cups[1], more.other.state.cups[1]]).toStrictEqual([{ level: 7 }, { level: 0 }]);
  more.restore(more.snapshots.get('empty')!);
  more.hardware.other.fill({ cup: 1, level: 8 });
  // Without the device its state waits for it.
  begin().lab.hardware.kettle.fill({ cup: 1, level: 9 });
  const again = both();
  expect([again.kettle.state.cups[1], again.other.state.cups[1]]).toStrictEqual([{ level: 9 }, { level: 8 }]);
});
