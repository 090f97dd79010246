import { expect, test } from 'vitest';
import { drift } from '../drift/drift.ts';
import { readCassette } from '../cassette/read-cassette.ts';
import type { CassetteEntry } from '../cassette/cassette.ts';

const type = { 'content-type': 'application/json' };
const get = (path: string, json: unknown, time = 0): CassetteEntry => ({
  time,
  took: 5,
  request: { method: 'GET', path, headers: { 'x-api-key': '__secret_1__' } },
  answer: { status: 200, headers: type, body: { json } },
});

test('the simulator has the cameras, parameters, streams and outputs that the cassette shows', async () => {
  const parameters = {
    AcquisitionFrameRate: 25,
    AcquisitionFrameRateEnable: true,
    ExposureAuto: 'Off',
    ExposureTime: 6000,
    Gain: 3,
    GainAuto: 'Off',
  };
  const lines = [
    { labrig: 'cassette', version: 1, vendor: 'motif', started: '2026-05-04T12:00:00Z' },
    get('/api/1/cameras', { cameras: [{ serial: '21310455', name: 'Arena', status: 'ready' }] }),
    get('/api/1/camera/21310455', {
      camera_info: {
        serial: '21310455',
        name: 'Arena',
        status: 'ready',
        filename: null,
        timezone: 'Europe/Vienna',
        recording: null,
        parameters,
        stream: {
          image: { host: '0.0.0.0', port: 41_800 },
          state: { host: '0.0.0.0', port: 41_801 },
          preview: { url: '__origin__/preview/21310455', websocket: false, mjpeg: true },
        },
      },
      playback_info: { status: 'stopped', progress: 0 },
    }),
    get('/api/1/camera/21310455/read/Gain', { serial: '21310455', name: 'Gain', value: 3 }),
    get('/api/1/io/read', { outputs: { pump: 0, light: 0 }, sensors: {} }),
    get('/api/1/camera/21310455/io/read', { outputs: { light: 0 }, sensors: {} }),
    {
      ...get('/api/1/io/pump/set', { name: 'pump', value: 1 }, 20),
      request: {
        method: 'POST',
        path: '/api/1/io/pump/set',
        headers: { ...type, 'x-api-key': '__secret_1__' },
        body: { json: { value: 1 } },
      },
    },
    get('/api/1/io/read', { outputs: { pump: 1, light: 0 }, sensors: {} }, 40),
  ];
  const { divergences, compared } = await drift(
    readCassette(lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
  );
  expect(divergences.filter(({ path }) => !path.startsWith('/camera_info/stream'))).toEqual([]);
  expect(compared).toBe(7);
});

test('a key that was refused stays one that is', async () => {
  const refused = get('/version', {}, 0);
  const lines = [
    { labrig: 'cassette', version: 1, vendor: 'motif', started: '2026-05-04T12:00:00Z' },
    {
      ...refused,
      request: { ...refused.request, headers: { 'x-api-key': '__secret_2__' } },
      answer: { status: 401, headers: type, body: { json: { error: 'Unauthorized', status_code: 401 } } },
    },
    get('/version', { software: '6.1.3', api: 1 }, 10),
  ];
  const { divergences } = await drift(readCassette(lines.map((line) => `${JSON.stringify(line)}\n`).join('')));
  expect(divergences).toEqual([]);
});
