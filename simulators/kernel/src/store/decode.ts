import { put } from './encode.ts';
import type { Stand } from './encode.ts';

/** The value that `encode` made a text of. `bytesOf` finds bytes by their number. */
export function decode(text: string, bytesOf: BytesOf): unknown {
  const value: unknown = JSON.parse(text);
  // Within a text the quotes would be escaped: without this there is nothing to look for.
  return text.includes('"$":') ? real(value, bytesOf) : value;
}

export type BytesOf = (number: number) => Uint8Array;

/** Puts what is meant in the place of what stands for it. */
export function real(value: unknown, bytesOf: BytesOf): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) value[index] = real(value[index], bytesOf);
    return value;
  }
  return Object.hasOwn(value, '$') ? meant((value as Stand).$, bytesOf) : members(value, bytesOf);
}

function meant($: unknown, bytesOf: BytesOf): unknown {
  if (typeof $ === 'object' && $ !== null) return members($, bytesOf);
  if (typeof $ === 'number') return bytesOf($);
  return $ === 'undefined' ? undefined : Number($);
}

function members(object: object, bytesOf: BytesOf): object {
  for (const [key, value] of Object.entries(object)) put(object, key, real(value, bytesOf));
  return object;
}
