import { describe, expect, test, vi } from 'vitest';
import { controlled } from '../fixtures/controlled.ts';
import { spec } from '../generated/spec.ts';

const error = (code: string, message: unknown = expect.any(String)) => ({ error: { code, message } });

describe('what is not there is not found, and the answer says what is', () => {
  test.each([
    ['GET', '/labs/night', 'no lab named night; there is main, constructor'],
    ['POST', '/labs/night/reset', 'no lab named night'],
    ['GET', '/labs/__proto__', 'nothing has this name: lab must match pattern'],
    ['GET', '/labs/toString/clock', 'nothing has this name: lab'],
    ['PUT', '/labs/UPPER/snapshots/x', 'nothing has this name: lab'],
    ['GET', '/labs/main/state/toaster', 'no device named toaster; there is kettle'],
    ['GET', '/labs/main/state/__proto__', 'no device named __proto__'],
    ['POST', '/labs/main/hardware/constructor/fill', 'no device named constructor'],
    ['POST', '/labs/main/hardware/kettle/explode', 'kettle has no hardware action explode'],
    ['POST', '/labs/main/hardware/kettle/__proto__', 'kettle has no hardware action __proto__'],
    ['POST', '/labs/main/hardware/kettle/constructor', 'kettle has no hardware action constructor'],
    ['DELETE', '/labs/main/faults/fault-9', 'no fault fault-9'],
    ['DELETE', '/labs/main/faults/__proto__', 'no fault __proto__'],
    ['DELETE', '/labs/main/snapshots/constructor', 'no snapshot named constructor'],
    ['POST', '/labs/main/snapshots/constructor/restore', 'no snapshot named constructor'],
    ['POST', '/labs/main/snapshots/__proto__/restore', 'nothing has this name: snapshot must match pattern'],
    ['GET', '/labs/main/displays/toaster/picture?item=x', 'no device named toaster'],
    ['GET', '/labs/main/displays/kettle/picture?item=cup/0', 'kettle has no picture of cup/0'],
    ['GET', '/labs/main/displays/kettle/picture?item=__proto__', 'kettle has no picture of __proto__'],
    ['GET', '/labs/main/requests/1', 'no call 1 on record'],
    ['GET', '/labs/main/devices/toaster/kettle', 'no such path: /labs/main/devices/toaster/kettle'],
    ['GET', '/labs/night/devices/kettle/kettle', 'no such path: /labs/night/devices/kettle/kettle'],
    ['GET', '/metrics', 'this server counts nothing'],
    ['GET', '/labs/main/nothing', 'no such path: /labs/main/nothing'],
    ['GET', '/elsewhere', 'no such path: /elsewhere'],
  ])('%s %s', async (method, path, message) => {
    expect(await controlled().ask(method, path)).toStrictEqual([
      404,
      error('not-found', expect.stringContaining(message)),
    ]);
  });
});

const bodies: Readonly<Record<string, object>> = {
  setClock: { mode: 'auto' },
  advanceClock: { seconds: 1 },
  addFault: { device: 'kettle', effect: { kind: 'empty' } },
  loadScenario: {},
  importLab: { labrig: 'lab', version: 1 },
  waitForRequest: {},
};

test.each(spec.operations.filter(({ path }) => path.includes('{lab}')))(
  'no operation finds a lab that is not there: $id',
  async ({ id, method, path }) => {
    const address = path
      .replace('{lab}', 'night')
      .replace('{request}', '1')
      .replaceAll(/\{\w+\}/g, 'x');
    const query = id === 'getPicture' ? '?item=x' : '';
    expect(await controlled().ask(method, `${address}${query}`, bodies[id])).toStrictEqual([
      404,
      error('not-found', 'no lab named night; there is main, constructor'),
    ]);
  },
);

describe('what makes no sense is refused, and nothing happens', () => {
  const advance = '/labs/main/clock/advance';
  test.each([
    ['PUT', '/labs/main/clock', { mode: 'fast' }, '/mode'],
    ['PUT', '/labs/main/clock', { mode: 0 }, '/mode'],
    ['PUT', '/labs/main/clock', { mode: 1_000_001 }, '/mode'],
    ['PUT', '/labs/main/clock', undefined, 'a JSON body is needed'],
    ['PUT', '/labs/main/clock', '{"mode":', 'the body is not JSON'],
    ['POST', advance, {}, 'must NOT have fewer than 1'],
    ['POST', advance, { seconds: -1 }, '/seconds must be >= 0'],
    ['POST', advance, { seconds: '5' }, '/seconds must be number'],
    ['POST', advance, { hour: 1 }, 'body has no hour'],
    ['POST', advance, { to: 5, seconds: 1 }, 'either a span or `to`, not both'],
    ['POST', advance, { days: 1e300 }, 'the end of the year 9999'],
    ['POST', advance, { to: 1e300 }, 'the end of the year 9999'],
    ['POST', advance, '[]', 'must be object'],
    ['POST', '/labs/main/faults', { device: 'toaster', effect: { kind: 'html' } }, 'no device named toaster'],
    ['POST', '/labs/main/faults', { device: 'kettle', effect: { kind: 'fire' } }, '/effect/kind'],
    ['POST', '/labs/main/faults', { device: 'kettle', effect: { kind: 'status' } }, 'status must be'],
    [
      'POST',
      '/labs/main/faults',
      { device: 'kettle', effect: { kind: 'hardware', action: '__proto__' } },
      'no hardware action __proto__',
    ],
    ['POST', '/labs/main/faults', { device: 'kettle', effect: { kind: 'empty' }, when: { often: 1 } }, 'has no often'],
    ['POST', '/labs/main/requests/wait', { operaton: 'boil' }, 'has no operaton'],
    ['POST', '/labs/main/requests/wait', { within: -1 }, '/within must be >= 0'],
    ['POST', '/labs/main/requests/wait', { within: 1e300 }, 'the end of the year 9999'],
    ['GET', '/labs/main/requests?limit=0', undefined, '/limit must be >= 1'],
    ['GET', '/labs/main/requests?status=x', undefined, '/status must be integer'],
    ['GET', '/labs/main/requests/none', undefined, '/request must be integer'],
    ['GET', '/labs/main/displays/kettle/picture', undefined, "must have required property 'item'"],
    ['GET', '/labs/main/events?after=-1', undefined, '/after must be >= 0'],
    ['POST', '/labs', { name: 'UPPER' }, '/name must match pattern'],
    ['POST', '/labs', { name: '../up' }, '/name must match pattern'],
    ['POST', '/labs', { vendors: [] }, '/vendors must NOT have fewer than 1'],
    ['POST', '/labs', { sead: 1 }, 'body has no sead'],
    ['POST', '/labs', { seed: -1 }, '/seed must be >= 0'],
    ['POST', '/labs', { start: 1e300 }, 'the end of the year 9999'],
    ['PUT', '/labs/main/scenario', [], 'must be object'],
    ['PUT', '/labs/main/snapshots/%20', undefined, '/snapshot must match pattern'],
    ['PUT', '/labs/main/snapshots/__proto__', undefined, '/snapshot must match pattern'],
  ])('%s %s %j', async (method, path, body, message) => {
    const { lab, ask } = controlled();
    const before = lab.snapshot();
    expect(await ask(method, path, body)).toStrictEqual([400, error('invalid', expect.stringContaining(message))]);
    expect(lab.snapshot()).toStrictEqual(before);
    expect([lab.clock.mode, lab.clock.waiting()]).toStrictEqual(['paused', []]);
  });
});

test('a verb that the path lacks: those that it has are named', async () => {
  const { send, ask } = controlled();
  expect(await ask('PATCH', '/labs/main/clock')).toStrictEqual([
    405,
    error('wrong-method', 'PATCH is not possible here; GET, PUT is'),
  ]);
  expect((await send('PATCH', '/labs/main/clock')).headers.get('allow')).toBe('GET, PUT');
});

test('a body that is too long is not read to its end', async () => {
  const body = JSON.stringify({ mode: 'x'.repeat(1_048_577) });
  expect(await controlled().ask('PUT', '/labs/main/clock', body)).toStrictEqual([
    413,
    error('too-large', 'the body is longer than 1048576 bytes'),
  ]);
});

describe('hardware', () => {
  test.each([
    [{ cup: 9 }, 'there is no cup 9'],
    [{ milk: 1 }, 'fill has no argument milk'],
    [undefined, 'fill needs the argument cup'],
    ['{"__proto__":{"cup":0}}', 'fill has no argument __proto__'],
  ])('that cannot do it conflicts: %j', async (body, message) => {
    const { lab, ask } = controlled();
    expect(await ask('POST', '/labs/main/hardware/kettle/fill', body)).toStrictEqual([
      409,
      error('conflict', expect.stringContaining(message)),
    ]);
    expect(lab.kettle.state.cups[0]?.level).toBe(0);
  });
});

describe('waiting for a call', () => {
  test('that does not come in time: 408', async () => {
    const { lab, ask } = controlled();
    const waiting = ask('POST', '/labs/main/requests/wait', { operation: 'boil', within: 5 });
    await vi.waitFor(() => expect(lab.clock.waiting()).toHaveLength(1), { interval: 0 });
    await lab.clock.advance(5);
    expect(await waiting).toStrictEqual([
      408,
      error('timed-out', expect.stringContaining('no such call in time; the journal has 0 entries')),
    ]);
  });

  test('on a clock that nobody moves: 408, with the reason', async () => {
    vi.useFakeTimers();
    const waiting = controlled().ask('POST', '/labs/main/requests/wait', {});
    await vi.advanceTimersByTimeAsync(6000);
    vi.useRealTimers();
    expect(await waiting).toStrictEqual([408, error('timed-out', expect.stringContaining('the clock is paused'))]);
  });
});

test('a simulator that fails is a failure of the server, which says what failed', async () => {
  const { lab, ask } = controlled();
  vi.spyOn(lab, 'upcoming').mockImplementation(() => {
    throw new Error('the rule kettle/boiled left "x" due');
  });
  expect(await ask('GET', '/labs/main/upcoming')).toStrictEqual([
    500,
    error('failure', expect.stringContaining('the rule kettle/boiled')),
  ]);
});
