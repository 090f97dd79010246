import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';
import { globalId, placeOf, tables } from './global-id.ts';
import type { Kind } from './global-id.ts';

const kinds = Object.keys(tables) as Kind[];
const kind = fc.constantFrom(...kinds);
const key = fc.nat(2 ** 32 - 1);
const row = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.nat(2 ** 32 - 1));

test('an id is the name of the type and a UUID of version 4, in base64url without padding', () => {
  fc.assert(
    fc.property(key, kind, row, (lab, type, number) => {
      const id = globalId(lab, { kind: type, row: number });
      expect(id).toMatch(/^[\w-]+$/);
      const bytes = Buffer.from(id, 'base64url');
      expect(bytes.subarray(0, -16).toString('latin1')).toBe(type);
      const uuid = bytes.subarray(-16).toString('hex');
      expect(uuid).toMatch(/^.{12}4.{3}[89ab].{15}$/);
    }),
    { seed: 42 },
  );
});

test.each([
  ['Project', 31, 'UHJvamVjd'],
  ['Session', 31, 'U2Vzc2lvb'],
  ['Patient', 31, 'UGF0aWVud'],
  ['MocapClip', 34, 'TW9jYXBDbGlw'],
  ['Job', 26, 'Sm9i'],
  ['AdditionalData', 40, ''],
  ['Norm', 27, ''],
  ['Report', 30, ''],
  ['User', 27, ''],
] as const)('ids of %s have %i characters and begin with %s', (type, length, prefix) => {
  for (const number of [1, 2, 4_000_000_000]) {
    const id = globalId(7, { kind: type, row: number });
    expect(id).toHaveLength(length);
    expect(id.startsWith(prefix)).toBe(true);
  }
});

test('an id leads to its row, and nothing else does', () => {
  fc.assert(
    fc.property(
      key,
      kind,
      row,
      fc.nat(60),
      fc.constantFrom('A', 'b', '0', '-', '_', '!', 'é'),
      (lab, type, number, at, letter) => {
        const id = globalId(lab, { kind: type, row: number });
        expect(placeOf(lab, id)).toEqual({ kind: type, row: number });
        expect(placeOf((lab + 1) >>> 0, id)).toBeUndefined();
        const other = id.slice(0, at) + letter + id.slice(at + 1);
        // The last character of some lengths has bits that say nothing.
        if (other !== id) expect(placeOf(lab, other)).toBeUndefined();
      },
    ),
    { seed: 42, numRuns: 400 },
  );
});

test('whatever comes as an id is either one or none', () => {
  const some = globalId(7, { kind: 'Project', row: 1 });
  const text = fc.oneof(
    fc.string(),
    fc.base64String(),
    fc.constantFrom('', some.slice(0, 21), `${some}A`, some.repeat(3)),
  );
  fc.assert(
    fc.property(text, (id) => placeOf(7, id) === undefined),
    { seed: 42, numRuns: 300 },
  );
});

test('labs of one seed give the same ids, of another seed others', async () => {
  const idsOf = async (seed: number) => Object.values(await rig({}, { seed }).firsts());
  expect(await idsOf(3)).toEqual(await idsOf(3));
  const other = await idsOf(4);
  for (const id of await idsOf(3)) expect(other).not.toContain(id);
});

test('node answers what it finds, null where there is nothing, and nothing of another type', async () => {
  const { ask, firsts, moveshelf } = rig();
  const ids = await firsts();
  const node = async (id: string): Promise<unknown> =>
    (await ask('query ($id: ID!) { node(id: $id) { ... on Patient { name } } }', { id })).body.data.node;
  expect(await node(ids.patient)).toEqual({ name: 'KS-001' });
  expect(await node(ids.clip)).toEqual({});
  const { idKey, patients } = moveshelf.state;
  for (const id of ['', 'x', globalId(idKey, { kind: 'Patient', row: patients.next })])
    expect(await node(id)).toBeNull();
});

test('every type of the schema that has an id is reached through node by it', async () => {
  const { data, firsts } = rig();
  const ids = await firsts();
  const found = await Promise.all(
    Object.values(ids).map((id) => data('query ($id: ID!) { node(id: $id) { __typename id } }', { id })),
  );
  expect(found.map(({ node }) => node)).toEqual(
    ['User', 'Project', 'Patient', 'Session', 'Norm', 'MocapClip', 'AdditionalData'].map((type, index) => ({
      __typename: type,
      id: Object.values(ids)[index],
    })),
  );
});
