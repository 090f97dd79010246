import { listen } from '@labrig/simulator/node';
import { afterEach, expect, test } from 'vitest';
import { at, rig, pro } from './fixtures/rig.ts';
import type { Listener } from '@labrig/simulator/node';

const open: Listener[] = [];
afterEach(async () => {
  for (const listener of open.splice(0)) await listener.close();
});

/** The address of a box on a port. */
async function onPort(): Promise<string> {
  const listener = await listen(rig().lab.depthai.handle, {});
  open.push(listener);
  return listener.url;
}

test.each([
  ['GET', '/cameras', '/cameras/'],
  ['POST', `/cameras/${pro}`, `/cameras/${pro}/`],
  ['GET', `/cameras/${pro}/stats/`, `/cameras/${pro}/stats`],
  ['GET', '/controller', '/controller/'],
  ['POST', '/controller/di/', '/controller/di'],
  ['GET', at(pro, 'CAM_A', 'still/?format=png'), at(pro, 'CAM_A', 'still?format=png')],
  ['GET', '/cameras/%00%0A%C3%BC%2F/stats/', '/cameras/%00%0A%C3%BC%2F/stats'],
])('%s %s leads to the spelling with the other slash', async (method, path, place) => {
  const url = await onPort();
  const answer = await fetch(`${url}${path}`, { method, redirect: 'manual' });
  expect([answer.status, answer.headers.get('location'), await answer.text()]).toEqual([307, `${url}${place}`, '']);
});

test('whoever follows keeps method and body', async () => {
  const path = `${await onPort()}/cameras/${pro}/ir/`;
  const answer = await fetch(path, {
    method: 'POST',
    body: '{"dot_projector":0.5}',
    headers: { 'content-type': 'application/json' },
  });
  expect(await answer.json()).toEqual({ flood_light: 0, dot_projector: 0.5 });
});

test('an unknown path, a wrong verb, and calls of pages from anywhere', async () => {
  const { call, lab } = rig();
  expect(await call('GET', '/nowhere')).toMatchObject({ status: 404, body: { detail: 'Not Found' } });
  expect(await call('DELETE', '/cameras/')).toMatchObject({ status: 405, body: { detail: 'Method Not Allowed' } });
  const head = await lab.depthai.fetch('http://depthai.test/cameras/', { method: 'HEAD' });
  expect([head.status, head.headers.get('allow')]).toEqual([405, 'GET']);
  for (const method of ['OPTIONS', 'GET']) {
    const answer = await lab.depthai.fetch('http://depthai.test/cameras/', { method });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  }
});

test('a plain look at a WebSocket finds nothing, whatever else is wrong', async () => {
  const { call } = rig();
  expect(await call('GET', '/cameras/abc/streams/x/video')).toMatchObject({
    status: 404,
    body: { detail: 'Not Found' },
  });
});

test('a server that greets, and describes itself as one of the second generation', async () => {
  const { get, call } = rig();
  expect((await call('GET', '/')).type).toMatch(/^text\/plain/);
  const { info, paths } = await get('/openapi.json');
  expect(info.version).toBe('0.2.1.dev12');
  expect(Object.keys(paths)).toContain('/cameras/refresh');
});

test('a page for people lists what the server answers', async () => {
  const { call } = rig();
  const { status, type, body } = await call('GET', '/docs');
  expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
  expect(new TextDecoder().decode(body)).toContain('/cameras/{mxid}/streams/{stream_name}/still');
});

test('nobody reads what an injected fault breaks but in the vendor’s form', async () => {
  const { lab, call } = rig();
  lab.faults.add({
    device: 'depthai',
    operation: 'listCameras',
    effect: { kind: 'status', status: 500 },
    trigger: { nth: 1 },
  } as never);
  const { status, body } = await call('GET', '/cameras/');
  expect([status, new TextDecoder().decode(body)]).toEqual([500, 'Internal Server Error']);
});
