import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { kettleLab } from './fixtures/kettle-lab.ts';
import { key } from './fixtures/kettle.ts';
import { JournalTimeoutError } from './journal.ts';
import type { JournalEntry } from './journal.ts';

describe('an entry', () => {
  test('says what was asked, when, by whom and what was answered', async () => {
    const { lab, call } = kettleLab();
    await lab.clock.advance(5000);
    await call('POST', '/kettle/boil?x=1', {
      body: { seconds: 1, note: 'tea' },
      headers: { accept: 'application/json' },
    });
    expect(lab.requests.entries()).toStrictEqual([
      {
        id: 1,
        time: lab.clock.now(),
        device: 'kettle',
        operation: 'boil',
        method: 'POST',
        path: '/kettle/boil?x=1',
        request: {
          headers: { 'x-key': '[redacted]', accept: 'application/json', 'content-type': 'text/plain;charset=UTF-8' },
          body: { seconds: 1, note: 'tea' },
        },
        status: 200,
        answer: { until: lab.clock.now() + 1000 },
        unread: ['query.x'],
      },
    ]);
  });

  test('holds no secret: not from headers, the query, bodies or answers', async () => {
    const { lab, call } = kettleLab();
    await call('GET', `/kettle?key=${key}`);
    await call('GET', `/cups/list?Key=${key}`);
    await call('POST', '/kettle/boil', { body: { seconds: 1, nested: [{ password: key, PASSWORD: { deep: key } }] } });
    expect(lab.requests.entries()).toHaveLength(3);
    expect(JSON.stringify(lab.requests.entries())).not.toContain(key);
  });

  test('names what nobody read: parameters and members that the spec does not know, but not the key', async () => {
    const { lab, call } = kettleLab();
    await call('GET', '/cups/list?limit=1&colour=red&key=x');
    await call('POST', '/kettle/boil', { body: { seconds: 1, milk: true } });
    await call('DELETE', '/kettle/boil', { body: { anything: 1 } });
    await call('POST', '/kettle/boil', { body: [1, 2] });
    expect(lab.requests.entries().map(({ unread }) => unread)).toStrictEqual([['query.colour'], ['body.milk'], [], []]);
  });

  test('names the operations that a call nearly was', async () => {
    const { lab, call } = kettleLab();
    await call('GET', '/kettel');
    expect(lab.requests.entries()[0]).toMatchObject({
      operation: null,
      status: 404,
      nearMisses: expect.arrayContaining(['GET /kettle (getKettle)']) as string[],
    });
  });

  test('does not hold a stream or bytes, only that there were some', async () => {
    const { lab, call } = kettleLab();
    await (await call('GET', '/kettle/steam')).body!.cancel();
    expect(lab.requests.entries()[0]?.answer).toBe('[stream]');
  });
});

describe('the journal', () => {
  test('is bounded: it keeps the newest, counts what it dropped, and numbers go on', async () => {
    const { lab, call } = kettleLab({ journal: 3 });
    const { requests } = lab;
    const seen: unknown[] = [];
    for (let number = 1; number <= 10; number += 1) {
      await call('GET', '/kettle');
      seen.push([requests.entries().map(({ id }) => id), requests.dropped]);
    }
    expect(seen.slice(1, 5)).toStrictEqual([
      [[1, 2], 0],
      [[1, 2, 3], 0],
      [[2, 3, 4], 1],
      [[3, 4, 5], 2],
    ]);
    expect(seen.at(-1)).toStrictEqual([[8, 9, 10], 7]);
    requests.clear();
    await call('GET', '/kettle');
    expect([requests.entries().map(({ id }) => id), requests.dropped]).toStrictEqual([[11], 7]);
  });

  test('of a lab that wants none keeps none', async () => {
    const { lab, call } = kettleLab({ journal: 0 });
    await call('GET', '/kettle');
    expect([lab.requests.entries(), lab.requests.dropped]).toStrictEqual([[], 0]);
  });

  test('is searched by everything that is given at once', async () => {
    const { lab, call } = kettleLab();
    await call('GET', '/kettle');
    await call('POST', '/kettle/boil', { body: { seconds: 1 } });
    await call('POST', '/kettle/boil', { body: {} });
    const ids = (query: object) => lab.requests.entries(query).map(({ id }) => id);
    expect(ids({ device: 'kettle' })).toStrictEqual([1, 2, 3]);
    expect(ids({ device: 'other' })).toStrictEqual([]);
    expect(ids({ operation: 'boil', status: 400 })).toStrictEqual([3]);
    expect(ids({ method: 'POST', after: 2 })).toStrictEqual([3]);
  });

  test('tells subscribers of every entry until they leave, one entry per call', async () => {
    const { lab, call } = kettleLab();
    const heard: JournalEntry[] = [];
    const leave = lab.requests.subscribe((entry) => heard.push(entry));
    await call('GET', '/kettle');
    leave();
    await call('GET', '/kettle');
    expect(heard).toStrictEqual(lab.requests.entries().slice(0, 1));
    lab.requests.subscribe(() => {
      throw new Error('a bad listener');
    });
    await expect(call('GET', '/kettle')).rejects.toThrow('a bad listener');
    await expect(call('POST', '/kettle/boil', { body: { seconds: 1 } })).rejects.toThrow('a bad listener');
    expect(lab.requests.entries()).toHaveLength(4);
  });
});

test('whoever only counts learns of calls and of faults that struck, without a tale', async () => {
  const { lab, call } = kettleLab();
  const counted: unknown[] = [];
  const stop = lab.requests.count(({ device, operation, status, struck }) =>
    counted.push([device, operation, status, struck]),
  );
  await call('GET', '/kettle');
  lab.faults.add({ device: 'kettle', effect: { kind: 'status', status: 503 } });
  await call('GET', '/nowhere');
  stop();
  await call('GET', '/kettle');
  expect(counted).toEqual([
    ['kettle', 'getKettle', 200, undefined],
    ['kettle', null, 503, 'status'],
  ]);
  expect(Object.keys(lab.requests.entries()[1]!)).not.toContain('struck');
});

describe('waitFor', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const pass = (real: number) => vi.advanceTimersByTimeAsync(real);
  const query = { operation: 'boil' };

  test.each(['system', 'paused', 'auto', 50] as const)(
    'answers with the call when it comes, and with one that is there: %s',
    async (clock) => {
      const { lab, call } = kettleLab({ clock });
      const waiting = lab.requests.waitFor(query);
      await call('GET', '/kettle');
      await call('POST', '/kettle/boil', { body: { seconds: 1 } });
      expect(await waiting).toMatchObject({ id: 2, operation: 'boil' });
      expect(await lab.requests.waitFor(query)).toMatchObject({ id: 2 });
      expect(lab.clock.waiting()).toStrictEqual([]);
    },
  );

  test.each([
    ['system', 30_000],
    ['auto', 10],
    [50, 600],
  ] as const)('gives up after a span of virtual time: %s', async (clock, real) => {
    const { lab } = kettleLab({ clock });
    const start = lab.clock.now();
    const waiting = lab.requests.waitFor(query).catch((error: unknown) => [error, lab.clock.now() - start]);
    await pass(real);
    expect(await waiting).toStrictEqual([expect.any(JournalTimeoutError), 30_000]);
  });

  test('gives up when somebody advances a paused clock past the span', async () => {
    const { lab } = kettleLab();
    const waiting = lab.requests.waitFor(query, { within: { seconds: 5 } }).catch(String);
    const jump = lab.clock.advance({ seconds: 5 });
    await pass(10);
    await jump;
    expect(await waiting).toBe(
      'JournalTimeoutError: journal.waitFor({"operation":"boil"}): no such call in time; the journal has 0 entries',
    );
  });

  test('says who waits when nobody advances a paused clock', async () => {
    const waiting = kettleLab().lab.requests.waitFor(query).catch(String);
    await pass(5000);
    expect(await waiting).toContain(
      'FrozenClockError: the clock is paused and nobody advances it; waiting: journal.waitFor({"operation":"boil"})',
    );
  });

  test('looks only at what comes after a number, and ends when its signal is aborted', async () => {
    const { lab, call } = kettleLab();
    await call('POST', '/kettle/boil', { body: { seconds: 1 } });
    const leave = new AbortController();
    const waiting = lab.requests.waitFor({ ...query, after: 1 }, { signal: leave.signal }).catch(String);
    leave.abort(new Error('enough'));
    expect(await waiting).toBe('Error: enough');
    expect(lab.clock.waiting()).toStrictEqual([]);
  });
});
