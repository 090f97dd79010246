import { createHash } from 'node:crypto';
import { openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCassette } from '../cassette/read-cassette.ts';
import { startProxy } from './proxy.ts';
import { beginTape } from './tape.ts';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labrig-proxy-'));
});
afterAll(() => rm(folder, { recursive: true }));

let count = 0;

/** A device that answers so, behind the proxy, and what was written by now. */
async function rig(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const device = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  count += 1;
  const file = join(folder, `${count}.jsonl`);
  const tape = beginTape(openSync(file, 'wx'), {
    labrig: 'cassette',
    version: 1,
    vendor: 'motif',
    started: '2026-05-04T12:00:00Z',
  });
  const proxy = await startProxy({ target: { baseUrl: device, fetch }, tape, now: () => 0 });
  return {
    device,
    url: proxy.url,
    text: () => readFile(file, 'utf8'),
    entries: async () => readCassette(await readFile(file, 'utf8')).entries,
    async [Symbol.asyncDispose]() {
      await proxy.close();
      tape.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('what goes through', () => {
  test('arrives at the device as it was sent, and the answer as it came', async () => {
    const heard: unknown[] = [];
    await using rigged = await rig(async (request, response) => {
      const body = (await request.toArray()).join('');
      const { 'x-api-key': key, host, 'content-type': type } = request.headers;
      heard.push({ method: request.method, url: request.url, key, host, type, body });
      response.writeHead(409, { 'content-type': 'application/json', 'x-one': 'a' });
      response.end('{"error":"busy"}');
    });
    const answer = await fetch(`${rigged.url}/api/1/x?y=1`, {
      method: 'PATCH',
      headers: { 'x-api-key': 'key-of-the-device', 'content-type': 'application/json' },
      body: '{"a":1}',
    });
    expect([answer.status, answer.headers.get('x-one'), await answer.json()]).toEqual([409, 'a', { error: 'busy' }]);
    const host = new URL(rigged.device).host;
    expect(heard).toEqual([
      {
        method: 'PATCH',
        url: '/api/1/x?y=1',
        key: 'key-of-the-device',
        host,
        type: 'application/json',
        body: '{"a":1}',
      },
    ]);
  });

  test('has the proxy’s address where the device names its own, also with escaped slashes and in redirects', async () => {
    await using rigged = await rig((request, response) => {
      const own = `http://${request.headers.host}`;
      response.writeHead(307, { 'content-type': 'application/json', location: `${own}/b` });
      response.end(JSON.stringify({ url: `${own}/film` }).slice(0, -1) + `,"escaped":"${own.replaceAll('/', '\\/')}"}`);
    });
    const answer = await fetch(rigged.url, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(`${rigged.url}/b`);
    expect(await answer.json()).toEqual({ url: `${rigged.url}/film`, escaped: rigged.url });
    const text = await rigged.text();
    expect(text).not.toContain(rigged.device);
    expect(text).toContain('"url":"__origin__/film"');
  });

  test('flows, where it is long or no text, and is told by its length and hash', async () => {
    const picture = new Uint8Array(300_000).fill(7);
    await using rigged = await rig((_request, response) => {
      response.writeHead(200, { 'content-type': 'image/jpeg' });
      response.end(picture);
    });
    const bytes = await (await fetch(`${rigged.url}/still`)).bytes();
    expect(bytes.byteLength).toBe(300_000);
    const [entry] = await rigged.entries();
    const sha256 = createHash('sha256').update(picture).digest('hex');
    expect(entry?.answer?.body).toEqual({ bytes: 300_000, sha256 });
  });

  test('breaks where the device breaks, and is on record', async () => {
    await using rigged = await rig((request) => request.socket.destroy());
    await expect(fetch(rigged.url)).rejects.toThrow('fetch failed');
    expect(await rigged.entries()).toMatchObject([{ error: expect.any(String), request: { method: 'GET' } }]);
  });
});

describe('what is written', () => {
  test('is there when the caller has the answer, line by line', async () => {
    await using rigged = await rig((_request, response) => void response.end('{}'));
    for (let calls = 1; calls <= 20; calls += 1) {
      await (await fetch(`${rigged.url}/${calls}`)).text();
      expect(await rigged.entries()).toHaveLength(calls);
    }
  });

  test('has no secret in it, and the same mark for the same one', async () => {
    await using rigged = await rig((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.setHeader('set-cookie', 'session=cookie-of-the-device');
      response.end('{"access_token":"token-of-the-device"}');
    });
    const login = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const body = JSON.stringify({ username: 'anna', password: 'word-of-the-device' });
    await (await fetch(`${rigged.url}/login`, { ...login, body })).text();
    await (await fetch(`${rigged.url}/rooms?access_token=token-of-the-device`)).text();
    const form = new FormData();
    form.append('password', 'word-of-the-device');
    form.append('file', new Blob(['secret picture']), 'a.jpg');
    await (await fetch(`${rigged.url}/form`, { method: 'POST', body: form })).text();
    expect(await rigged.text()).not.toMatch(/(?:token|word|cookie)-of-the-device|secret picture/);
    const [first, second, third] = await rigged.entries();
    expect(first?.request.body).toEqual({ json: { username: 'anna', password: '__secret_1__' } });
    expect(first?.answer?.body).toEqual({ json: { access_token: '__secret_3__' } });
    expect(second?.request.path).toBe('/rooms?access_token=__secret_3__');
    expect(third?.request.body).toEqual({
      form: [
        { name: 'password', value: '__secret_1__' },
        { name: 'file', file: 'a.jpg', bytes: 14, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ],
    });
  });

  test('keeps what is no JSON as a text: numbers beyond all bounds, broken bodies', async () => {
    await using rigged = await rig((_request, response) => void response.end('{"half": '));
    const send = async (body: string): Promise<unknown> => (await fetch(rigged.url, { method: 'POST', body })).text();
    await send('{"value": 1e999}');
    await send('{"password": "word-of-mine", ');
    expect((await rigged.entries()).map(({ request, answer }) => [request.body, answer?.body])).toEqual([
      [{ text: '{"value": 1e999}' }, { text: '{"half": ' }],
      [{ text: '{"password": "__secret_1__", ' }, { text: '{"half": ' }],
    ]);
  });

  test('of a long body no more than its length and hash', async () => {
    await using rigged = await rig((request, response) => {
      request.resume();
      request.on('end', () => response.end(JSON.stringify('x'.repeat(400_000))));
    });
    const answer = await fetch(rigged.url, { method: 'POST', body: 'y'.repeat(300_000) });
    expect((await answer.text()).length).toBe(400_002);
    const [entry] = await rigged.entries();
    expect(entry?.request.body).toMatchObject({ bytes: 300_000 });
    expect(entry?.answer?.body).toMatchObject({ bytes: 400_002 });
  });
});
