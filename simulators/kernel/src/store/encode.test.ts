import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from './decode.ts';
import { encode } from './encode.ts';

/** Through text and back. */
function copyOf(value: unknown): unknown {
  const shelf: Uint8Array[] = [];
  return decode(
    encode(value, (bytes) => shelf.push(bytes) - 1),
    (number) => shelf[number]!,
  );
}

const key = fc.oneof(fc.string(), fc.constantFrom('$', '__proto__', 'constructor', 'toJSON', '0'));
/** `__proto__` as a member of its own, as `JSON.parse` makes it. */
const made = (entries: readonly (readonly [string, unknown])[]): object => {
  const object = {};
  for (const [name, value] of entries)
    Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
  return object;
};
const { value: plainData } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.constantFrom('"$":', '\ud800', '{"$":1}'),
    fc.double(),
    fc.constantFrom(undefined, null, true, false, -0, 0, Number.NaN, Infinity, -Infinity),
    fc.uint8Array(),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map(made),
  ),
}));

test('plain data goes through text unchanged, member order and all that JSON lacks included', () => {
  fc.assert(
    fc.property(plainData, (value) => {
      const copy = copyOf(value);
      expect(isDeepStrictEqual(copy, value)).toBe(true);
      expect(JSON.stringify(copy)).toBe(JSON.stringify(value));
    }),
    { numRuns: 1000 },
  );
});

test('what JSON has is written as JSON, so that others can read it', () => {
  const value = { name: 'FAKE0', list: [1, null, { deep: 'text' }] };
  expect(encode(value, () => 0)).toBe(JSON.stringify(value));
});

test('a value is not changed by being written', () => {
  const value = Object.freeze({ list: Object.freeze([undefined, 1]), $: Object.freeze({ $: -0 }) });
  expect(copyOf(value)).toStrictEqual({ list: [undefined, 1], $: { $: -0 } });
});

test.each([
  ['a map', new Map(), 'Map'],
  ['a date', new Date(0), 'Date'],
  ['a function', () => 1, 'function'],
  ['a class instance', new FormData(), 'FormData'],
  ['a big integer', 1n, 'bigint'],
])('%s is no plain data, and the error says where it is', (_, value, kind) => {
  expect(() => copyOf({ parts: { rig: [1, { cells: value }] } })).toThrow(
    `a state must be plain data, and its "cells" is of the kind ${kind}`,
  );
});
