import { describe, expect, test } from 'vitest';
import { blank, failure, invalid, rig, wrong } from './fixtures/rig.ts';

const crash = failure(500, 'Internal Server Error');

describe('a body', () => {
  test.each(['{oops', '', '[]', '"text"', '5', 'null'])(
    'that is no JSON object is a failure of the server: %j',
    async (body) => {
      expect(await rig().post('/records', body)).toEqual(crash);
    },
  );

  test('may have members that nobody knows', async () => {
    const { post } = rig();
    expect((await post('/rooms/1/lock', { nothing: 'nothing', more: [1] })).status).toBe(200);
    expect((await post('/rooms/1/unlock?also=this', { x: 1 })).status).toBe(200);
  });

  test('that is too long is not read', async () => {
    expect(await rig().post('/records', { search: 'x'.repeat(2 ** 20) })).toEqual(failure(413, 'Payload Too Large'));
  });

  test.each([
    [{}, { name: blank }],
    [{ name: '' }, { name: blank }],
    [{ name: 5 }, { name: invalid }],
    [{ name: 'x', author: 'me' }, { author: invalid }],
    [{ name: 'x', author: 99 }, { author: invalid }],
    [{ name: 'x', share: { users: ['a'] } }, { share: invalid }],
  ])('of a start that is wrong says so, and that nothing started: %j', async (body, fields) => {
    expect(await rig().post('/rooms/1/record/start', body)).toEqual(wrong(fields, { start: false }));
  });

  test('of a start must fill the fields that the author’s template insists on', async () => {
    const { post } = rig();
    await post('/admin/templates/1/fields/1/edit', { required: true });
    expect(await post('/rooms/1/record/start', { name: 'x' })).toEqual(
      wrong({ 'template[1]': blank }, { start: false }),
    );
    expect((await post('/rooms/1/record/start', { name: 'x', template: { 1: 'K. Brandt' } })).status).toBe(200);
  });
});

describe('a path', () => {
  test('is the same with doubled slashes', async () => {
    const { call, start } = rig();
    await start();
    expect((await call('GET', '//records//1/markers')).status).toBe(200);
  });

  test.each(['/rooms/info/4040', '/rooms/info/x', '/rooms/0/status', '/records/1', '/no/such/thing', '/schedule/1e3'])(
    'that leads nowhere is 404, without a message: %s',
    async (path) => {
      expect(await rig().call('GET', path)).toEqual(failure(404));
    },
  );

  test('of another verb is 405, with those that it has', async () => {
    expect(await rig().call('DELETE', '/rooms/info')).toEqual(failure(405, 'Method Not Allowed'));
  });

  test.each([
    [5, 'POST', '/comment', { type: 'simple' }],
    [6, 'GET', '/records/1/markers', undefined],
    [6, 'POST', '/rooms/1/record/markers', { event: 'x', time: 1 }],
  ] as const)('of the other generation is none in %i: %s %s', async (generation, method, path, body) => {
    expect(await rig({ generation }).call(method, path, body)).toEqual(failure(404));
  });
});

describe('an injected fault', () => {
  test.each([401, 403, 404, 500, 502])('%i speaks as the framework does', async (status) => {
    const { lab, call, login } = rig();
    await login();
    lab.faults.add({ device: 'valt', effect: { kind: 'status', status } });
    const { body } = await call('GET', '/rooms/info');
    expect(body.error.code).toBe(status);
    expect('message' in body.error).toBe(status !== 404);
  });

  test('401 of the login speaks as the login does', async () => {
    const { lab, send } = rig();
    lab.faults.add({ device: 'valt', effect: { kind: 'status', status: 401 } });
    expect(await send('POST', '/login', { username: 'a', password: 'b' })).toEqual({
      status: 401,
      body: { data: 'Invalid username or password' },
    });
  });
});
