import { expect, test } from 'vitest';
import { letterboxLab } from '../fixtures/letterbox.ts';

const headers = { 'x-weight': '1', 'x-name': '' };
const signed = JSON.stringify({ to: '7', by: 'mary' });

test('who calls is asked first, unless the server reads first', async () => {
  const { call } = letterboxLab();
  expect(await call('POST', '/letters', { headers, body: '{' })).toMatchObject({ status: 401 });
  expect(await call('POST', '/letters', { headers, body: signed })).toMatchObject({ status: 401 });
});

test('a server that reads first finds in the body who calls, and refuses to everybody what it can’t read', async () => {
  const { call } = letterboxLab(undefined, 'auto', { readsBodyFirst: true });
  expect(await call('POST', '/letters', { headers, body: '{' })).toMatchObject({ body: { kind: 'malformed' } });
  expect(await call('POST', '/letters', { headers, body: signed })).toMatchObject({
    status: 200,
    body: { by: 'mary' },
  });
  expect(await call('POST', '/letters', { headers, body: '{"to":"7"}' })).toMatchObject({ status: 401 });
  // Nothing is read where nothing is taken, nor of what isn't there.
  expect(await call('GET', '/stamps/1', { headers })).toMatchObject({ status: 401 });
  expect(await call('POST', '/nowhere', { headers, body: signed })).toMatchObject({ status: 401 });
  expect(await call('POST', '/nowhere', { body: '{' })).toMatchObject({ body: { kind: 'unknown-path' } });
});
