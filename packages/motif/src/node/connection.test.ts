import { createServer } from 'node:https';
import { failure } from '@labrig/fixtures/failure';
import { createCertificate, listen } from '@labrig/simulator/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { rig } from '../fixtures/rig.ts';
import { createMotif, NetworkError } from '../index.ts';
import { motifConnection } from './connection.ts';
import type { AddressInfo } from 'node:net';
import type { SecureVersion, TlsOptions } from 'node:tls';
import type { Certificate, Listener } from '@labrig/simulator/node';
import type { ConnectionOptions } from './connection.ts';

const { lab } = rig();
const { apiKey } = lab.motif.connection();
let own: Certificate;
let other: Certificate;
let listener: Listener;
beforeAll(async () => {
  [own, other] = await Promise.all([createCertificate('127.0.0.1'), createCertificate('127.0.0.1')]);
  listener = await listen(lab.motif.handle, { tls: { key: own.key, cert: own.pem } });
  return () => listener.close();
});
beforeEach(() => {
  lab.faults.clear();
  for (const name of ['MOTIF_HOST', 'MOTIF_PORT', 'MOTIF_API_KEY']) vi.stubEnv(name, undefined);
  vi.stubEnv('PATH', '/nowhere');
});
afterAll(() => void vi.unstubAllEnvs());

/** A client of the listener; what isn't given is as it should be. */
function client(options: Partial<ConnectionOptions> = {}) {
  const connection = motifConnection({
    host: '127.0.0.1',
    port: listener.port,
    apiKey,
    certificate: own.pem,
    ...options,
  });
  return Object.assign(createMotif({ ...connection, retry: false }), {
    [Symbol.asyncDispose]: () => connection.fetch.close(),
  });
}

describe('motifConnection reaches a system with a self-signed certificate', () => {
  test('by pinning it, whatever the host is called', async () => {
    await using byAddress = client();
    expect((await byAddress.version()).software).toBe('6.1.3');
    expect((await byAddress.camera('FAKE0').configure({ Gain: 3 })).Gain).toBe(3);
    const { key, pem } = await createCertificate('10.11.12.23');
    await using elsewhere = await listen(lab.motif.handle, { tls: { key, cert: pem } }).then((opened) => ({
      ...opened,
      [Symbol.asyncDispose]: opened.close,
    }));
    await using byName = client({
      host: 'localhost',
      port: elsewhere.port,
      certificate: new TextEncoder().encode(pem),
    });
    expect(await byName.cameras()).toHaveLength(2);
  });

  test('and its fingerprint, with or without colons', async () => {
    for (const fingerprint of [own.fingerprint, own.fingerprint.replaceAll(':', '').toLowerCase()]) {
      await using motif = client({ fingerprint });
      expect((await motif.version()).software).toBe('6.1.3');
    }
  });

  test.each(['TLSv1.2', 'TLSv1.3'] as const)('over %s', async (version: SecureVersion) => {
    await using server = await serve({ minVersion: version, maxVersion: version }, (socket) =>
      socket.end('{"software": "5.4.1", "api": 1}'),
    );
    await using motif = client({ port: server.port });
    expect(await motif.version()).toEqual({ software: '5.4.1', api: 1 });
  });
});

describe('what is not the pinned system gets no request, and the error says why', () => {
  test.each<[what: string, options: () => Partial<ConnectionOptions>, words: RegExp]>([
    ['another certificate', () => ({ certificate: other.pem }), /certificate is not the pinned one/],
    ['another fingerprint', () => ({ fingerprint: other.fingerprint }), /another fingerprint than the pinned one/],
  ])('%s', async (_what, options, words) => {
    lab.requests.clear();
    await using motif = client(options());
    const error = await failure(motif.recording.start(), NetworkError);
    expect(error.message).toMatch(words);
    expect(error).toMatchObject({ unsent: true, operationId: 'startRecording' });
    expect(lab.requests.entries()).toEqual([]);
  });

  test('a port that speaks plain HTTP', async () => {
    const plain = await listen(lab.motif.handle);
    await using motif = client({ port: plain.port });
    const error = await failure(motif.recording.start(), NetworkError);
    expect(error.message).toContain('does not speak TLS');
    expect(error.unsent).toBe(true);
    await plain.close();
    expect((await failure(motif.version(), NetworkError)).message).toContain('Nobody answers there');
  });
});

test('a connection that breaks is a NetworkError that warns', async () => {
  lab.faults.add({ device: 'motif', effect: { kind: 'reset' } });
  await using motif = client();
  const error = await failure(motif.recording.stop(), NetworkError);
  expect(error).toMatchObject({ unsent: false, attempts: 1 });
  expect(error.message).toContain('may have reached the server');
});

test('a system that hangs up in the middle of its answer is a NetworkError, not half an answer', async () => {
  await using server = await serve({}, (socket) => socket.write('{"software": ', () => socket.destroy()));
  await using motif = client({ port: server.port });
  expect(await failure(motif.version(), NetworkError)).toMatchObject({ unsent: false });
});

describe('what is not given comes from the environment', () => {
  const certificate = (): { certificate: string } => ({ certificate: own.pem });

  test('and an argument is stronger', () => {
    vi.stubEnv('MOTIF_HOST', '10.11.12.23');
    vi.stubEnv('MOTIF_PORT', '7000');
    vi.stubEnv('MOTIF_API_KEY', 'from the environment');
    expect(motifConnection(certificate())).toMatchObject({
      baseUrl: 'https://10.11.12.23:7000',
      apiKey: 'from the environment',
    });
    const given = motifConnection({ ...certificate(), host: '::1', port: 6083, apiKey: 'given' });
    expect(given).toMatchObject({ baseUrl: 'https://[::1]:6083', apiKey: 'given' });
  });

  test('without a key, the error says where one is', () => {
    expect(() => motifConnection(certificate())).toThrow(TypeError);
    expect(() => motifConnection(certificate())).toThrow(/MOTIF_API_KEY.*recnode-apikey/);
  });

  test('a certificate or a fingerprint that is none is refused at once', () => {
    expect(() => client({ certificate: 'motif.pem' })).toThrow(/PEM/);
    expect(() => client({ fingerprint: 'AB:CD' })).toThrow(/64 hexadecimal digits/);
  });
});

/** An HTTPS server that sends a head for 31 bytes, and leaves the rest to `body`. */
async function serve(
  options: TlsOptions,
  body: (socket: { end(text: string): void; write(text: string, sent: () => void): void; destroy(): void }) => void,
) {
  const server = createServer({ key: own.key, cert: own.pem, ...options }, (_request, response) => {
    response.writeHead(200, { 'content-length': '31' });
    body(response as never);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, [Symbol.asyncDispose]: close };
}
