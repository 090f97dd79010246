import { expect, test } from 'vitest';
import { createApi } from './api.ts';
import { getCamera, startRecording } from './fixtures/operations.ts';
import { json, server } from './fixtures/server.ts';
import { createTransport } from './transport.ts';

test('an API has one function per operation, which never throws', async () => {
  const { fetch, requests } = server(json({ serial: 'FAKE0' }), json({ id: 1 }, 201));
  const api = createApi(createTransport({ baseUrl: 'http://lab.example', fetch }), { getCamera, startRecording });
  expect(Object.keys(api)).toEqual(['getCamera', 'startRecording']);
  expect(await api.getCamera({ path: { serial: 'FAKE0' } })).toMatchObject({ status: 200 });
  expect(await api.startRecording(undefined, { headers: { 'x-run': '7' } })).toMatchObject({ status: 201 });
  expect(await api.getCamera({ path: { serial: '..' } })).toMatchObject({ kind: 'request' });
  expect(requests.map(({ url, headers }) => [url, headers['x-run']])).toEqual([
    ['http://lab.example/cameras/FAKE0', undefined],
    ['http://lab.example/recording/start', '7'],
  ]);
});
