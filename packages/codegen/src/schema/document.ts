/** A JSON Schema, or a part of one. */
export type SchemaPart = boolean | { readonly [keyword: string]: unknown };

/** A JSON Schema with a name, whose parts stand under `$defs`. */
export interface SchemaDocument {
  readonly title: string;
  readonly $defs?: Readonly<Record<string, SchemaPart>>;
  readonly [keyword: string]: unknown;
}
