import { afterEach, describe, expect, test, vi } from 'vitest';
import { kettleLab } from '../fixtures/kettle-lab.ts';
import type { Effect } from './effect.ts';

afterEach(() => {
  vi.useRealTimers();
});

const faulty = (effect: Effect, options?: Parameters<typeof kettleLab>[0]) => {
  const bench = kettleLab(options);
  bench.lab.faults.add({ device: 'kettle', effect });
  return { ...bench, boil: () => bench.call('POST', '/kettle/boil', { body: { seconds: 60 } }) };
};

describe('without the device acting', () => {
  test("status: the vendor's envelope, with Retry-After if asked for", async () => {
    const { lab, boil } = faulty({ kind: 'status', status: 503, retryAfter: 7 });
    const answer = await boil();
    expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toStrictEqual([
      503,
      '7',
      { error: 'fault' },
    ]);
    expect(lab.kettle.state.heating).toBeNull();
    expect(lab.requests.entries()[0]).toMatchObject({ status: 503, fault: 'fault-1: status', operation: 'boil' });
    const plain = faulty({ kind: 'status', status: 400 });
    expect((await plain.boil()).headers.has('retry-after')).toBe(false);
  });

  test.each([
    ['refused', 'ECONNREFUSED'],
    ['reset', 'ECONNRESET'],
    ['tls', 'ERR_SSL_WRONG_VERSION_NUMBER'],
  ] as const)('%s: the call rejects as a real fetch does, with the code %s', async (kind, code) => {
    const { lab, boil } = faulty({ kind });
    const error: unknown = await boil().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: 'fetch failed', cause: { code, name: 'ConnectionFault' } });
    expect(lab.kettle.state.heating).toBeNull();
    expect(lab.requests.entries()[0]).toMatchObject({ status: null, fault: `fault-1: ${kind}` });
  });

  test('hang: silence, until the lab is reset', async () => {
    const { lab, boil } = faulty({ kind: 'hang' });
    const answer = boil();
    await lab.clock.advance({ days: 365 });
    lab.reset();
    await expect(answer).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(lab.kettle.state.heating).toBeNull();
  });
});

describe('the device acts, and', () => {
  test('delay: it does so after a span of virtual time', async () => {
    const { lab, boil } = faulty({ kind: 'delay', milliseconds: 5000 }, { clock: 'auto' });
    const start = lab.clock.now();
    expect(await (await boil()).json()).toStrictEqual({ until: start + 65_000 });
    expect(lab.requests.entries()[0]?.time).toBe(start + 5000);
  });

  test('delay: a reset ends it; what was meant for the old world does not happen in the new', async () => {
    const { lab, boil } = faulty({ kind: 'delay', milliseconds: 5000 });
    const answer = boil();
    await lab.clock.advance(1000);
    lab.reset();
    await expect(answer).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(lab.kettle.state.heating).toBeNull();
  });

  test('delay: on a clock that nobody moves the call is not answered early, it fails and says why', async () => {
    vi.useFakeTimers();
    const { lab, boil } = faulty({ kind: 'delay', milliseconds: 5000 });
    const answer = boil().catch(String);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await answer).toContain('the clock is paused and nobody advances it; waiting: a call delayed by fault-1');
    expect(lab.kettle.state.heating).toBeNull();
    expect(lab.requests.entries()[0]).toMatchObject({
      status: null,
      error: expect.stringContaining('FrozenClockError') as string,
    });
  });

  test.each<[Effect, number, string, string]>([
    [{ kind: 'html' }, 200, 'text/html', 'It works!'],
    [{ kind: 'wrong-type' }, 200, 'application/json', '"something else"'],
    [{ kind: 'truncated' }, 200, 'application/json', '{"until":1'],
    [{ kind: 'empty' }, 200, 'application/json', ''],
  ])('%o: only its answer suffers', async (effect, status, type, body) => {
    const { lab, boil } = faulty(effect);
    const answer = await boil();
    expect([answer.status, answer.headers.get('content-type')]).toStrictEqual([status, type]);
    const text = await answer.text();
    expect(text).toContain(body);
    if (body === '') expect(text).toBe('');
    if (effect.kind === 'truncated') expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(lab.kettle.state.heating).not.toBeNull();
    expect(lab.requests.entries()[0]).toMatchObject({ status: 200, fault: `fault-1: ${effect.kind}` });
  });

  test('reset-after-headers: the headers arrive, the body breaks off', async () => {
    const { lab, boil } = faulty({ kind: 'reset-after-headers' });
    const answer = await boil();
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toMatchObject({ message: 'terminated', cause: { code: 'ECONNRESET' } });
    expect(lab.kettle.state.heating).not.toBeNull();
  });

  test('drip: the answer comes whole, a few bytes at a time', async () => {
    const { lab, boil } = faulty({ kind: 'drip', bytes: 4, milliseconds: 1000 }, { clock: 'auto' });
    const start = lab.clock.now();
    const text = await (await boil()).text();
    expect(JSON.parse(text)).toStrictEqual({ until: start + 60_000 });
    expect(lab.clock.now() - start).toBe(1000 * Math.ceil(text.length / 4));
  });

  test('drip and truncated: also an answer without end has a beginning', async () => {
    const drip = faulty({ kind: 'drip', bytes: 3, milliseconds: 1 }, { clock: 'auto' });
    const reader = (await drip.call('GET', '/kettle/steam')).body!.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('puf');
    await reader.cancel();
    const truncated = faulty({ kind: 'truncated' });
    expect(await (await truncated.call('GET', '/kettle/steam')).text()).toBe('pu');
  });

  test.each<Effect>([
    { kind: 'wrong-type' },
    { kind: 'truncated' },
    { kind: 'empty' },
    { kind: 'reset-after-headers' },
    { kind: 'drip', bytes: 1, milliseconds: 1 },
  ])('%o: an answer without a body has none that could suffer', async (effect) => {
    const answer = await faulty(effect).call('DELETE', '/kettle/boil');
    expect([answer.status, await answer.text()]).toStrictEqual([204, '']);
  });
});

describe('hardware: something happens to the hardware before the call', () => {
  test('and the call sees the consequences', async () => {
    const { call } = faulty({ kind: 'hardware', action: 'fill', args: { cup: 1, level: 0.5 } });
    expect(await (await call('GET', '/cups/1')).json()).toStrictEqual({ cup: 1, level: 0.5 });
  });

  test('and can take the device away', async () => {
    const { call } = faulty({ kind: 'hardware', action: 'power', args: { to: 'off' } });
    await expect(call('GET', '/kettle')).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });

  test('and what can not happen now does not: the call goes on, nothing is left half done', async () => {
    const { lab, call } = faulty({ kind: 'hardware', action: 'power', args: { to: 'up', seconds: 9 } });
    expect((await call('GET', '/kettle')).status).toBe(200);
    expect(lab.kettle.state.thaw).toBeNull();
  });

  test('and an action without arguments needs none', async () => {
    const { lab, call } = faulty({ kind: 'hardware', action: 'setTimer' });
    expect((await call('GET', '/kettle')).status).toBe(200);
    expect(lab.kettle.state.timer).not.toBeNull();
  });
});
