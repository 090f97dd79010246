import { failure } from '@labrig/fixtures/failure';
import { expect, test } from 'vitest';
import { server } from '../fixtures/server.ts';
import { RequestError } from '../index.ts';

test('a moment is a text, which goes as it is, or a date', async () => {
  const { cam2, requests } = server({ 'GET /apps/db-change': [] });
  await cam2.changeLog({ start: '2018-08-27', end: new Date(Date.UTC(2018, 7, 28)) });
  await cam2.changeLog();
  expect(requests().map(({ query }) => query)).toEqual([
    { start: '2018-08-27', end: '2018-08-28T00:00:00.000Z', offset: '0' },
    { offset: '0' },
  ]);
});

test('a date that is none is not sent', async () => {
  const { cam2, requests } = server();
  const error = await failure(cam2.changeLog({ end: new Date('yesterday') }), RequestError);
  expect(error.message).toContain('getChangeLog (GET /apps/db-change) can');
  expect(requests()).toEqual([]);
});
