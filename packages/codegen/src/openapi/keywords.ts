/** What only people and other tools read. */
const annotations = new Set(['description', 'summary', 'title', 'examples', 'example', 'deprecated', 'externalDocs']);

/** What a value isn't held against: `format` is a hint, media types speak of bytes, and `discriminator` of what `oneOf` says again. */
const hints = new Set([
  'format',
  'contentMediaType',
  'contentEncoding',
  'discriminator',
  'default',
  'readOnly',
  'writeOnly',
]);

/** What the kernel holds values against: the members of its `Schema`. */
const checks = new Set(
  [
    '$ref type const enum not anyOf oneOf allOf maximum minimum exclusiveMaximum exclusiveMinimum multipleOf',
    'maxLength minLength pattern maxItems minItems uniqueItems prefixItems items',
    'maxProperties minProperties required additionalProperties properties',
  ].flatMap((line) => line.split(' ')),
);

/** Is this a keyword that somebody would believe to be held against values, and nobody does? */
export function isUnknown(keyword: string): boolean {
  return !checks.has(keyword) && !hints.has(keyword) && !isAnnotation(keyword);
}

/** A schema without what only people read: it would travel in the generated code. */
export function bare(schema: unknown): unknown {
  return without(schema, isAnnotation);
}

/** A schema with nothing but what values are held against. */
export function checked(schema: unknown): unknown {
  return without(schema, (keyword) => !checks.has(keyword));
}

function isAnnotation(keyword: string): boolean {
  return annotations.has(keyword) || keyword.startsWith('x-');
}

/** `isNames`: the keys are names, not keywords. */
function without(schema: unknown, isLeftOut: (keyword: string) => boolean, isNames = false): unknown {
  if (Array.isArray(schema)) return schema.map((item) => without(item, isLeftOut));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => isNames || !isLeftOut(key))
      .map(([key, value]) => [
        key,
        key === 'enum' || key === 'const'
          ? value
          : without(value, isLeftOut, !isNames && (key === 'properties' || key === '$defs')),
      ]),
  );
}
