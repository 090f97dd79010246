import { wrong } from './check.ts';
import type { Check } from './check.ts';
import type { TypeName } from './schema.ts';

type IsOf = (value: unknown) => boolean;

export const isOf: Readonly<Record<TypeName, IsOf>> = {
  array: Array.isArray,
  boolean: (value) => typeof value === 'boolean',
  // A number that no remainder tells from a whole one; infinity is let through, as Ajv lets it.
  integer: (value) => typeof value === 'number' && !(value % 1) && !Number.isNaN(value),
  null: (value) => value === null,
  number: (value) => typeof value === 'number',
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  string: (value) => typeof value === 'string',
};

/** The value has one of the types. */
export function typeCheck(type: TypeName | readonly TypeName[]): Check {
  const test = anyOf([type].flat().map((name) => isOf[name]));
  const complaint = { keyword: 'type', params: { type }, message: `must be ${[type].flat().join(',')}` };
  return (value, findings) => test(value) || wrong(findings, complaint);
}

function anyOf(tests: readonly IsOf[]): IsOf {
  const [first, second, third] = tests;
  if (!second) return first!;
  if (!third) return (value) => first!(value) || second(value);
  return (value) => tests.some((test) => test(value));
}
