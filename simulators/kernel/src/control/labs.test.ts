import { expect, test } from 'vitest';
import { controlled } from '../fixtures/controlled.ts';
import { key } from '../fixtures/kettle.ts';
import { kettleLab } from '../fixtures/kettle-lab.ts';
import { createControl } from './control.ts';
import { createLabs } from './labs.ts';

const error = (code: string, message: unknown) => ({ error: { code, message } });
const base = 'http://127.0.0.1:4000';

test('a lab of its own is reached below the address of the server, and is nobody else’s', async () => {
  const { lab, ask, send } = controlled();
  const url = `${base}/labs/worker-3/devices/kettle`;
  const made = { name: 'worker-3', generation: 0, devices: [{ name: 'kettle', url, connection: { key } }] };
  expect(await ask('POST', '/labs', { name: 'worker-3', seed: 7, start: 5000 })).toStrictEqual([201, made]);
  expect(await ask('GET', '/labs/worker-3')).toStrictEqual([200, made]);
  const headers = { 'x-key': key };
  const path = '/labs/worker-3/devices/kettle';
  expect(await ask('POST', `${path}/kettle/boil`, { seconds: 5 }, { headers })).toStrictEqual([200, { until: 10_000 }]);
  expect((await ask('GET', `${path}/kettle`, undefined, { headers }))[1]).toMatchObject({ heating: true, time: 5000 });
  expect(lab.kettle.state.heating).toBeNull();
  // What it answers and records doesn't show where it is reached.
  expect(await ask('GET', '/labs/worker-3/requests/1')).toMatchObject([
    200,
    { path: '/kettle/boil', operation: 'boil' },
  ]);
  expect((await send('GET', path)).status).toBe(404);
});

test('names that are not given are free ones, and no more labs are made than there may be', async () => {
  const { ask } = controlled();
  expect(await ask('POST', '/labs', { name: 'lab-1' })).toMatchObject([201, { name: 'lab-1' }]);
  expect(await ask('POST', '/labs', { name: 'lab-1' })).toStrictEqual([
    409,
    error('conflict', 'there is a lab named lab-1 already'),
  ]);
  expect(await ask('POST', '/labs', {})).toMatchObject([201, { name: 'lab-2' }]);
  const full = 'there are 4 labs, which is as many as there may be: delete one';
  expect(await ask('POST', '/labs', {})).toStrictEqual([409, error('conflict', full)]);
});

test('of two who want the same name at the same time one gets it', async () => {
  const { ask } = controlled();
  const both = await Promise.all([ask('POST', '/labs', { name: 'twin' }), ask('POST', '/labs', { name: 'twin' })]);
  expect(both.map(([status]) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
});

test('a lab that is deleted is gone with all that waits in it; the first one stays', async () => {
  const { ask, labs } = controlled();
  await ask('POST', '/labs', { name: 'short' });
  const short = labs.get('short')!.lab;
  expect(await ask('DELETE', '/labs/short')).toStrictEqual([200, { removed: 1 }]);
  expect(short.ended.aborted).toBe(true);
  expect((await ask('GET', '/labs/short'))[0]).toBe(404);
  expect(await ask('DELETE', '/labs/main')).toStrictEqual([
    409,
    error('conflict', 'main is the lab that the server was started with: it stays'),
  ]);
});

test('a scenario makes a lab anew at the same address; one that makes no sense changes nothing', async () => {
  const { ask, lab } = controlled();
  await ask('PUT', '/labs/main/snapshots/before');
  lab.kettle.hardware.fill({ cup: 0 });
  expect(await ask('PUT', '/labs/main/scenario', { clock: 'wrong' })).toStrictEqual([
    400,
    error('invalid', expect.stringContaining("a clock's mode must be")),
  ]);
  expect(lab.ended.aborted).toBe(false);
  expect(await ask('PUT', '/labs/main/scenario', { start: 9000 })).toMatchObject([
    200,
    { name: 'main', devices: [{ url: 'http://127.0.0.1:4001' }] },
  ]);
  expect(lab.ended.aborted).toBe(true);
  expect(await ask('GET', '/labs/main/clock')).toMatchObject([200, { time: 9000 }]);
  expect(await ask('GET', '/labs/main/state/kettle')).toMatchObject([200, { state: { cups: [{ level: 0 }, {}, {}] } }]);
  expect(await ask('GET', '/labs/main/snapshots')).toStrictEqual([200, { snapshots: [] }]);
});

test('what devices do is shown with a picture where there is one', async () => {
  const { ask, send, lab } = controlled();
  expect(await ask('GET', '/labs/main/displays')).toMatchObject([
    200,
    {
      displays: [
        { device: 'kettle', status: 'up', items: [{ id: 'kettle', tone: 'calm', picture: true }, {}, {}, {}] },
      ],
    },
  ]);
  const picture = await send('GET', '/labs/main/displays/kettle/picture?item=kettle');
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect(new Uint8Array(await picture.arrayBuffer())).toEqual(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9));
  lab.kettle.hardware.power({ to: 'off' });
  expect(await ask('GET', '/labs/main/displays')).toMatchObject([200, { displays: [{ status: 'off' }] }]);
  expect(await ask('GET', '/labs/main/displays/kettle/picture?item=kettle')).toStrictEqual([
    409,
    error('conflict', 'there is no picture of kettle just now'),
  ]);
});

test('where its devices are reached by everybody, a lab has an address that nobody guesses', async () => {
  const labs = createLabs(({ name: _, vendors: __, scenario: ___, ...options }) => kettleLab(options).lab, {
    keyOf: (name) => `${name}-5f0c2b7e91aa4d3c`,
  });
  const { handle } = createControl(labs);
  const send = (method: string, path: string, body?: object) =>
    handle(
      new Request(base + path, { method, headers: { 'x-key': key }, ...(body && { body: JSON.stringify(body) }) }),
    );
  const made = await send('POST', '/labs', { name: 'staging' });
  expect(await made.json()).toMatchObject({
    name: 'staging',
    devices: [{ url: `${base}/labs/staging-5f0c2b7e91aa4d3c/devices/kettle` }],
  });
  expect((await send('GET', '/labs/staging-5f0c2b7e91aa4d3c/devices/kettle/kettle')).status).toBe(200);
  expect((await send('GET', '/labs/staging/devices/kettle/kettle')).status).toBe(404);
  expect((await send('GET', '/labs/staging/clock')).status).toBe(200);
  await send('DELETE', '/labs/staging');
  expect((await send('GET', '/labs/staging-5f0c2b7e91aa4d3c/devices/kettle/kettle')).status).toBe(404);
});
