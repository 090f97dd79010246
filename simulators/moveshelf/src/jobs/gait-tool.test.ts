import { describe, expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';

const start =
  'mutation ($clips: [String!], $type: String) { processGaitTool(clips: $clips, trialType: $type) { jobId } }';
const job = '... on Job { status result description }';

async function ready(count: number, options = {}) {
  const bench = rig({ world: 'empty', ...options });
  const clips: string[] = [];
  for (let number = 0; number < count; number += 1) clips.push((await bench.createClip({})).id);
  const begin = async (ids = clips, type: string | null = 'Barefoot'): Promise<string> =>
    (await bench.data(start, { clips: ids, type })).processGaitTool.jobId;
  return { ...bench, clips, begin, look: (id: string) => bench.node(id, job) };
}

test('a job waits, is worked on clip by clip, and has a result', async () => {
  const { begin, look, wait } = await ready(2);
  const id = await begin();
  expect(await look(id)).toEqual({ status: 'Pending', result: null, description: 'Gait tool, 2 clips' });
  await wait(1);
  expect(await look(id)).toEqual({ status: 'Processing', result: null, description: 'Gait tool, 2 clips' });
  await wait(5);
  expect(await look(id)).toEqual({ status: 'Processing', result: null, description: 'Gait tool, 2 clips, 1 done' });
  await wait(4.999);
  expect((await look(id)).status).toBe('Processing');
  await wait(0.001);
  const { result, ...rest } = await look(id);
  expect(rest).toEqual({ status: 'Complete', description: 'Gait tool, 2 clips' });
  expect(JSON.parse(result)).toEqual({ clips: 2, trialType: 'Barefoot' });
});

test('clips have charts when the job is complete, and not before', async () => {
  const { begin, clips, node, wait } = await ready(2);
  await begin();
  const charts = async (): Promise<unknown> =>
    Promise.all(clips.map(async (id) => (await node(id, '... on MocapClip { hasCharts }')).hasCharts));
  await wait(8);
  expect(await charts()).toEqual([false, false]);
  await wait(3);
  expect(await charts()).toEqual([true, true]);
});

test('jobs are worked on one after the other, the oldest first', async () => {
  const { begin, look, wait, clips } = await ready(1, { gaitTool: 10 });
  const ids = [await begin(), await begin(clips, null), await begin()];
  const states = async (): Promise<unknown> => Promise.all(ids.map(async (id) => (await look(id)).status));
  await wait(1);
  expect(await states()).toEqual(['Processing', 'Pending', 'Pending']);
  await wait(10);
  expect(await states()).toEqual(['Complete', 'Processing', 'Pending']);
  await wait(20);
  expect(await states()).toEqual(['Complete', 'Complete', 'Complete']);
  expect(JSON.parse((await look(ids[1]!)).result)).toEqual({ clips: 1, trialType: null });
});

test('a jump of the clock gives what small steps give', async () => {
  const run = async (steps: readonly number[]) => {
    const { begin, look, wait } = await ready(3);
    const ids = [await begin(), await begin()];
    for (const step of steps) await wait(step);
    return Promise.all(ids.map(look));
  };
  expect(await run([26])).toEqual(await run(Array.from({ length: 26 }, () => 1)));
});

test('a job with a clip that is deleted on the way fails', async () => {
  const { begin, look, wait, clips, data } = await ready(3);
  const id = await begin();
  await wait(7);
  await data('mutation ($id: String) { deleteClip(clipId: $id) { ok } }', { id: clips[2] });
  await wait(10);
  expect(await look(id)).toEqual({
    status: 'Failed',
    result: null,
    description: 'Gait tool, 3 clips: a clip was deleted',
  });
});

test('a gait tool that needs no time is as good', async () => {
  const { begin, look, wait } = await ready(3, { gaitTool: 0 });
  const id = await begin();
  await wait(1);
  expect((await look(id)).status).toBe('Complete');
});

describe('no job begins', () => {
  test.each([[null], [[]], [undefined]])('without clips: %j', async (clips) => {
    const { refusals, moveshelf } = rig();
    expect(await refusals(start, { clips })).toEqual(['At least one clip is needed']);
    expect(moveshelf.state.jobs.next).toBe(1);
  });

  test('with an unknown clip among others', async () => {
    const { refusals, firsts, moveshelf } = rig();
    const { clip, session } = await firsts();
    expect(await refusals(start, { clips: [clip, session] })).toEqual([`No clip matches ${session}`]);
    expect(moveshelf.state.jobs.next).toBe(1);
  });
});
