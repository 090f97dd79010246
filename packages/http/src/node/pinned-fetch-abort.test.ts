import { describe, expect, test } from 'vitest';
import { device } from '../fixtures/certificates.ts';
import { getCamera } from '../fixtures/operations.ts';
import { camera, listen, pinned } from '../fixtures/tls-device.ts';
import { createTransport } from '../transport.ts';

describe('an abort', () => {
  const reason = new Error('enough');

  test('before sends nothing', async () => {
    const { heard, url } = await listen(device);
    await expect(pinned(device)(url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(heard.connections).toBe(0);
  });

  test('while waiting for headers ends the request', async () => {
    const controller = new AbortController();
    const { heard, url } = await listen(device, () => controller.abort(reason));
    await expect(pinned(device)(url, { signal: controller.signal })).rejects.toBe(reason);
    await expect.poll(() => heard.closed).toBe(1);
  });

  test('in the body breaks it off', async () => {
    const controller = new AbortController();
    const { heard, url } = await listen(device, (_request, response) => void response.write('{"seri'));
    const response = await pinned(device)(url, { signal: controller.signal });
    const text = response.text();
    controller.abort(reason);
    await expect(text).rejects.toBe(reason);
    await expect.poll(() => heard.closed).toBe(1);
  });

  test('between headers and body is not overlooked', async () => {
    const controller = new AbortController();
    const { url } = await listen(device, (_request, response) => void response.write('{"seri'));
    const response = await pinned(device)(url, { signal: controller.signal });
    controller.abort(reason);
    await expect(response.text()).rejects.toBe(reason);
  });

  test('later does nothing', async () => {
    const controller = new AbortController();
    const { url } = await listen(device);
    const fetch = pinned(device);
    const text = await (await fetch(url, { signal: controller.signal })).text();
    controller.abort(reason);
    expect([text, await (await fetch(url)).text()]).toEqual([`{"serial":"FAKE0"}`, `{"serial":"FAKE0"}`]);
  });

  test('reaches the device through the transport', async () => {
    const controller = new AbortController();
    const { heard, url } = await listen(device, () => controller.abort(reason));
    const { call } = createTransport({ baseUrl: url, fetch: pinned(device) });
    expect(await call(getCamera, camera, { signal: controller.signal })).toMatchObject({ kind: 'aborted', reason });
    await expect.poll(() => heard.closed).toBe(1);
  });
});
