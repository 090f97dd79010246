import { describe, expect, test } from 'vitest';
import { study, rig } from '../fixtures/rig.ts';

describe('subjects by their metadata', () => {
  const names = async (filter: object | null): Promise<unknown> => {
    const { ask, firsts } = rig();
    const { project } = await firsts();
    const query =
      'query ($id: ID!, $f: BaseFilterInput) { node(id: $id) { ... on Project { patients(metadataFilters: $f) { name } } } }';
    const { body } = await ask(query, { id: project, f: filter });
    return body.errors?.[0].message ?? body.data.node.patients.map(({ name }: { name: string }) => name);
  };
  const is = (key: string, value: string) => ({ key, operator: 'EQ', value });
  const all = ['KS-001', 'KS-002', 'KS-003', 'KS-004', 'KS-005'];

  test.each([
    [null, all],
    [is('side', 'left'), ['KS-001']],
    [is('side', 'right'), ['KS-002', 'KS-003']],
    [is('ehr-id', '770102'), ['KS-002']],
    [is('side', 'LEFT'), []],
    [is('nothing', 'left'), []],
    [is('constructor', 'left'), []],
    [{ logic: 'AND', filters: [is('side', 'right'), is('ehr-id', '770103')] }, ['KS-003']],
    [{ logic: 'OR', filters: [is('side', 'left'), is('ehr-id', '770103')] }, ['KS-001', 'KS-003']],
    [{ logic: 'AND', filters: [] }, all],
    [{ logic: 'OR', filters: [] }, []],
    [{ logic: 'AND', filters: [{ logic: 'OR', filters: [is('side', 'left')] }] }, ['KS-001']],
  ])('%j', async (filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });

  test.each([
    {},
    { key: 'side' },
    { key: 'side', operator: 'EQ' },
    { logic: 'AND' },
    { logic: 'AND', filters: [], key: 'side' },
    { ...is('side', 'left'), logic: 'OR', filters: [] },
    { logic: 'OR', filters: [{}] },
  ])('neither a condition nor a group is refused: %j', async (filter) => {
    expect(await names(filter)).toBe('A filter needs key, operator and value, or logic and filters');
  });
});

describe('subjects by their sessions', () => {
  const names = async (filter: object): Promise<unknown> => {
    const { data, firsts } = rig();
    const { project } = await firsts();
    const query =
      'query ($id: ID!, $f: SessionFilterInput) { node(id: $id) { ... on Project { patients(sessionFilters: $f) { name } } } }';
    const { node } = await data(query, { id: project, f: filter });
    return node.patients.map(({ name }: { name: string }) => name.at(-1)).join('');
  };
  test.each([
    [{}, '12345'],
    [{ numSessions: { min: 2 } }, '13'],
    [{ numSessions: { max: 0 } }, '5'],
    [{ numSessions: { min: 1, max: 1 } }, '24'],
    [{ sessionDates: { startDate: '2026-04-22' } }, '134'],
    [{ sessionDates: { startDate: '2026-04-22', endDate: '2026-04-22' } }, '34'],
    [{ sessionDates: { endDate: '2026-03-01' } }, '12'],
    [{ sessionDates: { startDate: '2026-04-22' }, numSessions: { max: 0 } }, '25'],
  ])('%j', async (filter, expected) => {
    expect(await names(filter)).toBe(expected);
  });
});

test('sessions of a project: from a day to a day, both included, or the newest', async () => {
  const { data, firsts } = rig();
  const { project } = await firsts();
  const count = async (days: object): Promise<number> => {
    const query =
      'query ($id: ID!, $a: DateTime, $b: DateTime) { node(id: $id) { ... on Project { sessions(startDate: $a, endDate: $b) { date } } } }';
    return (await data(query, { id: project, ...days })).node.sessions.length;
  };
  expect(await count({ a: '2026-02-03', b: '2026-02-18' })).toBe(2);
  expect(await count({ a: '2026-02-04', b: '2026-02-17' })).toBe(0);
  const create = `mutation ($p: String!) { ${Array.from({ length: 100 }, (_, index) => `a${index}: createSession(projectId: $p, projectPath: "/x/${index}/") { session { id } }`).join(' ')} }`;
  for (let time = 0; time < 6; time += 1) await data(create, { p: study });
  expect(await count({})).toBe(500);
  expect(await count({ b: '2030-01-01' })).toBe(6);
});

describe('a subject by its number', () => {
  const query = 'query ($n: String!, $p: String!) { patient(ehrId: $n, projectId: $p) { name externalId } }';
  test.each([
    ['770101', { name: 'KS-001', externalId: '770101' }],
    ['770102', { name: 'KS-002', externalId: '770102' }],
    ['1', null],
    ['', null],
  ])('%j', async (n, patient) => {
    expect(await rig().data(query, { n, p: study })).toEqual({ patient });
  });

  test('of another project is none', async () => {
    expect(await rig().data(query, { n: '770101', p: 'tidewater-gait/archive' })).toEqual({ patient: null });
  });
});

describe('metadata that somebody wants to save', () => {
  const query =
    'query ($m: String!, $t: String!, $s: String) { metadataValidator(importedMetadata: $m, whichTabToValidate: $t, subjectId: $s) { validationErrors } }';
  test.each([
    ['{}', 'subjectMetadata', []],
    ['[]', 'interventionMetadata', []],
    ['{"metadata": {}}', 'sessionMetadata', []],
    ['[]', 'subjectMetadata', ['The metadata of subjectMetadata must be an object.']],
    ['{}', 'interventionMetadata', ['The metadata of interventionMetadata must be an array.']],
    ['5', 'sessionMetadata', ['The metadata of sessionMetadata must be an object.']],
    ["{'a': 1}", 'subjectMetadata', ['The metadata are not JSON.']],
  ])('%s of %s', async (m, t, validationErrors) => {
    expect(await rig().data(query, { m, t })).toEqual({ metadataValidator: { validationErrors } });
  });

  test('must be of a part that there is, and of a subject that there is', async () => {
    const { refusals } = rig();
    expect(await refusals(query, { m: '{}', t: 'toString' })).toEqual(['toString is not a tab']);
    expect(await refusals(query, { m: '{}', t: 'subjectMetadata', s: 'x' })).toEqual(['No patient matches x']);
  });
});
