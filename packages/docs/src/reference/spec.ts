/** The parts of an OpenAPI document that the reference shows. The specs are linted elsewhere; here they are believed. */
export interface Spec {
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly summary?: string;
    readonly description?: string;
  };
  readonly externalDocs?: { readonly description: string; readonly url: string };
  readonly servers?: readonly { readonly url: string; readonly description?: string }[];
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Components;
}

interface Components {
  readonly securitySchemes?: Readonly<Record<string, SecurityScheme>>;
  readonly schemas?: Readonly<Record<string, Schema>>;
}

interface SecurityScheme {
  readonly type: string;
  readonly in?: string;
  readonly name?: string;
  readonly scheme?: string;
  readonly description?: string;
}

interface Ref {
  readonly $ref?: string;
}

/** Where a fact comes from. */
export interface Provenance {
  readonly 'x-labrig-evidence'?: string;
  readonly 'x-labrig-source'?: string;
}

export interface Operation extends Provenance {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly deprecated?: boolean;
  readonly 'x-labrig-retry'?: string;
  readonly 'x-labrig-generation'?: string | number;
  readonly 'x-labrig-websocket'?: unknown;
  readonly parameters?: readonly (Parameter & Ref)[];
  readonly requestBody?: Body & Ref;
  readonly responses: Readonly<Record<string, Answer & Ref>>;
}

export interface Parameter extends Provenance {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

export interface Body extends Provenance {
  readonly required?: boolean;
  readonly description?: string;
  readonly content?: Readonly<Record<string, Media>>;
}

export interface Answer extends Provenance {
  readonly description: string;
  readonly content?: Readonly<Record<string, Media>>;
}

export interface Media {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, Ref & { readonly summary?: string; readonly value?: unknown }>>;
}

export interface Schema extends Provenance, Ref {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly 'x-labrig-unit'?: string;
  readonly 'x-labrig-range'?: readonly [number, number];
  readonly 'x-labrig-values'?: readonly unknown[];
  readonly 'x-labrig-generation'?: string | number;
}

/** What a part stands for: itself, or what its `$ref` points to. @throws Error if there is nothing. */
export function resolved<T extends object>(spec: Spec, part: T & Ref): T {
  if (part.$ref === undefined) return part;
  const found = part.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], spec);
  if (found === undefined) throw new Error(`${part.$ref} points nowhere`);
  return resolved(spec, found as T & Ref);
}

/** All operations, in the order of the spec, each with its way. */
export function operationsOf(
  spec: Spec,
): readonly { readonly method: string; readonly path: string; readonly operation: Operation }[] {
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      operation.operationId === undefined ? [] : [{ method: method.toUpperCase(), path, operation }],
    ),
  );
}
