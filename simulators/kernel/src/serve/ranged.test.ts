import { expect, test } from 'vitest';
import { sendFile } from './ranged.ts';

const bytes = new TextEncoder().encode('0123456789');
const ask = async (range?: string) => {
  const answer = sendFile({ header: () => range }, bytes, 'video/mp4');
  return [answer.status, await answer.text(), answer.headers.get('content-range')];
};

test.each([
  [undefined, 200, '0123456789', null],
  ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
  ['bytes=7-', 206, '789', 'bytes 7-9/10'],
  ['bytes=-2', 206, '89', 'bytes 8-9/10'],
  ['bytes=8-100', 206, '89', 'bytes 8-9/10'],
  ['bytes=-100', 206, '0123456789', 'bytes 0-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=5-2', 416, '', 'bytes */10'],
  ['bytes=-', 200, '0123456789', null],
  ['bytes=0-1,4-5', 200, '0123456789', null],
  ['lines=1-2', 200, '0123456789', null],
])('%s', async (range, ...expected) => {
  expect(await ask(range)).toEqual(expected);
});

test('a file says what it is, and that parts of it can be had', () => {
  const { headers } = sendFile({ header: () => undefined }, bytes, 'video/mp4');
  expect([headers.get('content-type'), headers.get('accept-ranges')]).toEqual(['video/mp4', 'bytes']);
});
