import { describe, expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';

const save = 'mutation ($id: ID!, $json: JSONString) { updatePatient(patientId: $id, metadata: $json) { updated } }';

describe('metadata', () => {
  const metadataOf = async (json: unknown): Promise<unknown> => {
    const { data, firsts, node } = rig();
    const { patient } = await firsts();
    await data(save, { id: patient, json });
    return (await node(patient, '... on Patient { metadata }')).metadata;
  };

  test.each(['{"a": 1}', '[1, 2]', '"text"', '5', ' { "a" :  true } ', 'null'])(
    'that are JSON are kept as they came: %s',
    async (text) => {
      expect(await metadataOf(text)).toBe(text);
    },
  );

  test('may be an object where a text belongs, as the documentation has it', async () => {
    expect(await metadataOf({ side: 'left', more: [1, { a: null }] })).toBe('{"side":"left","more":[1,{"a":null}]}');
  });

  test('may be written into the document', async () => {
    const { data, firsts, node } = rig();
    const { patient } = await firsts();
    await data(`mutation { updatePatient(patientId: "${patient}", metadata: {side: "left", n: [1]}) { updated } }`);
    expect((await node(patient, '... on Patient { metadata }')).metadata).toBe('{"side":"left","n":[1]}');
    await data(`mutation { updatePatient(patientId: "${patient}", metadata: "{}") { updated } }`);
    expect((await node(patient, '... on Patient { metadata }')).metadata).toBe('{}');
  });

  test.each(['', '{', "{'a': 1}", '{"a": True}', 'text', 5, true])('that are no JSON are a 400: %j', async (json) => {
    const { ask, firsts, moveshelf } = rig();
    const { patient } = await firsts();
    const before = moveshelf.state;
    const { status, body } = await ask(save, { id: patient, json });
    expect([status, body.errors[0].message]).toEqual([
      400,
      expect.stringContaining('JSONString must be a text that holds JSON'),
    ]);
    expect(moveshelf.state).toBe(before);
  });

  test('null clears them, and what is absent leaves them as they are', async () => {
    const { data, firsts, node } = rig();
    const { patient } = await firsts();
    await data(save, { id: patient, json: '{"a": 1}' });
    await data(save, { id: patient });
    expect((await node(patient, '... on Patient { metadata }')).metadata).toBe('{"a": 1}');
    await data(save, { id: patient, json: null });
    expect((await node(patient, '... on Patient { metadata }')).metadata).toBeNull();
  });
});

describe('a date', () => {
  const sessions = async (startDate: unknown): Promise<unknown> => {
    const { ask, firsts } = rig();
    const { project } = await firsts();
    const query =
      'query ($id: ID!, $from: DateTime) { node(id: $id) { ... on Project { sessions(startDate: $from) { date } } } }';
    const { status, body } = await ask(query, { id: project, from: startDate });
    return status === 200 ? body.data.node.sessions.length : body.errors[0].message;
  };
  test.each([
    ['2026-04-22', 3],
    ['2026-04-23', 1],
    ['2026-04-22T23:59:59Z', 3],
    ['2026-04-22T23:00:00-05:00', 1],
    ['2026-04-22T10:00', 3],
    ['2030-01-01', 0],
    [null, 6],
  ])('may have several forms: %j', async (date, count) => {
    expect(await sessions(date)).toBe(count);
  });

  test.each(['', 'today', '2026-02-30', '2026-13-01', '22-04-2026', '20260422', 5, '2026-04-22 10:00'])(
    'but not this one: %j',
    async (date) => {
      expect(await sessions(date)).toEqual(expect.stringContaining('DateTime must be'));
    },
  );
});
