/** A type of JSON Schema. */
export type TypeName = 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string';

/**
 * A schema of a spec as the code generator writes it down: the keywords of JSON Schema 2020-12 that say something about a value, and
 * `$ref` with the bare name of another schema of the same spec. The generator refuses any other keyword.
 */
export interface Schema {
  /** Stands alone. */
  readonly $ref?: string;
  readonly type?: TypeName | readonly TypeName[];

  readonly maximum?: number;
  readonly minimum?: number;
  readonly exclusiveMaximum?: number;
  readonly exclusiveMinimum?: number;
  readonly multipleOf?: number;

  /** In characters, not in units of UTF-16. */
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly pattern?: string;

  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly not?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];

  readonly maxItems?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly prefixItems?: readonly Schema[];
  readonly items?: Schema | boolean;

  readonly maxProperties?: number;
  readonly minProperties?: number;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** The schemas of a spec by name. */
export type Schemas = Readonly<Record<string, Schema>>;
