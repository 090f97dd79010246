import { resolve } from './document.ts';
import type { Document, Schema } from './document.ts';

/** The members that an object schema names, with their schemas; `undefined` if it takes any, none if it names none. */
export function membersOf(document: Document, schema: Schema): ReadonlyMap<string, Schema> | undefined {
  const { properties, allOf, anyOf, oneOf, additionalProperties } = resolve<Schema>(document, schema);
  if (additionalProperties) return undefined;
  const members = new Map(Object.entries((properties ?? {}) as Record<string, Schema>));
  for (const part of [allOf, anyOf, oneOf].flatMap((parts) => (parts ?? []) as Schema[])) {
    const more = membersOf(document, part);
    if (!more) return undefined;
    for (const [name, member] of more) members.set(name, member);
  }
  return members;
}
