import { resolve } from './document.ts';
import type { Document, Schema } from './document.ts';

/** What a text stands for, by the kinds that the router tells apart. */
const kinds = { numbers: ['integer', 'number'], booleans: ['boolean'], objects: ['object'], files: ['file'] } as const;

/** Parameters and parts of forms arrive as texts: names of those that stand for something else, as members of a literal. */
export function emitTexts(document: Document, schemas: Iterable<readonly [string, Schema]>): string[] {
  const texts = [...schemas].map(([name, schema]) => ({ name, ...textOf(document, schema) }));
  const of = (member: string, names: readonly string[]): string[] =>
    names.length > 0 ? [`${member}: ${JSON.stringify(names)}`] : [];
  return [
    ...Object.entries(kinds).flatMap(([member, types]) =>
      of(
        member,
        texts.filter(({ type }) => (types as readonly unknown[]).includes(type)).map(({ name }) => name),
      ),
    ),
    ...of(
      'lists',
      texts.filter(({ isList }) => isList).map(({ name }) => name),
    ),
  ];
}

/** The JSON type that isn't `null`, and whether the text is an item of a list. Bytes have no JSON type. */
function textOf(document: Document, reference: Schema): { readonly type: unknown; readonly isList: boolean } {
  const { type, items, contentMediaType, properties } = resolve<Schema>(document, reference);
  const kind = Array.isArray(type) ? type.find((candidate) => candidate !== 'null') : type;
  if (kind === 'array') return { type: textOf(document, (items ?? {}) as Schema).type, isList: true };
  if (contentMediaType !== undefined) return { type: 'file', isList: false };
  return { type: kind ?? (properties ? 'object' : undefined), isList: false };
}
