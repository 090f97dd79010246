import { describe, expect, test } from 'vitest';
import { kettleLab } from '../fixtures/kettle-lab.ts';
import { hour } from '../fixtures/kettle.ts';

type Bench = ReturnType<typeof kettleLab>;
const text = async (answer: Promise<Response>) => [(await answer).status, await (await answer).text()];

describe('what is wrong with a call is looked at in this order', () => {
  // A call in which everything is wrong; each line mends one thing, and the next check speaks.
  const faulty = { device: 'kettle', effect: { kind: 'status', status: 503 } } as const;
  const wrong = { headers: { 'x-key': 'wrong' } };
  const off = ({ lab }: Bench) => lab.kettle.hardware.power({ to: 'off' });
  const fault = ({ lab }: Bench) => lab.faults.add(faulty);

  test('is the device there', async () => {
    const bench = kettleLab();
    fault(bench);
    off(bench);
    await expect(bench.call('PUT', '/nowhere', wrong)).rejects.toThrow('fetch failed');
    expect(bench.lab.faults.list()[0]?.seen).toBe(0);
  });

  test('is it disturbed', async () => {
    const bench = kettleLab();
    fault(bench);
    expect(await text(bench.call('PUT', '/nowhere', wrong))).toStrictEqual([503, '{"error":"fault"}']);
  });

  test.each([
    ['who calls', 'PUT', '/nowhere', wrong, 401, 'who are you?'],
    ['is there such a path', 'PUT', '/nowhere', { body: '{' }, 404, 'unknown-path'],
    ['has the path such a verb', 'PUT', '/kettle/boil', { body: '{' }, 405, 'wrong-method'],
    ['can the body be read', 'POST', '/kettle/boil', { body: '{' }, 400, 'malformed'],
    [
      'does it fit the spec',
      'POST',
      '/kettle/boil',
      { body: {} },
      400,
      "invalid: body must have required property 'seconds'",
    ],
    ['is there a body', 'POST', '/kettle/boil', {}, 400, 'no-body'],
    ['what does the handler say', 'POST', '/break', { body: { how: 'throw' } }, 500, 'crash'],
  ] as const)('%s', async (_, method, path, init, status, error) => {
    expect(await text(kettleLab().call(method, path, init))).toStrictEqual([status, JSON.stringify({ error })]);
  });

  test('a verb that the path lacks is answered with those that it has', async () => {
    const answer = await kettleLab().call('PUT', '/kettle/boil');
    expect(answer.headers.get('allow')).toBe('POST, DELETE');
  });
});

describe.each(['throw', 'reject'])('a handler that fails (%s)', (how) => {
  test("is the vendor's status 500: the reason is in the journal and not in the answer", async () => {
    const { lab, call } = kettleLab();
    expect(await text(call('POST', '/break', { body: { how } }))).toStrictEqual([500, '{"error":"crash"}']);
    const [entry] = lab.requests.entries();
    expect(entry).toMatchObject({ operation: 'break', status: 500, answer: { error: 'crash' } });
    expect(entry?.error).toContain('the handle came off');
  });
});

test('a handler that throws leaves state and chance as they were', async () => {
  const { lab, call } = kettleLab();
  const before = lab.snapshot();
  await call('POST', '/break', { body: { how: 'throw' } });
  expect(lab.snapshot()).toStrictEqual(before);
});

describe('an answer that breaks the spec', () => {
  const broken = { lie: '/level must be number', invent: 'status 299 is not declared' };
  test.each(Object.entries(broken))("is the vendor's status 500 if answers are validated (%s)", async (how, reason) => {
    const { lab, call } = kettleLab({ validation: 'all' });
    const before = lab.snapshot();
    expect(await text(call('POST', '/break', { body: { how } }))).toStrictEqual([500, '{"error":"crash"}']);
    expect(lab.requests.entries()[0]?.error).toContain(`the answer breaks the spec: break`);
    expect(lab.requests.entries()[0]?.error).toContain(reason);
    expect(lab.snapshot()).toStrictEqual(before);
  });

  test('passes if they are not, and requests are still held against the spec', async () => {
    const { call } = kettleLab();
    expect(await text(call('POST', '/break', { body: { how: 'lie' } }))).toStrictEqual([200, '{"level":"full"}']);
    expect((await call('GET', '/cups/one')).status).toBe(400);
  });

  test('passes, as does a request that does, if nothing is validated', async () => {
    const { call } = kettleLab({ validation: 'off' });
    expect(await text(call('GET', '/cups/one'))).toStrictEqual([404, '{"error":"no such cup"}']);
  });
});

describe('an answer', () => {
  test("carries the lab's own time, to the second", async () => {
    const { lab, call } = kettleLab();
    expect((await call('GET', '/kettle')).headers.get('date')).toBe('Mon, 02 Mar 2026 00:00:00 GMT');
    await lab.clock.advance(hour + 999);
    expect((await call('GET', '/nowhere')).headers.get('date')).toBe('Mon, 02 Mar 2026 01:00:00 GMT');
  });

  test('is JSON of the media type that the spec has; one without a body has no type', async () => {
    const { call } = kettleLab();
    const [json, empty] = [await call('GET', '/kettle'), await call('DELETE', '/kettle/boil')];
    expect([json.status, json.headers.get('content-type')]).toStrictEqual([200, 'application/json']);
    expect([empty.status, empty.headers.get('content-type'), empty.body]).toStrictEqual([204, null, null]);
  });

  test('to HEAD is that to GET without its body, and the journal says HEAD', async () => {
    const { lab, call } = kettleLab();
    const answer = await call('HEAD', '/kettle');
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toStrictEqual([
      200,
      'application/json',
      '',
    ]);
    expect(lab.requests.entries()[0]).toMatchObject({ method: 'HEAD', operation: 'getKettle' });
    expect((await call('HEAD', '/break')).status).toBe(405);
  });

  test('that streams ends when the lab is reset', async () => {
    const { lab, call } = kettleLab();
    const reader = (await call('GET', '/kettle/steam')).body!.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('puff');
    lab.reset();
    await expect(reader.read().then(() => reader.read())).rejects.toThrow('the lab was reset');
  });
});

describe('a page', () => {
  test('is for people: no spec has it, no journal keeps it', async () => {
    const { lab, call } = kettleLab();
    expect(await (await call('GET', '/view/a%20b')).text()).toBe(`cup a b at ${lab.clock.now()}, false`);
    expect(lab.requests.entries()).toStrictEqual([]);
  });

  test('is not there when the device is not', async () => {
    const { lab, call } = kettleLab();
    lab.kettle.hardware.power({ to: 'off' });
    await expect(call('GET', '/view/1')).rejects.toThrow('fetch failed');
  });
});
