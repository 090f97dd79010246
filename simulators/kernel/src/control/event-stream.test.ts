import { describe, expect, test, vi } from 'vitest';
import { controlled } from '../fixtures/controlled.ts';
import { hour } from '../fixtures/kettle.ts';
import { readersOf } from './event-stream.ts';

/** Reads events one after the other: their names, or those with their data. */
async function follow(controlledLab: ReturnType<typeof controlled>, query = '', headers: Record<string, string> = {}) {
  const answer = await controlledLab.send('GET', `/labs/main/events${query}`, undefined, { headers });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<{ id?: number; event: string; data: unknown } | undefined> => {
    while (!text.includes('\n\n')) {
      const { value, done } = await reader.read();
      if (done) return undefined;
      text += value;
    }
    const [block = ''] = text.split('\n\n', 1);
    text = text.slice(block.length + 2);
    if (block.startsWith(':')) return next();
    const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s)));
    return { ...(fields.id && { id: Number(fields.id) }), event: fields.event, data: JSON.parse(fields.data) };
  };
  return { next, leave: () => reader.cancel() };
}

test('readers are counted as long as they read', async () => {
  const all = controlled();
  expect(readersOf(all.lab)).toBe(0);
  const [first, second] = [await follow(all), await follow(all)];
  expect(readersOf(all.lab)).toBe(2);
  await first.leave();
  expect(readersOf(all.lab)).toBe(1);
  all.lab.close();
  expect([await second.next(), readersOf(all.lab)]).toEqual([undefined, 0]);
});

describe('whoever watches is told', () => {
  test('of calls, without their secrets, and of states that change', async () => {
    const all = controlled();
    const reader = await follow(all);
    await all.call('POST', '/kettle/boil?key=let-me-in', { body: { seconds: 5 } });
    const both = [await reader.next(), await reader.next()];
    expect(both.map((news) => news?.event).toSorted()).toEqual(['request', 'state']);
    expect(both.find((news) => news?.event === 'request')?.data).toMatchObject({ operation: 'boil', status: 200 });
    expect(both.find((news) => news?.event === 'state')?.data).toEqual({ devices: ['kettle'] });
    expect(JSON.stringify(both)).not.toContain('let-me-in');
    await reader.leave();
  });

  test('of what a client sent that nobody reads, and of answers that break the spec', async () => {
    const all = controlled();
    const reader = await follow(all);
    await all.call('POST', '/break?colour=red', { body: { how: 'lie' } });
    const both = [await reader.next(), await reader.next()];
    expect(both.find((news) => news?.event === 'request')?.data).toMatchObject({
      operation: 'break',
      unread: ['query.colour'],
      violation: expect.stringMatching(/^break, status 200: /),
    });
    await reader.leave();
  });

  test('seldom, of a month in which 1,440 things happened, and of the clock', async () => {
    const all = controlled();
    all.lab.kettle.hardware.setTimer({});
    const reader = await follow(all, '?after=0');
    await all.lab.clock.advance({ days: 30 });
    const told = [await reader.next()];
    while (told.at(-1)?.event === 'state') told.push(await reader.next());
    // A long jump hands the thread back now and then, and what has changed by then is told.
    expect(told.length).toBeLessThan(30);
    expect(told.at(-1)).toMatchObject({ event: 'clock', data: { mode: 'paused', time: all.lab.clock.now() } });
    await reader.leave();
  });

  test('of resets, which end no stream, and of the end, which does', async () => {
    const all = controlled();
    const reader = await follow(all);
    all.lab.reset();
    expect((await reader.next())?.event).toBe('clock');
    expect(await reader.next()).toMatchObject({ event: 'lab', data: { generation: 1 } });
    all.lab.close();
    expect(await reader.next()).toBeUndefined();
  });
});

describe('whoever comes back is told what came since', () => {
  test.each([
    ['as browsers say it', '', { 'last-event-id': '2' }],
    ['in the query, which goes first', '?after=2', { 'last-event-id': '1' }],
  ])('%s', async (_, query, headers) => {
    const all = controlled();
    expect(all.lab.events.last).toBe(0);
    for (const mode of ['auto', 'paused', 'auto'] as const) all.lab.clock.setMode(mode);
    const reader = await follow(all, query, headers as Record<string, string>);
    expect(await reader.next()).toMatchObject({ id: 3, event: 'clock', data: { mode: 'auto' } });
    await reader.leave();
  });

  test('from the beginning where the number is of a server before this one', async () => {
    const all = controlled();
    expect(all.lab.events.last).toBe(0);
    all.lab.clock.setMode('auto');
    const reader = await follow(all, '?after=900');
    expect(await reader.next()).toMatchObject({ id: 1, event: 'clock' });
    await reader.leave();
  });
});

test('a reader who is too slow is told how many events it missed, and gets the rest', async () => {
  const all = controlled();
  const reader = await follow(all);
  for (let count = 0; count < 12_345; count += 1) all.lab.clock.setMode('paused');
  expect(await reader.next()).toEqual({ event: 'dropped', data: { count: 2345 } });
  const ids: (number | undefined)[] = [];
  for (let count = 0; count < 10_000; count += 1) ids.push((await reader.next())?.id);
  expect([ids[0], ids.at(-1), new Set(ids).size]).toEqual([2346, 12_345, 10_000]);
  await reader.leave();
});

test('in real time somebody looks as long as somebody watches, and no longer', async () => {
  vi.useFakeTimers();
  try {
    const all = controlled();
    all.lab.kettle.hardware.setTimer({});
    all.lab.clock.setMode(1000);
    const reader = await follow(all);
    await vi.advanceTimersByTimeAsync(hour / 1000 + 400);
    expect((await reader.next())?.event).toBe('state');
    await reader.leave();
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
