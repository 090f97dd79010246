import { describe, expect, test } from 'vitest';
import { study, rig } from '../fixtures/rig.ts';

const wrong = (message: unknown, more = {}) => ({ status: 400, body: { errors: [{ message, ...more }] } });

describe('a document that can’t be executed is a 400 without data', () => {
  test.each([
    ['{', /^Syntax Error: Expected Name, found <EOF>/],
    ['', /^Syntax Error: Unexpected <EOF>/],
    ['{ viewer { weight } }', /^Cannot query field "weight" on type "User"/],
    ['{ viewer }', /must have a selection of subfields/],
    ['{ node { id } }', /Argument "Query\.node\(id:\)" of type "ID!" is required/],
    ['query ($id: Nothing!) { node(id: $id) { id } }', /Unknown type "Nothing"/],
    [
      'query ($id: String!) { node(id: $id) { id } }',
      /Variable "\$id" of type "String!" used in position expecting type "ID!"/,
    ],
    ['query ($id: ID!) { node(id: $id) { id } }', /Variable "\$id" .*was not provided/],
    ['subscription { viewer { id } }', /subscription/],
    ['{ viewer { ...A } }', /Unknown fragment "A"/],
    ['{ node(id: "1") { ...A } } fragment A on Patient { ...A }', /Cannot spread fragment "A" within itself/],
    ['query A { viewer { id } } query B { viewer { id } }', /Must provide operation name/],
    ['{ viewer { id @nothing } }', /Unknown directive "@nothing"/],
    ['type A { b: Int }', /not executable/],
  ])('%s', async (query, message) => {
    const { ask } = rig();
    const { status, body } = await ask(query);
    expect([status, Object.keys(body)]).toEqual([400, ['errors']]);
    expect(body.errors[0].message).toMatch(message);
    expect(Object.keys(body.errors[0]).every((name) => ['message', 'locations', 'path'].includes(name))).toBe(true);
  });

  test('or a 200 without data, where that is asked for', async () => {
    const { ask } = rig({ refusalStatus: 200 });
    const { status, body } = await ask('{ viewer { weight } }');
    expect([status, body]).toEqual([
      200,
      { errors: [{ message: 'Cannot query field "weight" on type "User".', locations: [{ line: 1, column: 12 }] }] },
    ]);
  });

  test('says where', async () => {
    const query =
      '\n  mutation A($p: String!, $name: String!) {\n createPatient(projectId: $p, name: $name) { patient { id } } }';
    expect(await rig().ask(query, { p: study })).toEqual(
      wrong('Variable "$name" of required type "String!" was not provided.', { locations: [{ line: 2, column: 27 }] }),
    );
  });
});

describe('variables are held against their types', () => {
  const create = 'mutation ($input: ClipCreationInput!) { createClips(input: $input) { response { clientId } } }';
  test.each([
    [{ input: null }, /non-null|required/],
    [{ input: { project: study } }, /clips/],
    [{ input: { project: study, clips: [{}] } }, /clientId/],
    [{ input: { project: study, clips: [{ clientId: 'a', metadata: { weight: 1 } }] } }, /weight/],
    [{ input: { project: 5, clips: [] } }, /String cannot represent/],
    [
      {
        input: {
          project: study,
          clips: [{ clientId: 'a', metadata: { startTimecode: { timecode: '1', framerate: '25' } } }],
        },
      },
      /"25" does not exist in "TimecodeFramerate"/,
    ],
    [
      { input: { project: study, clips: [{ clientId: 'a', metadata: { allowDownload: 'yes' } }] } },
      /Boolean cannot represent/,
    ],
  ])('%j', async (variables, message) => {
    const { ask, moveshelf } = rig();
    const before = moveshelf.state.clips;
    const { status, body } = await ask(create, variables);
    expect([status, Object.keys(body)]).toEqual([400, ['errors']]);
    expect(body.errors[0].message).toMatch(message);
    expect(moveshelf.state.clips).toBe(before);
  });

  test('those that nobody declared are not looked at', async () => {
    expect(await rig().data('{ viewer { displayName } }', { more: [1] })).toEqual({
      viewer: { displayName: 'Mara Ortega' },
    });
  });
});

describe('what an operation refuses is a 200 with data', () => {
  test('that is null in places, beside what went well', async () => {
    const { ask } = rig();
    const add = (as: string, project: string): string =>
      `${as}: createPatient(projectId: "${project}", name: "x") { patient { name } }`;
    const { status, body } = await ask(`mutation { ${add('a', 'nope')} ${add('b', study)} }`);
    expect(status).toBe(200);
    expect(body).toEqual({
      errors: [{ message: 'No project matches nope', locations: [{ line: 1, column: 12 }], path: ['a'] }],
      data: { a: null, b: { patient: { name: 'x' } } },
    });
  });

  test('and no success has errors', async () => {
    expect(Object.keys((await rig().ask('{ viewer { id } }')).body)).toEqual(['data']);
  });

  test('a long text of the caller is cut', async () => {
    const [message] = await rig().refusals(
      'mutation ($p: String!) { createPatient(projectId: $p, name: "x") { patient { id } } }',
      {
        p: 'x'.repeat(5000),
      },
    );
    expect(message!.length).toBeLessThan(300);
  });
});

test('of several operations the named one is executed', async () => {
  const { post, keyOf } = rig();
  const query = 'query A { viewer { id } } query B { viewer { displayName } }';
  const headers = { authorization: `Bearer ${keyOf('Jon Reuter')}` };
  expect(await post({ query, operationName: 'B' }, headers)).toEqual({
    status: 200,
    body: { data: { viewer: { displayName: 'Jon Reuter' } } },
  });
  expect((await post({ query, operationName: 'C' }, headers)).status).toBe(400);
});

test('names of operations mean nothing: one name, two documents', async () => {
  const { data, firsts } = rig();
  const { clip, project } = await firsts();
  const named = (id: string, selection: string) =>
    data(`query getAdditionalDataInfo($id: ID!) { node(id: $id) { ${selection} } }`, { id });
  expect((await named(project, '... on Project { name }')).node).toEqual({ name: study });
  expect((await named(clip, '... on MocapClip { title }')).node).toEqual({ title: 'Trial-1' });
});

test('the schema can be asked for', async () => {
  const { data } = rig();
  const { __schema } = await data('{ __schema { types { name description } queryType { name } } }');
  expect(__schema.types.map(({ name }: { name: string }) => name)).toContain('MocapClip');
});

describe('limits', () => {
  const nested = (depth: number): string =>
    `{ viewer { projects ${'{ patients { project '.repeat(depth)} { id } ${'} }'.repeat(depth)} } }`;

  test('a document may be deep, but not endlessly', async () => {
    const { ask } = rig({ world: 'empty' });
    expect((await ask(nested(20))).status).toBe(200);
    expect(await ask(nested(40))).toEqual(
      wrong('The document is nested too deeply', { locations: [expect.anything()] }),
    );
    expect((await ask(`{ node(id: ${'['.repeat(30_000)}`)).body.errors[0].message).toBe(
      'The document is nested too deeply',
    );
  });

  test('neither by fragments', async () => {
    const chain = Array.from(
      { length: 70 },
      (_, index) => `fragment F${index} on Patient { project { patients { ...F${index + 1} } } }`,
    );
    const query = `{ viewer { projects { patients { ...F0 } } } } ${chain.join(' ')} fragment F70 on Patient { id }`;
    expect((await rig().ask(query)).body.errors[0].message).toBe('The document is nested too deeply');
  });

  test('a document may be long, but not endlessly', async () => {
    const { ask } = rig();
    const many = (count: number): string =>
      `{ ${Array.from({ length: count }, (_, index) => `a${index}: viewer { id }`).join(' ')} }`;
    expect((await ask(many(600))).status).toBe(200);
    expect((await ask(many(700))).body.errors[0].message).toBe('The document is too long');
  });

  test('fragments make much of little, but not everything', async () => {
    const levels = Array.from(
      { length: 20 },
      (_, index) =>
        `fragment F${index} on User { a: projects { id } ...G${index} ...F${index + 1} } fragment G${index} on User { ...F${index + 1} }`,
    );
    const query = `{ viewer { ...F0 } } ${levels.join(' ')} fragment F20 on User { id }`;
    expect((await rig().ask(query)).body.errors[0].message).toBe('The document asks for too many fields');
  });

  test('an answer that gets too big is a 502, and nothing breaks', async () => {
    const { ask, lab } = rig();
    const depth = 8;
    const query = `{ viewer { projects { ${'patients { project { '.repeat(depth)} id ${'} }'.repeat(depth)} } } }`;
    expect(await ask(query)).toEqual({ status: 502, body: { errors: [{ message: 'The answer is too big' }] } });
    expect(lab.requests.entries().at(-1)?.error).toBeUndefined();
    expect((await ask('{ viewer { id } }')).status).toBe(200);
  });
});

test('asking again gives the same: reading changes nothing', async () => {
  const { ask, moveshelf } = rig();
  const query =
    '{ viewer { projects { id clips { edges { cursor node { id originalDataDownloadUri } } } datasets { downloadUri } } } }';
  const before = moveshelf.state;
  expect(await ask(query)).toEqual(await ask(query));
  expect(moveshelf.state).toBe(before);
});
