import { afterEach, expect, test, vi } from 'vitest';
import { createLab } from '../lab.ts';
import { defineSimulator } from '../simulator.ts';
import { shape } from '../fixtures/shape.ts';
import type { Dialect, RawRequest } from '../dialect.ts';
import type { LabOptions } from '../lab.ts';
import type { Spec } from '../spec.ts';

afterEach(() => void vi.useRealTimers());

interface Operations {
  weigh: { path: { parcel: string }; body: { grams: number }; answers: { 200: { grams: number }; 404: string } };
  wrap: { body?: { paper?: string }; answers: { 200: { paper: string } } };
  read: { path: { parcel: string }; answers: { 200: { grams: number } } };
}

const spec: Spec<Operations> = {
  title: 'Scales',
  version: '1',
  operations: [
    {
      id: 'weigh',
      method: 'POST',
      path: '/parcels/{parcel}',
      evidence: 'documented',
      body: { required: true, media: ['application/json'], members: ['grams'] },
      validate: { body: shape({ grams: 'number' }) },
      answers: { 200: {}, 404: {} },
    },
    {
      id: 'wrap',
      method: 'POST',
      path: '/wrappings',
      evidence: 'documented',
      body: { required: true, media: ['multipart/form-data'], members: ['paper'], form: {} },
      validate: {},
      answers: { 200: {} },
    },
    {
      id: 'read',
      method: 'GET',
      path: '/parcels/{parcel}',
      evidence: 'documented',
      validate: {},
      answers: { 200: {} },
    },
  ],
};

/** Scales that look at a request in an order of their own, and take their time. */
function scales(dialect: Partial<Dialect<object>> = {}, options: LabOptions = { clock: 'auto' }, latency = 0) {
  const simulator = defineSimulator({
    name: 'scales',
    spec,
    boot: () => ({}),
    rules: [],
    handlers: {
      weigh: ({ body, sleep }) => sleep(2000).then(() => ({ status: 200, body: { grams: body.grams } })),
      wrap: ({ body }) => ({ status: 200 as const, body: { paper: body?.paper ?? 'none' } }),
      read: () => ({ status: 200 as const, body: { grams: 0 } }),
    },
    dialect: { secrets: [], refuse: (refusal) => ({ status: 400, body: refusal.kind }), ...dialect },
    hardware: {},
    latency: () => latency,
    connection: () => ({}),
    invariants: {},
  });
  const lab = createLab({ scales: simulator }, options);
  const call = async (path: string, body: string, type = 'application/json') => {
    const answer = await lab.scales.fetch(`http://scales.test${path}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  };
  return { lab, call };
}

test('a dialect that looks for itself is asked instead of the spec, also where nothing is held against the spec', async () => {
  const seen: RawRequest[] = [];
  const check: Dialect<object>['check'] = (_operation, request) => {
    seen.push(request);
    return request.path['parcel'] === 'none' ? { status: 404, body: 'no such parcel' } : undefined;
  };
  for (const validation of ['all', 'off'] as const) {
    const { call } = scales({ check }, { validation, clock: 'auto' });
    expect(await call('/parcels/none', '{"grams":"many"}')).toMatchObject({ status: 404, body: 'no such parcel' });
  }
  expect(seen).toHaveLength(2);
  expect(seen[0]).toMatchObject({ path: { parcel: 'none' }, body: { grams: 'many' } });
  expect(await scales().call('/parcels/none', '{"grams":"many"}')).toMatchObject({ status: 400, body: 'invalid' });
});

test('a dialect whose check fails answers as for any defect, and says why in the journal only', async () => {
  const { call, lab } = scales({
    check() {
      throw new Error('out of scales');
    },
  });
  expect(await call('/parcels/one', '{}')).toMatchObject({ status: 400, body: 'crash' });
  expect(lab.requests.entries()[0]!.error).toContain('out of scales');
});

test('a body that calls itself something else is one text, for a dialect that minds', async () => {
  const bodies: unknown[] = [];
  const check: Dialect<object>['check'] = (_operation, { body }) => {
    bodies.push(body);
    return { status: 404, body: '' };
  };
  const { call } = scales({ check, readsAsJson: (type) => type === 'application/json' });
  for (const type of ['text/plain', 'application/json; charset=utf-8', ''])
    await call('/parcels/one', '{"grams":1}', type);
  expect(bodies).toEqual(['{"grams":1}', { grams: 1 }, { grams: 1 }]);
});

test('where only a form is taken, any other body has no parts, for a dialect that minds, and is refused by the others', async () => {
  const check = () => undefined;
  const { call } = scales({ check, readsAsJson: () => true });
  expect((await call('/wrappings', '{"paper":"red"}')).body).toEqual({ paper: 'none' });
  expect((await scales({ check }).call('/wrappings', '{"paper":"red"}')).body).toBe('malformed');
});

test('headers of the server are on every answer of its status, refusals too', async () => {
  const { call } = scales({ headers: (status) => (status === 200 ? undefined : { 'x-scales': String(status) }) });
  expect((await call('/nowhere', '{}')).headers.get('x-scales')).toBe('400');
  expect((await call('/parcels/one', '{"grams":1}')).headers.get('x-scales')).toBeNull();
});

test('whoever is refused for an unknown path is known by address and headers', async () => {
  const { call } = scales({
    refuse: (refusal) => ({
      status: 400,
      body: refusal.kind === 'unknown-path' && [
        refusal.caller.origin,
        refusal.caller.search,
        refusal.caller.header('content-type'),
        refusal.caller.query('a'),
      ],
    }),
  });
  expect((await call('/nowhere?a=1', '{}')).body).toEqual(['http://scales.test', '?a=1', 'application/json', '1']);
});

test('a handler keeps its caller waiting by the lab’s time, and time passes meanwhile', async () => {
  const { call, lab } = scales();
  const before = lab.clock.now();
  expect(await call('/parcels/one', '{"grams":1}')).toMatchObject({ status: 200, body: { grams: 1 } });
  expect(lab.clock.now() - before).toBe(2000);
});

test.each([
  ['handler that takes its time', 0],
  ['line that is slow', 60_000],
])('a caller who leaves a %s is on record without an answer, and without a defect', async (_what, latency) => {
  const { lab } = scales({}, { clock: 'paused' }, latency);
  const leaving = new AbortController();
  const init = { method: 'POST', body: '{"grams":1}', signal: leaving.signal };
  const told = lab.scales.fetch('http://scales.test/parcels/one', init).catch(String);
  await vi.waitFor(() => expect(lab.clock.waiting()).toHaveLength(1));
  leaving.abort(new Error('enough'));
  expect(await told).toContain('enough');
  expect(await lab.requests.waitFor({ operation: 'weigh' })).toMatchObject({ status: null });
  expect(lab.requests.entries()[0]?.error).toBeUndefined();
});

test('a caller who waits while time stands still is told so', async () => {
  vi.useFakeTimers();
  const { call } = scales({}, { clock: 'paused' });
  const told = call('/parcels/one', '{"grams":1}').catch(String);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await told).toContain('the clock is paused and nobody advances it; waiting: weigh of scales');
});

test.each([
  [false, 200, null],
  [true, 405, 'GET'],
])('HEAD is refused (%s) where a dialect says that no operation has it', async (refusesHead, status, allow) => {
  const { lab } = scales({ refusesHead, refuse: () => ({ status: 405, body: 'no' }) });
  const answer = await lab.scales.fetch('http://scales.test/parcels/7', { method: 'HEAD' });
  expect([answer.status, answer.headers.get('allow'), await answer.text()]).toEqual([status, allow, '']);
  // Of an answer that no operation gave, the spec says nothing.
  const [entry] = lab.requests.entries();
  expect(entry).toMatchObject({ method: 'HEAD', operation: refusesHead ? null : 'read' });
  expect(entry).not.toHaveProperty('violation');
  expect((await lab.scales.fetch('http://scales.test/parcels/7')).status).toBe(200);
});

test('of an operation that a device doesn’t have, the journal says that it is none', async () => {
  const refuse = () => ({ status: 404, body: 'no' });
  const { lab } = scales({ has: ({ id }) => id !== 'read', refuse });
  expect((await lab.scales.fetch('http://scales.test/parcels/7')).status).toBe(404);
  const [entry] = lab.requests.entries();
  expect(entry).toMatchObject({ operation: null, nearMisses: expect.arrayContaining([]) as string[] });
  expect(entry).not.toHaveProperty('violation');
});
