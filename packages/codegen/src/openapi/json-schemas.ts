import { checked } from './keywords.ts';
import { isForm, isJson } from './media.ts';
import { propertyKey } from './names.ts';
import { resolve } from './document.ts';
import type { Document, Parameter, Schema } from './document.ts';
import type { OperationModel } from './operations.ts';

/** Which schemas an operation has: names in `json-schemas.ts`. */
export interface SchemaNames {
  readonly path?: string;
  readonly query?: string;
  readonly header?: string;
  readonly body?: string;
  readonly form?: string;
  readonly answers: Readonly<Record<number, string>>;
}

/**
 * `json-schemas.ts`: what requests and answers are held against, each by a name. Equal schemas have one name, and a component is there
 * if something refers to it.
 */
export function emitSchemas(
  document: Document,
  operations: readonly OperationModel[],
  kernel: string,
): { code: string; names: ReadonlyMap<string, SchemaNames> } {
  const written = new Map<string, string>();
  const known = new Map<string, string>();
  const write = (name: string, schema: Schema): void => {
    if (written.has(name)) return;
    written.set(name, '');
    written.set(
      name,
      JSON.stringify(checked(schema), (_, part: unknown) => named(part)),
    );
  };
  /** References name what they refer to; beside anything else, as one of several that all hold. */
  const named = (part: unknown): unknown => {
    const { $ref, ...rest } = (part ?? {}) as Schema;
    if (typeof $ref !== 'string' || !$ref.startsWith('#/')) return part;
    const name = $ref.replace('#/components/schemas/', '');
    write(name, resolve(document, { $ref }));
    const { allOf = [], ...others } = rest as { readonly allOf?: readonly unknown[] };
    return Object.keys(rest).length === 0 ? { $ref: name } : { ...others, allOf: [{ $ref: name }, ...allOf] };
  };
  const define = (schema: Schema | undefined, hint: string): string | undefined => {
    const text = JSON.stringify(checked(schema ?? {}));
    if (text === '{}') return undefined;
    const existing = known.get(text);
    if (existing !== undefined) return existing;
    const name = /^\{"\$ref":"#\/components\/schemas\/(\w+)"\}$/.exec(text)?.[1] ?? hint;
    known.set(text, name);
    write(name, name === hint ? schema! : resolve(document, schema!));
    return name;
  };

  const names = new Map<string, SchemaNames>();
  for (const operation of operations) {
    const path = define(parametersSchema(operation.parameters, 'path'), `${operation.id}_path`);
    const query = define(parametersSchema(operation.parameters, 'query'), `${operation.id}_query`);
    const header = define(parametersSchema(operation.parameters, 'header'), `${operation.id}_header`);
    const media = operation.body?.media ?? [];
    const body = define(media.find(({ type }) => isJson(type))?.schema, `${operation.id}_body`);
    const form = define(media.find(({ type }) => isForm(type))?.schema, `${operation.id}_form`);
    const answers = operation.answers.flatMap(({ status, media: type, schema }) => {
      const name = type !== undefined && isJson(type) ? define(schema, `${operation.id}_${status}`) : undefined;
      return name === undefined ? [] : [[status, name] as const];
    });
    names.set(operation.id, {
      ...(path !== undefined && { path }),
      ...(query !== undefined && { query }),
      ...(header !== undefined && { header }),
      ...(body !== undefined && { body }),
      ...(form !== undefined && { form }),
      answers: Object.fromEntries(answers),
    });
  }
  const lines = [...written].map(([name, text]) => `  ${propertyKey(name)}: ${text},\n`);
  const code = [
    `import type { Schemas } from '${kernel}';\n`,
    // A function is read when it is called, and most schemas are needed late or never.
    `export const schemas = (): Schemas => ({\n${lines.join('')}});\n`,
  ].join('\n');
  return { code, names };
}

/** The parameters of one place as the schema of an object. */
function parametersSchema(parameters: readonly Parameter[], place: Parameter['in']): Schema | undefined {
  const here = parameters.filter((parameter) => parameter.in === place);
  if (here.length === 0) return undefined;
  return {
    type: 'object',
    properties: Object.fromEntries(here.map(({ name, schema }) => [name, schema])),
    required: here.filter(({ required }) => required).map(({ name }) => name),
  };
}
