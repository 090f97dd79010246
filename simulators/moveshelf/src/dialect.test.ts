import { describe, expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';

const errors = (message: string) => ({ errors: [{ message }] });
const unauthorized = { status: 401, body: errors('The API key is missing or not valid') };
const query = '{ viewer { displayName } }';

describe('a key', () => {
  test('acts as its user', async () => {
    const { as } = rig();
    for (const name of ['Mara Ortega', 'Jon Reuter', 'Iris Vance']) {
      expect(await as(name).data(query)).toEqual({ viewer: { displayName: name } });
    }
  });

  test.each([
    {},
    { authorization: '' },
    { authorization: 'Bearer' },
    { authorization: 'Bearer ' },
    { authorization: 'Bearer SIM-EXAMPLE' },
    { authorization: 'Basic S0VZ' },
    { authorization: 'S0VZ' },
    { authorization: 'Bearer S0VZ x' },
    { 'x-api-key': 'S0VZ' },
  ])('that is missing or wrong is a 401: %j', async (headers) => {
    const { post } = rig({ users: [{ name: 'A', secretKey: 'S0VZ' }] });
    expect(await post({ query }, headers as Record<string, string>)).toEqual(unauthorized);
    expect(await post('no JSON', headers as Record<string, string>)).toEqual(unauthorized);
  });

  test('that was revoked is wrong', async () => {
    const { as, perform, ask } = rig();
    perform('revokeKey', { user: 'Jon Reuter' });
    expect(await as('Jon Reuter').ask(query)).toEqual(unauthorized);
    expect((await ask(query)).status).toBe(200);
  });

  test('has 64 hexadecimal digits, and is not on record', async () => {
    const { moveshelf, ask, createClip, lab } = rig();
    const { secretKey } = moveshelf.connection();
    expect(secretKey).toMatch(/^[0-9a-f]{64}$/);
    await ask(query);
    const { uploadUrl } = await createClip({});
    await moveshelf.fetch(uploadUrl, { method: 'PUT' });
    const record = JSON.stringify(lab.requests.entries());
    expect(record).not.toContain(secretKey);
    expect(record).not.toContain(new URL(uploadUrl).searchParams.get('signature'));
  });
});

describe('a body', () => {
  const headers = { authorization: 'Bearer K' };
  const users = [{ name: 'A', secretKey: 'K' }];
  test.each([
    ['', 'The body is not JSON'],
    ['{', 'The body is not JSON'],
    ['query=%7B%7D', 'The body is not JSON'],
    ['{}', 'The body needs a query'],
    ['[]', 'The body must be one object with a query'],
    ['"{ viewer { id } }"', 'The body must be one object with a query'],
    ['null', 'The body must be one object with a query'],
    [JSON.stringify([{ query }, { query }]), 'The body must be one object with a query'],
    [JSON.stringify({ query: null }), 'The body needs a query'],
    [JSON.stringify({ query: { a: 1 } }), 'The body needs a query'],
    [JSON.stringify({ query, variables: [] }), 'The variables must be an object'],
    [JSON.stringify({ query, variables: '{}' }), 'The variables must be an object'],
    [JSON.stringify({ query, operationName: 5 }), 'The name of the operation must be a text'],
    [JSON.stringify({ query, extensions: 5 }), 'The extensions must be an object'],
  ])('%s is a 400: %s', async (body, message) => {
    expect(await rig({ users }).post(body, headers)).toEqual({ status: 400, body: errors(message) });
  });

  test.each([
    { query },
    { query, variables: null },
    { query, variables: {}, operationName: null },
    { query, extensions: { a: 1 } },
    { query, more: 1 },
  ])('may be %j', async (body) => {
    expect((await rig({ users }).post(body, headers)).status).toBe(200);
  });

  test.each(['application/json; charset=utf-8', 'text/plain', 'application/graphql', ''])(
    'may call itself %j',
    async (type) => {
      expect((await rig({ users }).post({ query }, { ...headers, 'content-type': type })).status).toBe(200);
    },
  );

  test('that is too long is a 413', async () => {
    const body = { query, variables: { text: 'x'.repeat(2 ** 20) } };
    expect(await rig({ users }).post(body, headers)).toEqual({
      status: 413,
      body: errors('The body is larger than 1048576 bytes'),
    });
  });

  test('of an answer is JSON, whatever is accepted', async () => {
    const { moveshelf, baseUrl } = rig({ users });
    const init = { method: 'POST', body: JSON.stringify({ query }), headers: { ...headers, accept: 'text/html' } };
    expect((await moveshelf.fetch(`${baseUrl}/graphql`, init)).headers.get('content-type')).toBe('application/json');
  });
});

describe('another', () => {
  test.each(['GET', 'PUT', 'DELETE', 'PATCH'])('verb is a 405 with the one that there is: %s', async (method) => {
    const { moveshelf, baseUrl } = rig();
    const answer = await moveshelf.fetch(`${baseUrl}/graphql?query=${encodeURIComponent(query)}`, { method });
    expect([answer.status, answer.headers.get('allow'), await answer.json()]).toEqual([
      405,
      'POST',
      errors('Use POST'),
    ]);
  });

  test.each(['/', '/graphql/', '/graphiql', '/api/graphql'])('path is a 404: %s', async (path) => {
    const { moveshelf, baseUrl } = rig();
    const answer = await moveshelf.fetch(baseUrl + path, { method: 'POST' });
    expect([answer.status, await answer.json()]).toEqual([404, errors('There is nothing here')]);
  });
});

describe('an injected fault', () => {
  test.each([401, 403, 429, 500, 502, 503, 504])('%i has errors, as all answers of the server', async (status) => {
    const { lab, ask } = rig();
    lab.faults.add({ device: 'moveshelf', effect: { kind: 'status', status } });
    const reply = await ask(query);
    expect(reply.status).toBe(status);
    expect(reply.body.errors).toHaveLength(1);
  });

  test('on the address of a file speaks as the store does', async () => {
    const { lab, createClip, put, statusOf } = rig();
    const { id, uploadUrl } = await createClip({ filename: 'a' });
    lab.faults.add({
      device: 'moveshelf',
      when: { operations: ['putFile'], first: 1 },
      effect: { kind: 'status', status: 503 },
    });
    expect(await put(uploadUrl, 'x')).toEqual({ status: 503, body: 'Something went wrong in the store.\n' });
    expect(await statusOf(id)).toBe('Pending');
    expect((await put(uploadUrl, 'x')).status).toBe(200);
  });
});
