import { badge, cell, code } from './markup.ts';
import type { Schema } from './spec.ts';

/** Where on its page a schema with a name stands. */
export const anchor = (name: string): string => `shape-${name.toLowerCase()}`;

/** What a value is, in a few words, with links to what has a name. */
export function typeText(schema: Schema | undefined): string {
  if (schema === undefined) return 'anything';
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1)!;
    return `[${name}](#${anchor(name)})`;
  }
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((value) => code(JSON.stringify(value))).join(', ');
  if (schema.allOf)
    return schema.allOf
      .map(typeText)
      .filter((text) => text !== 'anything')
      .join(' with ');
  const choice = schema.oneOf ?? schema.anyOf;
  if (choice) return choice.map(typeText).join(' or ');
  if (schema.prefixItems) return `[${schema.prefixItems.map(typeText).join(', ')}]`.replace('[[', '\\[[');
  const types = [schema.type ?? []].flat();
  return types.length === 0 ? 'anything' : types.map((type) => ofType(type, schema)).join(' or ');
}

function ofType(type: string, { items, additionalProperties, format }: Schema): string {
  if (type === 'array') return `list of ${typeText(items)}`;
  if (type === 'object' && typeof additionalProperties === 'object')
    return `object of ${typeText(additionalProperties)}`;
  return type === 'string' && format !== undefined ? `string, ${format}` : type;
}

/** Unit and range, as far as the spec has them. */
export function limits(schema: Schema | undefined): string {
  if (schema === undefined) return '';
  const { minimum, maximum, minLength = 0, maxLength, 'x-labrig-unit': unit, 'x-labrig-range': range } = schema;
  const numbers = between(range?.[0] ?? minimum, range?.[1] ?? maximum);
  const length = minLength > 1 || maxLength !== undefined ? `${between(minLength, maxLength)} characters` : '';
  const known = schema['x-labrig-values']?.map((value) => code(String(value))).join(', ');
  const amount = [numbers, unit].filter(Boolean).join(' ');
  const all = [
    amount,
    length,
    known === undefined ? '' : `known: ${known}`,
    generation(schema),
    ...limitsWithin(schema),
  ];
  return [...new Set(all)].filter((text) => text !== '').join('; ');
}

/** Those of what a list or an object is made of, and of alternatives. */
function limitsWithin(schema: Schema): readonly string[] {
  const { items, prefixItems = [], additionalProperties: others, oneOf = [], anyOf = [] } = schema;
  const parts = [...(items ? [items] : []), ...prefixItems, ...(typeof others === 'object' ? [others] : [])];
  return [...parts, ...oneOf, ...anyOf].map(limits);
}

function between(low: number | undefined, high: number | undefined): string {
  if (low === undefined && high === undefined) return '';
  if (high === undefined) return `≥ ${low}`;
  return low === undefined ? `≤ ${high}` : `${low}–${high}`;
}

function generation({ 'x-labrig-generation': of }: Schema): string {
  return of === undefined || of === 'both' ? '' : `generation ${of}`;
}

/** The members of an object, one row each: name, type, unit and range, what it is; those of members within, too. */
export function members(schema: Schema, path = ''): readonly (readonly string[])[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const full = `${path}${name}`;
    const must = schema.required?.includes(name) === true ? '' : ' *optional*';
    const what = [cell(member.description ?? ''), badge(member)].filter(Boolean).join(' ');
    const inner = member.type === 'array' && member.items ? ([member.items, '[].'] as const) : ([member, '.'] as const);
    return [[code(full) + must, typeText(member), limits(member), what], ...members(inner[0], full + inner[1])];
  });
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  return [...own, ...parts.flatMap((part) => members(part, path))];
}
