import { describe, expect, test } from 'vitest';
import { errorOf } from '../errors/error-of.ts';
import { authority, device, expired, issued, other } from '../fixtures/certificates.ts';
import { deleteClip, getCamera, startRecording } from '../fixtures/operations.ts';
import { camera, fingerprintOf, listen, pinned } from '../fixtures/tls-device.ts';
import { createTransport } from '../transport.ts';
import { createPinnedFetch } from './pinned-fetch.ts';

describe('whom it trusts', () => {
  test.each([
    ['a device pinned as itself', device, { certificate: device.certificate }],
    ['bytes of PEM', device, { certificate: new TextEncoder().encode(device.certificate) }],
    ['a device whose authority is pinned', issued, { certificate: authority.certificate }],
    ['an issued certificate pinned as itself', issued, { certificate: issued.certificate }],
    ['a fingerprint with colons', device, { certificate: device.certificate, fingerprint: fingerprintOf(device) }],
    [
      'a fingerprint without, in lower case',
      device,
      { certificate: device.certificate, fingerprint: fingerprintOf(device).replaceAll(':', '').toLowerCase() },
    ],
    ['one device of an authority', issued, { certificate: authority.certificate, fingerprint: fingerprintOf(issued) }],
  ])('%s', async (_what, identity, pin) => {
    const { url } = await listen(identity);
    expect(await (await pinned(pin)(`${url}/x`)).json()).toEqual({ serial: 'FAKE0' });
  });

  test.each([
    ['another device', other, { certificate: device.certificate }, /is not the pinned one/, /CERT/],
    ['another authority', issued, { certificate: other.certificate }, /is not the pinned one/, /LEAF|CERT/],
    ['an expired certificate', expired, { certificate: expired.certificate }, /not valid today/, /CERT_HAS_EXPIRED/],
    [
      'another device of the same authority',
      issued,
      { certificate: authority.certificate, fingerprint: fingerprintOf(device) },
      /another fingerprint/,
      /ERR_TLS_CERT_FINGERPRINT/,
    ],
  ])('not %s: unsent, in words, and without a request', async (_what, identity, pin, words, code) => {
    const { heard, url } = await listen(identity);
    const { call } = createTransport({ baseUrl: url, fetch: pinned(pin), retry: false });
    const outcome = await call(startRecording);
    expect(outcome).toMatchObject({ kind: 'network', unsent: true, attempts: 1, code: expect.stringMatching(code) });
    expect(errorOf(outcome).message).toMatch(words);
    expect(heard.requests).toEqual([]);
  });

  test('a fingerprint is asked for on every connection', async () => {
    const { heard, url } = await listen(issued, (_request, response) => {
      response.setHeader('connection', 'close');
      response.end('{}');
    });
    const right = pinned({ certificate: authority.certificate, fingerprint: fingerprintOf(issued) });
    await (await right(url)).text();
    await (await right(url)).text();
    const wrong = pinned({ certificate: authority.certificate, fingerprint: fingerprintOf(device) });
    await expect(wrong(url)).rejects.toThrow('fetch failed');
    await expect(wrong(url)).rejects.toThrow('fetch failed');
    expect(heard).toMatchObject({ requests: { length: 2 }, resumed: 0 });
  });

  test.each([
    [{ certificate: 'no certificate' }, /^certificate:/],
    [{ certificate: '' }, /^certificate:/],
    [{ certificate: device.certificate, fingerprint: 'AA:BB' }, /^fingerprint:/],
    [{ certificate: device.certificate, fingerprint: '' }, /^fingerprint:/],
  ])('no pin that is none: %j', (pin, message) => {
    expect(() => createPinnedFetch(pin)).toThrow(TypeError);
    expect(() => createPinnedFetch(pin)).toThrow(message);
  });
});

describe('what it sends', () => {
  test('method, headers and body, with a length even for DELETE', async () => {
    const { heard, url } = await listen(device);
    const fetch = pinned(device);
    const headers = { 'X-Api-Key': 'abc\n', 'content-type': 'application/json' };
    await (await fetch(url, { method: 'POST', headers, body: '{"ü":1}' })).text();
    await (
      await fetch(new URL(url), { method: 'DELETE', headers: new Headers(headers), body: new Uint8Array([123, 125]) })
    ).text();
    await (await fetch(url, { method: 'PATCH' })).text();
    await (await fetch(url)).text();
    expect(heard.requests).toMatchObject([
      { method: 'POST', body: '{"ü":1}', headers: { 'x-api-key': 'abc', 'content-length': '8' } },
      { method: 'DELETE', body: '{}', headers: { 'x-api-key': 'abc', 'content-length': '2' } },
      { method: 'PATCH', body: '', headers: { 'content-length': '0' } },
      { method: 'GET', body: '', headers: { accept: '*/*', 'accept-encoding': 'identity' } },
    ]);
    expect(heard.requests[3]?.headers).not.toHaveProperty('content-length');
    expect(heard.connections).toBe(1);
  });

  test.each([
    ['plain http', 'http://127.0.0.1:1', {}],
    ['no URL', 'nonsense', {}],
    ['a GET with a body', 'https://127.0.0.1:1', { body: '{}' }],
    ['a stream as body', 'https://127.0.0.1:1', { method: 'POST', body: new ReadableStream() as never }],
    ['a header with a line break', 'https://127.0.0.1:1', { headers: { a: 'b\nc' } }],
  ])('not %s: a TypeError, and nothing on the wire', async (_what, url, init) => {
    await expect(pinned(device)(url, init)).rejects.toThrow(TypeError);
  });
});

describe('what it returns', () => {
  test('status, headers and text', async () => {
    const { url } = await listen(device, (_request, response) => {
      response.writeHead(404, 'Not There', { 'x-one': 'a', 'set-cookie': ['b=1', 'c=2'] });
      response.end('no');
    });
    const response = await pinned(device)(url);
    expect(response).toMatchObject({ status: 404, statusText: 'Not There', ok: false });
    expect([response.headers.get('x-one'), response.headers.getSetCookie()]).toEqual(['a', ['b=1', 'c=2']]);
    expect(await response.text()).toBe('no');
  });

  test('no body with 204, and the connection is free again', async () => {
    const { heard, url } = await listen(device, (_request, response) => {
      response.statusCode = 204;
      response.end();
    });
    const { call } = createTransport({ baseUrl: url, fetch: pinned(device) });
    for (const clip of [1, 2]) expect(await call(deleteClip, { path: { clip } })).toMatchObject({ status: 204 });
    expect(heard.connections).toBe(1);
  });

  test('a redirect as it is', async () => {
    const { heard, url } = await listen(device, (_request, response) => {
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect(await pinned(device)(url)).toMatchObject({ status: 302 });
    expect(heard.requests).toHaveLength(1);
  });

  test('large bodies whole', async () => {
    const text = 'x'.repeat(3_000_000);
    const { url } = await listen(device, (_request, response) => response.end(text));
    expect(await (await pinned(device)(url)).text()).toBe(text);
  });

  test('a body no faster than it is read', async () => {
    const chunk = Buffer.alloc(65_536);
    let written = 0;
    const { url } = await listen(device, (_request, response) => {
      const pour = (): void => {
        while (!response.destroyed) {
          written += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', pour);
        }
      };
      pour();
    });
    const response = await pinned(device)(url);
    const reader = response.body!.getReader();
    let read = 0;
    while (read < 1_000_000) read += (await reader.read()).value!.byteLength;
    // Nothing is read for a while: what the sockets hold fills up, and then the device has to wait.
    let before = -1;
    for (let still = 0; still < 50 && written < 50_000_000; still = written === before ? still + 1 : 0) {
      before = written;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(written).toBeLessThan(50_000_000);
    await reader.cancel();
  });
});

describe('failures look like those of fetch', () => {
  test('a body that breaks off is a network outcome that proves nothing', async () => {
    const { url } = await listen(device, (_request, response) => {
      response.setHeader('content-length', '100');
      response.write('{"seri', () => response.socket?.destroy());
    });
    const { call } = createTransport({ baseUrl: url, fetch: pinned(device), retry: false });
    expect(await call(getCamera, camera)).toMatchObject({ kind: 'network', unsent: false, code: 'ECONNRESET' });
  });

  test('a connection that closes without an answer proves nothing either', async () => {
    const { url } = await listen(device, (request) => request.socket.destroy());
    const { call } = createTransport({ baseUrl: url, fetch: pinned(device) });
    expect(await call(startRecording)).toMatchObject({ kind: 'network', unsent: false, attempts: 1 });
  });

  test('a closed port is unsent', async () => {
    const { call } = createTransport({ baseUrl: 'https://127.0.0.1:1', fetch: pinned(device), retry: false });
    expect(await call(startRecording)).toMatchObject({ kind: 'network', unsent: true, code: 'ECONNREFUSED' });
  });
});

test('close ends the connections, and a later request opens new ones', async () => {
  const { heard, url } = await listen(device);
  const fetch = pinned(device);
  await (await fetch(url)).text();
  await fetch.close();
  await (await fetch(url)).text();
  expect(heard.connections).toBe(2);
});

test('it closes by itself at the end of its scope', async () => {
  const { url } = await listen(device, (_request, response) => void response.write('{'));
  let text: Promise<string>;
  {
    await using fetch = createPinnedFetch(device);
    text = (await fetch(url)).text();
    text.catch(() => {});
  }
  await expect(text).rejects.toThrow('terminated');
});
