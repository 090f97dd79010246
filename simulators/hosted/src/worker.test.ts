import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createControl, createLabs } from '@labrig/simulator';
import { makeLab } from '@labrig/lab/hosting';
import { served } from './fixtures/served.ts';

let worker: Awaited<ReturnType<typeof served>>;
// Putting the worker together takes its time.
beforeAll(async () => {
  worker = await served();
}, 60_000);
afterAll(() => worker.close());

const error = (code: string) => ({ error: { code, message: expect.any(String) } });

const once = (target: EventTarget, event: string): Promise<Event> =>
  new Promise((resolve) => {
    target.addEventListener(event, resolve, { once: true });
  });

describe('who may come in', () => {
  test('everybody sees the page, and that the server is up', async () => {
    const page = await fetch(worker.url);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('<title>Labrig</title>');
    const health = await fetch(`${worker.url}/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
  });

  test.each([
    ['GET', '/labs'],
    ['POST', '/labs'],
    ['GET', '/labs/night'],
    ['GET', '/metrics'],
    ['GET', '/elsewhere'],
  ])('for %s %s one of the tokens is needed', async (method, path) => {
    for (const headers of [{}, { authorization: 'Bearer nobody' }, { authorization: 'acme' }]) {
      const answer = await fetch(worker.url + path, { method, headers });
      expect([answer.status, await answer.json()]).toEqual([401, error('unauthorized')]);
    }
  });

  test.each([
    ['PUT', '/labs', 405, 'wrong-method'],
    ['POST', '/health', 405, 'wrong-method'],
    ['GET', '/metrics', 404, 'not-found'],
    ['GET', '/labs/UPPER', 404, 'not-found'],
    ['GET', '/labs/nothing', 404, 'not-found'],
    ['POST', '/labs/nothing/clock/advance', 404, 'not-found'],
  ])('%s %s is answered with %i', async (method, path, status, code) => {
    expect(await worker.ask('acme', method, path)).toEqual([status, error(code)]);
  });

  test.each([
    ['no JSON', '{', 400],
    ['no object', '[]', 400],
    ['nothing', '', 400],
    ['an unknown member', '{"colour":"red"}', 400],
    ['a name that is none', '{"name":"No"}', 400],
    ['too much', `{"name":"${'a'.repeat(1_100_000)}"}`, 413],
  ])('a lab isn’t made of %s', async (_what, body, status) => {
    expect((await worker.ask('acme', 'POST', '/labs', body))[0]).toBe(status);
  });
});

describe('organisations', () => {
  test('have labs of the same name, and see and reach only their own', async () => {
    const ours = await worker.make('acme', { name: 'staging', vendors: ['motif'], seed: 1 });
    const theirs = await worker.make('zoo', { name: 'staging', vendors: ['valt'], seed: 2 });
    expect(await worker.ask('acme', 'GET', '/labs')).toMatchObject([
      200,
      { labs: [{ name: 'staging', devices: ['motif'] }] },
    ]);
    expect(await worker.ask('zoo', 'GET', '/labs')).toMatchObject([
      200,
      { labs: [{ name: 'staging', devices: ['valt'] }] },
    ]);
    await worker.make('zoo', { name: 'secret', vendors: ['motif'] });
    for (const [method, path] of [
      ['GET', '/labs/secret'],
      ['DELETE', '/labs/secret'],
      ['GET', '/labs/secret/export'],
      ['POST', '/labs/secret/reset'],
    ] as const)
      expect(await worker.ask('acme', method, path)).toEqual([
        404,
        { error: { code: 'not-found', message: 'no lab named secret' } },
      ]);
    expect((await worker.ask('acme', 'DELETE', '/labs/staging'))[0]).toBe(200);
    expect((await worker.ask('zoo', 'GET', '/labs/staging'))[0]).toBe(200);
    expect((await fetch(`${theirs.devices[0]!.url}/api/v3/`)).status).not.toBe(404);
    expect((await fetch(`${ours.devices[0]!.url}/version`)).status).toBe(404);
  });

  test('reach devices by an address that nobody guesses, whoever has it, and then as the vendor has it', async () => {
    const { devices } = await worker.make('acme', { name: 'addresses', vendors: ['motif'] });
    const { url, connection } = devices[0]!;
    const ask = (address: string, headers: HeadersInit) => fetch(`${address}/api/1/cameras`, { headers });
    expect((await ask(url, { 'x-api-key': connection['apiKey']! })).status).toBe(200);
    expect((await ask(url, {})).status).toBe(401);
    const path = new URL(url).pathname;
    for (const other of [
      '0'.repeat(64),
      'f'.repeat(64),
      path.split('/')[2]!.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')),
    ])
      expect((await ask(`${worker.url}/labs/${other}/devices/motif`, {})).status).toBe(404);
    // What only the worker tells an object isn't taken from callers.
    const order = JSON.stringify({ expires: 1e15, requestsPerMinute: 1e9 });
    expect((await ask(url, { 'labrig-order': order })).status).toBe(401);
  });

  test('have no more labs and make no more calls than they may, and hear when there is room', async () => {
    for (const status of [201, 201])
      expect((await worker.send('small', 'POST', '/labs', { vendors: ['motif'] })).status).toBe(status);
    const full = await worker.send('small', 'POST', '/labs', { vendors: ['motif'] });
    expect([full.status, await full.json()]).toEqual([429, error('too-many')]);
    expect(Number(full.headers.get('retry-after'))).toBeGreaterThan(86_000);
    for (const status of [200, 200, 200, 429]) {
      const answer = await worker.send('small', 'GET', '/labs');
      expect(answer.status).toBe(status);
      if (status === 429) expect(Number(answer.headers.get('retry-after'))).toBe(10);
    }
    expect((await worker.ask('acme', 'GET', '/labs'))[0]).toBe(200);
  });
});

describe('streams', () => {
  test('events come as they happen, and end when the lab is deleted', async () => {
    const { devices } = await worker.make('acme', { name: 'watched', vendors: ['motif'] });
    const stream = await worker.send('acme', 'GET', '/labs/watched/events?after=0');
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    await fetch(`${devices[0]!.url}/version`);
    let text = '';
    while (!text.includes('event: request')) text += (await reader.read()).value ?? '';
    expect(text).toContain('"path":"/version"');
    await worker.ask('acme', 'DELETE', '/labs/watched');
    while (!(await reader.read()).done);
  });

  test('live pictures come over a WebSocket, and it ends when the lab is deleted', async () => {
    const { devices } = await worker.make('acme', { name: 'live', vendors: ['depthai'] });
    const { url } = devices[0]!;
    const cameras = (await (await fetch(`${url}/cameras/`)).json()) as { mxid: string }[];
    const socket = new WebSocket(`${url.replace('http', 'ws')}/cameras/${cameras[0]!.mxid}/streams/CAM_B/video`);
    const first = once(socket, 'message');
    const closed = once(socket, 'close');
    expect(((await first) as MessageEvent<Blob>).data.size).toBeGreaterThan(0);
    await worker.ask('acme', 'DELETE', '/labs/live');
    await closed;
  });

  test('what a camera sees comes as a picture, written without any help of the host', async () => {
    await worker.make('acme', { name: 'seen', vendors: ['motif'] });
    const [, { displays }] = (await worker.ask('acme', 'GET', '/labs/seen/displays')) as [
      number,
      { displays: { items: { id: string; picture?: boolean }[] }[] },
    ];
    const item = displays[0]!.items.find(({ picture }) => picture)!.id;
    const answer = await worker.send(
      'acme',
      'GET',
      `/labs/seen/displays/motif/picture?item=${encodeURIComponent(item)}`,
    );
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect([...(await answer.bytes()).subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  });
});

describe('faults of the connection, which a worker can’t break', () => {
  test('are told by 502, as by any proxy, and named', async () => {
    const { devices } = await worker.make('acme', { name: 'faulty', vendors: ['motif'] });
    for (const kind of ['refused', 'reset', 'tls']) {
      await worker.ask('acme', 'POST', '/labs/faulty/faults', {
        device: 'motif',
        effect: { kind },
        when: { first: 1 },
      });
      const answer = await fetch(`${devices[0]!.url}/version`);
      expect([answer.status, answer.headers.get('labrig-connection')]).toEqual([502, kind]);
    }
  });

  test('break off in the middle where the head goes out', async () => {
    const { devices } = await worker.make('acme', { name: 'breaking', vendors: ['motif'] });
    await worker.ask('acme', 'POST', '/labs/breaking/faults', {
      device: 'motif',
      effect: { kind: 'reset-after-headers' },
    });
    const answer = await fetch(`${devices[0]!.url}/version`);
    await expect(answer.text()).rejects.toThrow('terminated');
  });
});

describe('a lab moves', () => {
  test('from a laptop to the worker and back, with its clock and its future', async () => {
    const labs = createLabs((request, store) => makeLab(request, store));
    const { handle } = createControl(labs);
    const here = (method: string, path: string, body?: string) =>
      handle(new Request(`http://127.0.0.1:4000${path}`, { method, ...(body !== undefined && { body }) }));
    await here(
      'POST',
      '/labs',
      JSON.stringify({ name: 'night', vendors: ['motif', 'moveshelf'], seed: 7, start: 5000 }),
    );
    const hourly = { task_name: 'hourly', cron_expression: '0 0 * * * *', duration: 60 };
    const { motif } = labs.get('night')!.lab as unknown as { motif: { connection(): { apiKey: string } } };
    const headers = { 'x-api-key': motif.connection().apiKey, 'content-type': 'application/json' };
    const path = '/labs/night/devices/motif/api/1/schedule/recording/start';
    await handle(
      new Request(`http://127.0.0.1:4000${path}`, { method: 'POST', headers, body: JSON.stringify(hourly) }),
    );
    await here('POST', '/labs/night/clock/advance', '{"hours":2}');

    const text = await (await here('GET', '/labs/night/export')).text();
    await worker.make('acme', { name: 'night', vendors: ['cam2'] });
    const [status, brought] = await worker.ask('acme', 'PUT', '/labs/night/import', text);
    expect([status, brought]).toMatchObject([200, { devices: [{ name: 'motif' }, { name: 'moveshelf' }] }]);
    for (const device of ['motif', 'moveshelf']) {
      const theirs = await worker.ask('acme', 'GET', `/labs/night/state/${device}`);
      expect(theirs).toEqual([200, await (await here('GET', `/labs/night/state/${device}`)).json()]);
    }
    await worker.ask('acme', 'POST', '/labs/night/clock/advance', { hours: 2 });
    const back = await (await worker.send('acme', 'GET', '/labs/night/export')).text();
    await here('POST', '/labs/night/clock/advance', '{"hours":2}');
    const stayed = await (await here('GET', '/labs/night/state/motif')).json();
    expect((await here('PUT', '/labs/night/import', back)).status).toBe(200);
    expect(await (await here('GET', '/labs/night/state/motif')).json()).toEqual(stayed);
  });
});
