import { expect, test } from 'vitest';
import { HttpError } from './errors/http-error.ts';
import { unlessGone } from './unless-gone.ts';

const refused = (status: number): HttpError =>
  new HttpError({
    kind: 'http',
    ok: false,
    status,
    body: {},
    headers: new Headers(),
    request: { operationId: 'getTea', method: 'GET', url: '' },
    attempts: 1,
  });

test('what is gone is undefined, what is there is itself, and all else stays an error', async () => {
  expect(await unlessGone(Promise.resolve(0))).toBe(0);
  expect(await unlessGone(Promise.reject(refused(404)))).toBeUndefined();
  const [busy, other] = [refused(409), new Error('404')];
  await expect(unlessGone(Promise.reject(busy))).rejects.toBe(busy);
  await expect(unlessGone(Promise.reject(other))).rejects.toBe(other);
});
