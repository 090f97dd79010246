import { HardwareError } from '@labrig/simulator';
import { describe, expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';

const digits = '123456789';
const crc32c = '4waSgw==';
describe('a store', () => {
  test('that is full refuses, changes nothing, and takes the file when there is room', async () => {
    const { createClip, put, perform, statusOf, moveshelf } = rig();
    const { id, uploadUrl } = await createClip({ crc32c, filename: 'a' });
    perform('fillStore', { free: 8 });
    expect(await put(uploadUrl, digits)).toEqual({ status: 507, body: 'The store is full.\n' });
    expect([await statusOf(id), moveshelf.state.store.used]).toEqual(['Pending', 0]);
    perform('freeStore');
    expect((await put(uploadUrl, digits)).status).toBe(200);
    expect(moveshelf.state.store.used).toBe(9);
  });

  test('may be filled to the last byte', async () => {
    const { createClip, put } = rig({ store: { capacity: 9 } });
    const [one, two] = [await createClip({ crc32c, filename: 'a' }), await createClip({ filename: 'b' })];
    expect((await put(one.uploadUrl, digits)).status).toBe(200);
    expect((await put(two.uploadUrl, 'x')).status).toBe(507);
    expect((await put(two.uploadUrl, null)).status).toBe(200);
  });
});

describe('a file that can’t be made sense of', () => {
  test('is Failed, and may be sent again', async () => {
    const { createClip, attach, put, perform, wait, statusOf, moveshelf } = rig();
    const clip = await createClip({});
    const file = await attach(clip.id);
    await put(file.uploadUrl, digits);
    perform('failFile', { id: file.id });
    await wait(10);
    expect(await statusOf(file.id)).toBe('Failed');
    expect((await put(file.uploadUrl, digits)).status).toBe(200);
    await wait(2);
    expect([await statusOf(file.id), moveshelf.state.store.used]).toEqual(['Complete', 9]);
  });

  test('must be one that is worked on', async () => {
    const { createClip, perform, firsts } = rig();
    const { id } = await createClip({ filename: 'a' });
    const { patient } = await firsts();
    expect(() => perform('failFile', { id })).toThrow(`the file ${id} is Pending, not Processing`);
    expect(() => perform('failFile', { id: patient })).toThrow(`there is no file ${patient}`);
  });
});

describe('a worker that dies', () => {
  const start = 'mutation ($clips: [String!]) { processGaitTool(clips: $clips) { jobId } }';
  const ready = async () => {
    const bench = rig();
    const { id, uploadUrl } = await bench.createClip({ crc32c, filename: 'a' });
    const begin = async (): Promise<string> => (await bench.data(start, { clips: [id] })).processGaitTool.jobId;
    const jobs = [await begin(), await begin()];
    const look = () => Promise.all(jobs.map((job) => bench.node(job, '... on Job { status description }')));
    return { ...bench, id, uploadUrl, look };
  };

  test('leaves everything as it is, and nobody is told', async () => {
    const { perform, wait, look, put, uploadUrl, statusOf, id } = await ready();
    await wait(2);
    await put(uploadUrl, digits);
    perform('killWorker');
    await wait(86_400);
    expect(await look()).toEqual([
      { status: 'Processing', description: 'Gait tool, 1 clip' },
      { status: 'Pending', description: 'Gait tool, 1 clip' },
    ]);
    expect(await statusOf(id)).toBe('Processing');
  });

  test('comes back: its job has failed, the next begins, files are worked on from the beginning', async () => {
    const { perform, wait, look, put, uploadUrl, statusOf, id } = await ready();
    await wait(2);
    await put(uploadUrl, digits);
    perform('killWorker');
    await wait(600);
    perform('restartWorker');
    expect((await look())[0]).toEqual({ status: 'Failed', description: 'Gait tool, 1 clip: the worker died' });
    await wait(1.999);
    expect([await statusOf(id), (await look())[1]!.status]).toEqual(['Processing', 'Processing']);
    await wait(3.001);
    expect([await statusOf(id), (await look())[1]!.status]).toEqual(['Complete', 'Complete']);
  });

  test('dies once, and comes back once', async () => {
    const { perform } = rig();
    expect(() => perform('restartWorker')).toThrow('the worker is not dead');
    perform('killWorker');
    expect(() => perform('killWorker')).toThrow('the worker is dead already');
  });

  test('a job may fail while it waits and while it is worked on, but not afterwards', async () => {
    const { perform, wait, look, data, createClip } = await ready();
    const { id } = await createClip({});
    const fail = (await data(start, { clips: [id] })).processGaitTool.jobId;
    perform('failJob', { id: fail, reason: 'no force plates' });
    await wait(30);
    expect((await look()).map(({ status }) => status)).toEqual(['Complete', 'Complete']);
    const { node } = await data('query ($id: ID!) { node(id: $id) { ... on Job { description } } }', { id: fail });
    expect(node.description).toBe('Gait tool, 1 clip: no force plates');
    expect(() => perform('failJob', { id: fail })).toThrow(`the job ${fail} is Failed`);
    expect(() => perform('failJob', { id })).toThrow(`there is no job ${id}`);
  });

  test('when the job that is worked on fails, the next begins', async () => {
    const { perform, wait, look, moveshelf } = await ready();
    await wait(2);
    const { jobs } = moveshelf.state;
    expect(jobs.next).toBe(3);
    const { globalId } = await import('../ids/global-id.ts');
    perform('failJob', { id: globalId(moveshelf.state.idKey, { kind: 'Job', row: 1 }) });
    await wait(5);
    expect((await look()).map(({ status }) => status)).toEqual(['Failed', 'Complete']);
  });
});

test('a server that restarts is away, and has lost nothing', async () => {
  const { perform, wait, createClip, put, data, statusOf } = rig();
  const { id, uploadUrl } = await createClip({ crc32c, filename: 'a' });
  await put(uploadUrl, digits);
  perform('restart', { seconds: 60 });
  await expect(data('{ viewer { id } }')).rejects.toThrow('fetch failed');
  await wait(60);
  expect(await statusOf(id)).toBe('Complete');
});

test('after a factory reset everything is as in the beginning', async () => {
  const { perform, createClip, put, data, firsts, keyOf } = rig();
  const query = '{ viewer { projects { patients { id } clips { edges { node { title } } } } } }';
  const [before, ids, key] = [await data(query), await firsts(), keyOf('Jon Reuter')];
  const { uploadUrl } = await createClip({ filename: 'a' });
  await put(uploadUrl, digits);
  await data('mutation ($id: ID!) { deletePatient(patientId: $id) { deleted } }', { id: ids.patient });
  perform('revokeKey', { user: 'Jon Reuter' });
  perform('factoryReset');
  expect(await data(query)).toEqual(before);
  expect(await firsts()).toEqual(ids);
  expect(keyOf('Jon Reuter')).toBe(key);
});

test.each([
  ['interruptUpload', { after: -1 }],
  ['interruptUpload', { after: 1.5 }],
  ['slowLink', { bytesPerSecond: -1 }],
  ['slowLink', { bytesPerSecond: 0.5 }],
  ['slowLink', { bytesPerSecond: 'fast' }],
  ['slowNetwork', { milliseconds: Number.NaN }],
  ['fillStore', { free: -1 }],
  ['fillStore', { free: 1e13 }],
  ['failFile', { id: 5 }],
  ['failJob', { id: '' }],
  ['restart', { seconds: 0 }],
  ['revokeKey', { user: 'Nobody' }],
  ['revokeKey', {}],
  ['catchFire', {}],
])('what can’t happen doesn’t: %s %j', (action, args) => {
  const { moveshelf } = rig();
  const before = moveshelf.state;
  expect(() => moveshelf.perform(action, args)).toThrow(HardwareError);
  expect(moveshelf.state).toBe(before);
});
