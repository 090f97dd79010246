import { isDeepStrictEqual } from 'node:util';
import { Immer } from 'immer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addRow, dropRow, setRow, tableOf } from '../table.ts';
import { diff } from './diff.ts';
import { createPatch } from './patch.ts';
import type { Change } from './change.ts';

const { produce } = new Immer({ autoFreeze: false });
const sizeOf = (change: Change | undefined): number => JSON.stringify(change).length;
const patch = (before: unknown, change: Change | undefined): unknown =>
  change ? createPatch()(before, change) : before;

/** Expects a change to make the one of the other, exactly, and answers what it takes. */
function expectChange(before: unknown, after: unknown): number {
  const text = JSON.stringify(before);
  const change = diff(before, after);
  const made = patch(before, change);
  expect(isDeepStrictEqual(made, after)).toBe(true);
  expect(JSON.stringify(made)).toBe(JSON.stringify(after));
  expect(JSON.stringify(before)).toBe(text);
  return change ? sizeOf(change) : 0;
}

type Item = { readonly name: string; readonly level: number };
const many: readonly Item[] = Array.from({ length: 70_000 }, (_, index) => ({ name: `item ${index}`, level: index }));
const one: Item = { name: 'one more', level: 1 };
const edited = (recipe: (draft: Item[]) => void): readonly Item[] => produce(many, (draft) => void recipe(draft));

describe('of a list of 70,000', () => {
  test.each<[what: string, after: readonly Item[], most: number]>([
    ['one more at the end', edited((list) => list.push(one)), 100],
    ['one more in front', edited((list) => list.unshift(one)), 100],
    ['one less in front', edited((list) => list.shift()), 100],
    ['one less in front, one more at the end', edited((list) => (list.shift(), list.push(one))), 100],
    ['one changed', edited((list) => void (list[30_000] = { ...list[30_000]!, level: 0 })), 100],
    ['two changed, far apart', many.map((item, index) => (index % 40_000 === 7 ? { ...item, level: 0 } : item)), 200],
    ['every thousandth gone', many.filter((_, index) => index % 1000 !== 7), 2000],
    ['some gone from the middle, some put there', many.toSpliced(100, 60_000, one, one), 200],
    ['one changed, one gone, one more', [...many.slice(1, 9), { ...many[9]!, level: 0 }, ...many.slice(10), one], 200],
    ['the last one in front', [many.at(-1)!, ...many.slice(0, -1)], 200],
    ['none left', [], 100],
  ])('%s takes few characters', (_, after, most) => {
    expect(expectChange(many, after)).toBeLessThan(most);
  });

  test('all at once takes no more than all of them', () => {
    const after = many.map((item) => ({ ...item, level: -item.level - 1 }));
    expect(expectChange(many, after)).toBeLessThan(JSON.stringify(many).length * 1.2);
  });
});

test('one row of a large table takes few characters', () => {
  const table = tableOf(many);
  expect(
    expectChange(
      table,
      produce(table, (draft) => void addRow(draft, one)),
    ),
  ).toBeLessThan(200);
  expect(
    expectChange(
      table,
      produce(table, (draft) => setRow(draft, 300, one)),
    ),
  ).toBeLessThan(200);
  expect(
    expectChange(
      table,
      produce(table, (draft) => dropRow(draft, 300)),
    ),
  ).toBeLessThan(200);
});

test.each<[what: string, before: object, after: object]>([
  ['a member that came', { a: 1 }, { a: 1, b: 2 }],
  ['a member that came first', { a: 1 }, { b: 2, a: 1 }],
  ['a member that went', { a: 1, b: 2, c: 3 }, { a: 1, c: 3 }],
  ['a member that moved', { a: 1, b: 2, c: 3 }, { b: 2, c: 3, a: 1 }],
  ['members that are numbers', { 5: 'five', x: 1 }, { 1: 'one', 5: 'five', x: 1 }],
  ['a member that is undefined', { a: 1 }, { a: undefined }],
  ['a member that is there and undefined', {}, { a: undefined }],
  ['a list in the place of an object', { a: { 0: 1 } }, { a: [1] }],
  ['an object in the place of a list', { a: [1] }, { a: { 0: 1 } }],
  ['nothing in the place of an object', { a: {} }, { a: null }],
  ['zeros that differ', { a: 0, b: [0, 1] }, { a: -0, b: [-0, 1] }],
  ['the same number twice', [1, 1, 2], [1, 2, 1, 1]],
  ['other bytes', { a: new Uint8Array([1]) }, { a: new Uint8Array([2]) }],
  ['a member named as the prototype', {}, JSON.parse('{"__proto__":{"a":1}}') as object],
])('%s', (_, before, after) => {
  expect(expectChange(before, after)).toBeGreaterThan(0);
  expect(expectChange(after, before)).toBeGreaterThan(0);
});

test('what is equal is no change, even if it is not the same', () => {
  const make = () => ({ a: [1, { b: new Uint8Array([1, 2]) }], c: Number.NaN });
  expect(diff(make(), make())).toBeUndefined();
});

type Tree = { [key: string]: unknown } | unknown[];
const keys = ['a', 'b', 'c', '7', '$'];
const leaf = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(null, undefined, -0, Number.NaN, 'text'));
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.array(fc.oneof(leaf, tie('tree')), { maxLength: 8 }) as fc.Arbitrary<Tree>,
    fc.dictionary(fc.constantFrom(...keys), fc.oneof(leaf, tie('tree')), {
      noNullPrototype: true,
    }) as fc.Arbitrary<Tree>,
  ),
}));
/** What is done at some place of a tree: choices are numbers, so that any of them fits any tree. */
const edit = fc.record({
  way: fc.array(fc.nat(20), { maxLength: 4 }),
  verb: fc.constantFrom('set', 'delete', 'push', 'shift', 'splice', 'reverse', 'swap', 'again'),
  place: fc.nat(20),
  value: fc.oneof(leaf, tree),
});

type Edit = typeof edit extends fc.Arbitrary<infer Each> ? Each : never;

function perform(draft: Tree, { way, verb, place, value }: Edit): void {
  let at = draft;
  for (const step of way) {
    const inner = Object.values(at).filter((child): child is Tree => typeof child === 'object' && child !== null);
    if (inner.length > 0) at = inner[step % inner.length]!;
  }
  if (!Array.isArray(at)) {
    const key = keys[place % keys.length]!;
    if (verb === 'delete' || verb === 'again') delete at[key];
    if (verb !== 'delete') at[key] = value;
    return;
  }
  const index = place % (at.length + 1);
  if (verb === 'set') at[index] = value;
  else if (verb === 'push') at.push(value);
  else if (verb === 'shift') at.shift();
  else if (verb === 'reverse') at.reverse();
  else if (verb === 'swap') at.push(at.shift());
  else if (verb === 'again') at.splice(index, 0, ...at.slice(-1));
  else at.splice(index, place % 3, value, ...(place % 2 ? [value] : []));
}

test('a change makes of the state before the state after, whatever was edited', () => {
  fc.assert(
    fc.property(tree, fc.array(edit, { maxLength: 8 }), (before, edits) => {
      const after = produce(before, (draft) => {
        for (const each of edits) perform(draft as Tree, each);
      });
      expectChange(before, after);
    }),
    { numRuns: 1000 },
  );
});

test('changes that are applied in a row make each state, and none of them changes what was handed out before', () => {
  fc.assert(
    fc.property(tree, fc.array(edit, { maxLength: 12 }), (first, edits) => {
      const states = [first];
      for (const each of edits) states.push(produce(states.at(-1)!, (draft) => perform(draft as Tree, each)));
      const inRow = createPatch();
      let last: unknown = structuredClone(first);
      for (const [index, state] of states.entries()) {
        const change = index > 0 ? diff(states[index - 1], state) : undefined;
        const apart = patch(last, change);
        if (change) last = inRow(last, change);
        expect(isDeepStrictEqual(apart, state)).toBe(true);
        expect(isDeepStrictEqual(last, state)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
