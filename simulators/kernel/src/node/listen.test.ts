import { X509Certificate } from 'node:crypto';
import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { kettleLab } from '../fixtures/kettle-lab.ts';
import { key } from '../fixtures/kettle.ts';
import { createCertificate } from './certificate.ts';
import { listen, ListenError } from './listen.ts';
import type { ClockMode } from '../time/mode.ts';
import type { ConnectionFaultKind } from '../faults/effect.ts';
import type { Listener } from './listen.ts';

const open: Listener[] = [];
afterEach(async () => {
  for (const listener of open.splice(0)) await listener.close();
});

async function kettleOnPort(clock: ClockMode = 'system') {
  const { lab } = kettleLab({ clock });
  const listener = await listen(lab.kettle.handle);
  open.push(listener);
  const get = () => fetch(`${listener.url}/kettle`, { headers: { 'x-key': key } });
  return { lab, listener, get };
}

describe('a device on a port', () => {
  test('answers with the time of the lab, and its headers are on record without the key', async () => {
    const { lab, get } = await kettleOnPort('paused');
    const response = await get();
    expect(response.status).toBe(200);
    expect(await response.json()).toBeTypeOf('object');
    expect(Date.parse(response.headers.get('date') ?? '')).toBe(lab.clock.now());
    expect(lab.requests.entries()[0]?.request.headers).toMatchObject({ 'x-key': '[redacted]' });
  });

  test('a connection that is refused or reset breaks without an answer, and the next call works', async () => {
    const { lab, get } = await kettleOnPort();
    for (const kind of ['refused', 'reset', 'tls'] satisfies ConnectionFaultKind[]) {
      const { id } = lab.faults.add({ device: 'kettle', effect: { kind } });
      await expect(get()).rejects.toThrow('fetch failed');
      lab.faults.remove(id);
      expect((await get()).status).toBe(200);
    }
  });

  test('a reset after the headers delivers the headers and breaks the body', async () => {
    const { lab, get } = await kettleOnPort();
    lab.faults.add({ device: 'kettle', effect: { kind: 'reset-after-headers' }, when: { first: 1 } });
    const response = await get();
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
    expect((await get()).status).toBe(200);
  });

  test('a caller who leaves in the middle of a held call leaves nothing behind', async () => {
    const { lab, listener, get } = await kettleOnPort();
    lab.faults.add({ device: 'kettle', effect: { kind: 'hang' }, when: { first: 1 } });
    const leaving = new Promise<void>((resolve) => {
      const call = request(`${listener.url}/kettle`, { headers: { 'x-key': key } });
      call.on('error', () => undefined);
      call.on('close', resolve);
      call.end(() => call.destroy());
    });
    await leaving;
    expect((await get()).status).toBe(200);
  });
});

describe('a port that can not be had', () => {
  test('because it is taken', async () => {
    const { listener } = await kettleOnPort();
    const second = listen(() => new Response(), { port: listener.port });
    await expect(second).rejects.toThrow(ListenError);
    await expect(second).rejects.toThrow(`port ${listener.port} on 127.0.0.1 is taken`);
  });

  test("because the host is not this machine's", async () => {
    await expect(listen(() => new Response(), { host: '192.0.2.1' })).rejects.toThrow(
      '192.0.2.1 is no address of this machine',
    );
  });
});

test('a certificate is made for the host, and for the loopback names', async () => {
  const { pem, key: secret, fingerprint } = await createCertificate('lab.example');
  expect(pem).toMatch(/^-----BEGIN CERTIFICATE-----/);
  expect(secret).toMatch(/^-----BEGIN PRIVATE KEY-----/);
  expect(fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
});

test('a certificate may have expired already', async () => {
  const valid = (pem: string) => new X509Certificate(pem).validToDate.getTime() - Date.now();
  expect(valid((await createCertificate('127.0.0.1')).pem)).toBeGreaterThan(823 * 86_400_000);
  expect(valid((await createCertificate('127.0.0.1', { until: Date.now() - 1000 })).pem)).toBeLessThan(0);
});
