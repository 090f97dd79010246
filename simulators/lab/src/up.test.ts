import { HttpError, NetworkError } from '@labrig/motif';
import { describe, expect, test } from 'vitest';
import { bringUpMotif } from './fixtures/bring-up.ts';

describe('the control API works from another process on what the devices show', () => {
  test('its clock is the one that cameras record by', async () => {
    await using up = await bringUpMotif('--clock', 'paused');
    const { body: before } = await up.control('GET', '/labs/main/clock');
    await up.motif.camera('FAKE0').recording.start({ duration: 3600 });
    const { status, body } = await up.control('POST', '/labs/main/clock/advance', { hours: 2 });
    expect([status, Number(body['time']) - Number(before['time'])]).toEqual([200, 7_200_000]);
    const [recorded] = await up.motif.recordings.list();
    expect(recorded?.duration).toBe(3600);
    expect(await up.control('PUT', '/labs/main/clock', { mode: 100 })).toMatchObject({
      status: 200,
      body: { mode: 100 },
    });
    expect(await up.control('PUT', '/labs/main/clock', { mode: 'fast' })).toMatchObject({ status: 400 });
  });

  test('a camera that it unplugs is gone for the client, and back when it is plugged in', async () => {
    await using up = await bringUpMotif();
    const path = '/labs/main/hardware/motif';
    expect(await up.control('POST', `${path}/unplug`, { camera: 'FAKE0' })).toMatchObject({ status: 200 });
    expect((await up.motif.cameras()).map(({ serial }) => serial)).toEqual(['FAKE1']);
    await expect(up.motif.camera('FAKE0').status()).rejects.toMatchObject({ name: 'HttpError', status: 404 });
    expect(await up.control('POST', `${path}/unplug`, { camera: 'FAKE0' })).toMatchObject({ status: 409 });
    expect(await up.control('POST', `${path}/explode`, {})).toMatchObject({ status: 404 });
    await up.control('POST', `${path}/plug`, { camera: 'FAKE0' });
    expect((await up.motif.camera('FAKE0').status()).camera_info.status).toBe('ready');
  });

  test('a fault that it adds strikes the client, on the wire, until it is removed', async () => {
    await using up = await bringUpMotif();
    const { body } = await up.control('POST', '/labs/main/faults', {
      device: 'motif',
      effect: { kind: 'status', status: 500 },
    });
    await expect(up.motif.version()).rejects.toThrow(HttpError);
    await up.control('DELETE', `/labs/main/faults/${String(body['id'])}`);
    expect((await up.motif.version()).software).toBe('6.1.3');
    await up.control('POST', '/labs/main/faults', {
      device: 'motif',
      effect: { kind: 'reset' },
      when: { operations: ['getVersion'] },
    });
    await expect(up.motif.version()).rejects.toThrow(NetworkError);
    expect(await up.motif.cameras()).toHaveLength(2);
    expect(await up.control('POST', '/labs/main/faults', { device: 'oak', effect: { kind: 'reset' } })).toMatchObject({
      status: 400,
    });
  });

  test('its journal tells what was asked, without the key', async () => {
    await using up = await bringUpMotif();
    await up.motif.io.set('led', 0.5);
    const { body } = await up.control('GET', '/labs/main/requests?operation=setOutput');
    expect(body['requests']).toMatchObject([
      { device: 'motif', method: 'POST', path: '/api/1/io/led/set', status: 200, request: { body: { value: 0.5 } } },
    ]);
    expect(JSON.stringify(body)).not.toContain(up.report.motif.apiKey);
  });

  test('it tells where each device is, as the command printed it', async () => {
    await using up = await bringUpMotif();
    const { url, apiKey } = up.report.motif;
    expect((await up.control('GET', '/labs/main')).body).toMatchObject({
      name: 'main',
      devices: [{ name: 'motif', url, connection: { apiKey } }],
    });
    expect((await up.control('GET', '/health')).body).toEqual({ status: 'ok', labs: 1 });
    expect(await up.control('GET', '/nowhere')).toMatchObject({ status: 404, body: { error: { code: 'not-found' } } });
  });

  test('with --token it answers nobody else, and the devices need none', async () => {
    await using up = await bringUpMotif('--token', 'hunter2');
    for (const authorization of [undefined, 'Bearer hunter3', 'hunter2', 'Basic hunter2']) {
      const refused = await up.control(
        'POST',
        '/labs/main/reset',
        undefined,
        authorization === undefined ? {} : { authorization },
      );
      expect(refused).toMatchObject({ status: 401, body: { error: { code: 'unauthorized' } } });
    }
    expect(await up.control('GET', '/labs', undefined, { authorization: 'Bearer hunter2' })).toMatchObject({
      status: 200,
    });
    expect((await up.motif.version()).software).toBe('6.1.3');
  });
});
