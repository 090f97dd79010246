import { failure } from '@labrig/fixtures/failure';
import { expect, test, vi } from 'vitest';
import { rig } from '../fixtures/rig.ts';
import { StreamError } from './address.ts';
import { images, states } from './streams.ts';

vi.mock('zeromq', () => {
  throw Object.assign(new Error("Cannot find package 'zeromq'"), { code: 'ERR_MODULE_NOT_FOUND' });
});

test.each([
  ['images', images],
  ['states', states],
])('%s without the package zeromq say how to install it, and ask the system nothing', async (_name, stream) => {
  const { lab, motif } = rig();
  const error = await failure(stream(motif).next() as Promise<unknown>, StreamError);
  expect(error.message).toContain('npm install zeromq');
  expect(error.cause).toBeDefined();
  expect(lab.requests.entries()).toEqual([]);
});
