import { describe, expect, test } from 'vitest';
import { announced, rig } from './fixtures/rig.ts';

const item = ({ moveshelf }: Pick<ReturnType<typeof rig>, 'moveshelf'>, id: string) =>
  moveshelf.display().find((shown) => shown.id === id);

const start = 'mutation ($clips: [String!]) { processGaitTool(clips: $clips) { jobId } }';

describe('people see', () => {
  test('projects with what is in them, the newest sessions, the worker and the store', () => {
    const { moveshelf } = rig();
    const [first] = moveshelf.display();
    expect(first).toMatchObject({ id: 'project/1', kind: 'project', name: 'tidewater-gait/knee-study', tone: 'calm' });
    const facts = Object.fromEntries(first!.facts);
    expect([facts['subjects'], facts['sessions'], facts['trials']].every((count) => Number(count) > 0)).toBe(true);
    const sessions = moveshelf.display().filter(({ kind }) => kind === 'session');
    expect(sessions.length).toBeGreaterThan(0);
    expect(sessions.length).toBeLessThanOrEqual(6);
    expect(item({ moveshelf }, 'worker')).toMatchObject({ status: 'idle', tone: 'calm' });
    expect(item({ moveshelf }, 'store')).toMatchObject({ kind: 'store', level: { value: expect.any(Number) } });
  });

  test('a file on its way, in the words of the vendor', async () => {
    const bench = rig({ world: 'empty' });
    const bytes = new TextEncoder().encode('hello');
    const clip = await bench.createClip({ filename: 'walk.c3d', crc32c: await announced(bytes) });
    expect(item(bench, 'clip/1')).toMatchObject({ kind: 'upload', name: 'walk.c3d', status: 'Pending', tone: 'calm' });
    await bench.moveshelf.fetch(clip.uploadUrl, { method: 'PUT', body: bytes });
    expect(item(bench, 'clip/1')).toMatchObject({ status: 'Processing', tone: 'busy' });
    expect(item(bench, 'clip/1')!.facts).toContainEqual(['size', '5 B']);
    await bench.wait(3);
    expect(item(bench, 'clip/1')).toBeUndefined();
  });

  test('a job, clip by clip, and a worker that has died', async () => {
    const bench = rig({ world: 'empty' });
    const clips = [(await bench.createClip({})).id, (await bench.createClip({})).id];
    await bench.data(start, { clips });
    expect(item(bench, 'job/1')).toMatchObject({ status: 'Pending', tone: 'calm', level: { value: 0, of: 2 } });
    await bench.wait(7);
    expect(item(bench, 'job/1')).toMatchObject({ status: 'Processing', tone: 'busy', level: { value: 1, of: 2 } });
    expect(item(bench, 'worker')).toMatchObject({ status: 'at job 1', tone: 'busy' });
    await bench.wait(10);
    expect(item(bench, 'job/1')).toBeUndefined();
    expect(item(bench, 'worker')!.facts).toContainEqual(['done', '1 jobs']);
    bench.moveshelf.hardware.killWorker({});
    expect(item(bench, 'worker')).toMatchObject({ status: 'dead', tone: 'bad' });
  });

  test('a store that is full, and a line that is slow', () => {
    const { moveshelf } = rig();
    moveshelf.hardware.fillStore({ free: 0 });
    expect(item({ moveshelf }, 'store')).toMatchObject({ status: 'full', tone: 'bad' });
    moveshelf.hardware.slowLink({ bytesPerSecond: 1000 });
    expect(item({ moveshelf }, 'store')!.facts).toContainEqual(['line', '1 kB a second']);
  });
});
