/** The parts of an OpenAPI 3.1 document that code is generated from. Everything else travels in the index signature. */
export interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
export const methods: readonly Method[] = ['get', 'post', 'put', 'patch', 'delete'];

export type PathItem = { readonly [method in Method]?: OperationObject } & {
  readonly parameters?: readonly (Parameter | Reference)[];
};

export interface OperationObject {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: RequestBody | Reference;
  readonly responses: Readonly<Record<string, ResponseObject | Reference>>;
  readonly 'x-labrig-evidence'?: string;
  readonly 'x-labrig-retry'?: string;
  /** Which generation of the product has it; a number, or `both`. */
  readonly 'x-labrig-generation'?: string | number;
  /** Empty: anybody may call it. */
  readonly security?: readonly unknown[];
}

export interface Reference {
  readonly $ref: string;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface RequestBody {
  readonly required?: boolean;
  /** A simulator takes the bytes as they come, instead of all at once. */
  readonly 'x-labrig-stream'?: boolean;
  readonly content: Readonly<Record<string, MediaType>>;
}

export interface ResponseObject {
  readonly description: string;
  readonly content?: Readonly<Record<string, MediaType>>;
}

export interface MediaType {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, unknown>>;
}

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly [keyword: string]: unknown;
}

/** Follows local references (`#/…`; the rules allow no others) until something is found that is none. */
export function resolve<Value extends object>(document: Document, value: Value | Reference): Value {
  let current: Value | Reference = value;
  while ('$ref' in current && typeof current.$ref === 'string') {
    let target: unknown = document;
    for (const part of current.$ref.slice(2).split('/')) {
      target = (target as Record<string, unknown> | undefined)?.[part.replaceAll('~1', '/').replaceAll('~0', '~')];
    }
    if (typeof target !== 'object' || target === null) throw new Error(`unresolved reference ${current.$ref}`);
    current = target as Value | Reference;
  }
  return current as Value;
}
