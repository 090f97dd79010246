import { describe, expect, test } from 'vitest';
import { camera, operations, samples } from '../fixtures/operations.ts';
import { plainIp, refusal, rig } from '../fixtures/rig.ts';
import { spec } from '../index.ts';
import type { Level } from '../fixtures/rig.ts';

const answers = spec.operations.flatMap(({ id, answers: declared }) =>
  Object.keys(declared).map((status) => `${id} ${status}`),
);
const seen = new Set<string>();
const operationOf = (id: string) => spec.operations.find((operation) => operation.id === id)!;
const successOf = (id: string): number => Number(Object.keys(operationOf(id).answers)[0]);

/** A server with two cameras, and a way to call its operations that remembers the answers. */
async function server() {
  const cam2 = rig();
  const id = await cam2.add(camera);
  await cam2.add({ legacy_cameraID: 8 });
  const pathOf = (path: string): string => path.replace('{camera}', id).replace('{app}', cam2.apps.user.clientID);
  const call = async (name: string, level: Level, path: string, body?: unknown) => {
    const answer = await cam2.as(level, operationOf(name).method, pathOf(path), body);
    seen.add(`${name} ${answer.status}`);
    return answer;
  };
  return { cam2, call, pathOf };
}

test('every sample is one of an operation', () => {
  expect(spec.operations.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(samples)));
});

describe.each(Object.entries(operations))('%s', (id, { level, path, body, refusals = [] }) => {
  test('succeeds', async () => {
    const { call } = await server();
    expect(await call(id, level, path, body)).toMatchObject({ status: successOf(id) });
  });

  test('refuses a caller without a token, and one with two', async () => {
    const { cam2, pathOf } = await server();
    const { method } = operationOf(id);
    const bare = pathOf(path);
    expect(await cam2.send(method, bare, body)).toEqual(refusal(401, 'This call needs a token.'));
    const twice = `${bare}${bare.includes('?') ? '&' : '?'}access_token=x`;
    expect(await cam2.as(level, method, twice, body)).toEqual(refusal(400, 'The token came in two places.'));
    for (const status of [400, 401]) seen.add(`${id} ${status}`);
  });

  test('says 500 in the envelope when it fails at something', async () => {
    const { cam2, call } = await server();
    await cam2.login(level);
    cam2.lab.faults.add({ device: 'cam2', effect: { kind: 'status', status: 500 }, when: { operations: [id] } });
    expect(await call(id, level, path, body)).toEqual(refusal(500, 'An injected fault.'));
  });

  test.each(refusals)('refuses with $status: $path $body', async (wrong) => {
    const { cam2, call } = await server();
    await cam2.login(level);
    const before = { ...cam2.cam2.state, apps: null };
    const answer = await call(id, level, wrong.path ?? path, wrong.body ?? body);
    expect(answer).toEqual(refusal(wrong.status, expect.any(String)));
    expect({ ...cam2.cam2.state, apps: null }, 'a refusal changes nothing, but counts as a use').toEqual(before);
  });
});

describe.each(['register', 'updateApp', 'createCamera', 'updateCamera'])('the body of %s', (id) => {
  const { level, path } = operations[id]!;

  test('must be JSON if it says so', async () => {
    const { call } = await server();
    for (const text of ['{', 'owner=x', '{"owner":"x"']) {
      expect(await call(id, level, path, text)).toEqual(refusal(400, 'The body is not JSON.'));
    }
  });

  test('may have 102,400 bytes, and not one more', async () => {
    const { call } = await server();
    const text = (size: number): string => JSON.stringify({ city: 'x'.repeat(size - '{"city":""}'.length) });
    expect(await call(id, level, path, text(102_401))).toEqual(refusal(413, 'The body is larger than 102400 bytes.'));
    expect((await call(id, level, path, text(102_400))).status).not.toBe(413);
  });

  test('is read before anybody asks for a token, and looked at when token and level are known', async () => {
    const { cam2, pathOf } = await server();
    const { method } = operationOf(id);
    expect((await cam2.send(method, pathOf(path), '{')).status).toBe(400);
    expect((await cam2.send(method, pathOf(path), '[]')).status).toBe(401);
    const other = await cam2.as('user', method, pathOf(path), '[]');
    expect(other.status).toBe(id.endsWith('Camera') ? 403 : 401);
    seen.add(`${id} ${other.status}`);
  });
});

test('auth gives each of its answers', async () => {
  const { cam2 } = await server();
  const ask = async (given: object) => {
    const { status } = await cam2.send('GET', `/auth?${new URLSearchParams({ ...cam2.apps.user, ...given })}`);
    seen.add(`auth ${status}`);
    return status;
  };
  expect(await ask({})).toBe(200);
  expect(await ask({ clientSecret: 'x' })).toBe(401);
  expect(await ask({ clientID: 'x' })).toBe(404);
  expect(await ask({ clientID: '' })).toBe(422);
  cam2.lab.faults.add({ device: 'cam2', effect: { kind: 'status', status: 500 } });
  expect(await ask({})).toBe(500);
});

test('an injected 401 is the one that clients have to deal with', async () => {
  const { cam2 } = await server();
  cam2.lab.faults.add({ device: 'cam2', effect: { kind: 'status', status: 401 } });
  expect(await cam2.as('admin', 'GET', '/cameras/search')).toEqual(refusal(401, 'Token expired.'));
  expect(await cam2.send('GET', '/auth')).toEqual(refusal(401, 'Bad client secret.'));
});

test('the fields of a body go before the id of the path, and the id before what it contradicts', async () => {
  const { cam2 } = await server();
  const unknown = '/cameras/ffffffffffffffffffffffff';
  expect((await cam2.as('admin', 'PUT', unknown, { latitude: 95 })).status).toBe(422);
  expect((await cam2.as('admin', 'PUT', unknown, { legacy_cameraID: 8 })).status).toBe(404);
  expect((await cam2.as('webUI', 'PUT', '/apps/nobody', { permissionLevel: 'king' })).status).toBe(422);
  expect((await cam2.create({ ...plainIp, legacy_cameraID: 8, latitude: 5 })).status).toBe(422);
});

test('every status that the spec declares was seen above', () => {
  expect(answers.filter((answer) => !seen.has(answer))).toEqual([]);
});
