import { failure } from '@labrig/fixtures/failure';
import { expect, test } from 'vitest';
import { server } from '../fixtures/server.ts';
import { TimeoutError } from '../index.ts';

const status = 'GET /records/2048/cut/status';
const cutting = {
  'POST /records/2047/cut': { data: { message: 'start cutting', clip_id: 2048 } },
  [status]: { data: { status: false } },
};

test('a cut is finished when the server says so of the clip', async () => {
  const { valt, clock, answer, requests } = server(cutting);
  const clip = await valt.recording(2047).cut({ from: 60, to: 180 });
  let isFinished = false;
  const finished = clip.finished().then(() => (isFinished = true));
  await clock.advance(3000);
  expect([clip.clipId, isFinished, requests().length]).toEqual([2048, false, 5]);
  answer(status, { data: { status: true } });
  await clock.advance(1000);
  await finished;
  expect(isFinished).toBe(true);
});

test('a cut is waited for as long as the clip is, and a minute more, unless told', async () => {
  const { valt, clock } = server(cutting);
  const clip = await valt.recording(2047).cut({ from: 60, to: 180 });
  const patient = failure(clip.finished({ every: 10_000 }), TimeoutError);
  const hasty = failure(clip.finished({ timeout: 2000 }), TimeoutError);
  await clock.advance(180_000);
  expect(await patient).toMatchObject({ limit: 180_000, operationId: 'clip 2048 is finished' });
  expect(await hasty).toMatchObject({ limit: 2000 });
});
