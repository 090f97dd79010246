import { describe, expect, test } from 'vitest';
import { operations, samples } from '../fixtures/operations.ts';
import { rig } from '../fixtures/rig.ts';
import { spec } from '../index.ts';
import type { Sample } from '../fixtures/operations.ts';

const answers = spec.operations.flatMap(({ id, answers: declared }) =>
  Object.keys(declared).map((status) => `${id} ${status}`),
);
const seen = new Set<string>();
const operationOf = (id: string) => spec.operations.find((operation) => operation.id === id)!;
const methodOf = (id: string) => operationOf(id).method;
const prefix = '/api/1';

const entries = Object.entries(operations);
let motif: ReturnType<typeof rig>;
const fresh = async () => {
  motif = rig();
  await motif.post('/schedule/camera/FAKE0/io/ledgreen/set', {
    task_name: 'blink',
    cron_expression: '%3 * * ? * *',
    value: 'inf',
  });
  return motif;
};
/** Calls an operation, remembers what it answered, and leaves no doubt about the envelope. */
const call = async (id: string, { path, body }: Sample) => {
  const answer = await motif.call(methodOf(id), path, body);
  seen.add(`${id} ${answer.status}`);
  return answer;
};

test('every sample is one of an operation', () => {
  expect(spec.operations.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(samples)));
});

describe.each(entries)('%s', (id, sample) => {
  test('succeeds on a system that was just switched on', async () => {
    await fresh();
    expect(await call(id, sample)).toMatchObject({ status: 200 });
  });

  test('refuses a caller without the key', async () => {
    await fresh();
    const { fetch } = motif.motif;
    const url = `http://motif.test${sample.path === '/version' ? '' : prefix}${sample.path}`;
    for (const headers of [{}, { 'x-api-key': 'wrong' }] as Record<string, string>[]) {
      const answer = await fetch(url, { method: methodOf(id), headers });
      seen.add(`${id} ${answer.status}`);
      expect([answer.status, await answer.json()]).toEqual([
        401,
        { error: 'API key missing or wrong', status_code: 401 },
      ]);
    }
  });

  test('says 500 in its own envelope when it fails at something', async () => {
    await fresh();
    motif.lab.faults.add({ device: 'motif', effect: { kind: 'status', status: 500 }, when: { operations: [id] } });
    expect(await call(id, sample)).toEqual({ status: 500, body: { error: 'injected fault', status_code: 500 } });
  });

  test.each(sample.refusals ?? [])('refuses with $status: $path $body', async ({ status, path, body, after = [] }) => {
    await fresh();
    for (const step of after) {
      expect(await motif.call(step.method, step.path, step.body)).toMatchObject({ status: 200 });
    }
    const before = motif.motif.state;
    expect(await call(id, { path, body })).toEqual({
      status,
      body: { error: expect.any(String), status_code: status },
    });
    expect(motif.motif.state, 'a refusal changes nothing').toBe(before);
  });
});

test.each(entries.filter(([id]) => answers.includes(`${id} 413`)))(
  '%s refuses what is no JSON, no object, or too large',
  async (id, sample) => {
    await fresh();
    const before = motif.motif.state;
    for (const body of ['{', '[]', '"text"', '{"value": NaN']) {
      expect(await call(id, { path: sample.path, body })).toMatchObject({
        status: 400,
        body: { error: expect.any(String), status_code: 400 },
      });
    }
    const huge = await call(id, { path: sample.path, body: `{"filename": "${'x'.repeat(1_048_576)}"}` });
    expect(huge).toMatchObject({ status: 413, body: { error: expect.any(String), status_code: 413 } });
    expect(motif.motif.state).toBe(before);
  },
);

test.each(entries.filter(([id]) => operationOf(id).path.includes('{')))(
  '%s refuses white space in a name',
  async (id, sample) => {
    await fresh();
    const template = operationOf(id).path.slice(prefix.length).split('/');
    const at = template.findIndex((segment) => segment.startsWith('{'));
    const path = sample.path.split('/').with(at, 'a%20b').join('/');
    expect(await call(id, { ...sample, path })).toMatchObject({
      status: 400,
      body: { error: expect.any(String), status_code: 400 },
    });
  },
);

describe('while the cameras copy', () => {
  test.each([
    ['copyRecordings', '/recordings/copy_all'],
    ['exportRecordings', '/recordings/export_all'],
    ['copyCameraRecordings', '/camera/FAKE0/recordings/copy_all'],
    ['exportCameraRecordings', '/camera/FAKE0/recordings/export_all'],
  ])('%s answers 409', async (id, path) => {
    await fresh();
    await motif.post('/camera/FAKE0/recording/start', { duration: 1 });
    await motif.wait(2);
    await motif.post('/recordings/copy_all');
    const error = { error: 'camera FAKE0 is still copying', status_code: 409 };
    expect(await call(id, { path })).toEqual({ status: 409, body: error });
  });
});

test('every status that the spec declares is to be had', () => {
  motif = rig();
  expect(answers.filter((answer) => !seen.has(answer))).toEqual([]);
});

describe('a path that the spec lacks', () => {
  test.each([
    '/cameras/',
    '/camera//FAKE0',
    '/camera',
    '/io/led/set/now',
    '/schedule/recording/stop',
    '/multicam/connect_all/x',
    '//cameras',
  ])('%s is not found', async (path) => {
    await fresh();
    expect(await motif.call('GET', path)).toMatchObject({ status: 404, body: { status_code: 404 } });
  });

  test('has its own words for a verb that it lacks, and says which there are', async () => {
    await fresh();
    const { fetch, connection } = motif.motif;
    const headers = { 'x-api-key': connection().apiKey };
    const answer = await fetch('http://motif.test/api/1/schedule/clear', { method: 'DELETE', headers });
    expect([answer.status, answer.headers.get('allow'), await answer.json()]).toEqual([
      405,
      'POST',
      { error: 'DELETE is not possible here; use POST', status_code: 405 },
    ]);
  });
});
