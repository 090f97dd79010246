import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { isForm, isJson } from './media.ts';
import type { Document, Parameter, Schema } from './document.ts';
import type { OperationModel } from './operations.ts';

/** A base that references resolve against; nothing is fetched. */
const root = 'https://labrig.test/spec';

/** Which validators an operation has: names of exports in `validators.ts`. */
export interface ValidatorNames {
  readonly path?: string;
  readonly query?: string;
  readonly header?: string;
  readonly body?: string;
  readonly form?: string;
  readonly answers: Readonly<Record<number, string>>;
}

/**
 * Compiles the schemas of a document to plain functions: `validators.ts` needs neither `eval` nor Ajv at run time.
 * Equal schemas become one function, because all operations refer to the components of one document.
 */
export async function emitValidators(
  document: Document,
  operations: readonly OperationModel[],
): Promise<{ code: string; names: ReadonlyMap<string, ValidatorNames> }> {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateFormats: false,
    code: { source: true, esm: true },
  });
  const schemas = document.components?.schemas ?? {};
  ajv.addSchema({ components: { schemas: bare(schemas, true) } }, root);

  const exports: Record<string, string> = {};
  const known = new Map<string, string>();
  const define = (schema: Schema | undefined, hint: string): string | undefined => {
    if (!schema || Object.keys(schema).length === 0) return undefined;
    const text = JSON.stringify(absolute(bare(schema) as Schema));
    const existing = known.get(text);
    if (existing !== undefined) return existing;
    const name = /^#\/components\/schemas\/(\w+)$/.exec(schema.$ref ?? '')?.[1] ?? hint;
    const id = `${root}/${name}`;
    ajv.addSchema(JSON.parse(text) as object, id);
    known.set(text, name);
    exports[name] = id;
    return name;
  };

  const names = new Map<string, ValidatorNames>();
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
  return { code: await bundle(standaloneCode.default(ajv, exports)), names };
}

/** Ajv's output still requires two of its own run-time files: they are put into the module itself. */
export async function bundle(source: string): Promise<string> {
  const result = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    format: 'esm',
    write: false,
    charset: 'utf8',
    legalComments: 'none',
    absWorkingDir: import.meta.dirname,
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'silent',
  });
  return `// @ts-nocheck\n${result.outputFiles[0]?.text ?? ''}`;
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

const annotations = new Set(['description', 'summary', 'title', 'examples', 'example', 'deprecated', 'externalDocs']);

/** A schema without what only people read: it would travel in the compiled code. `names`: the keys are names, not keywords. */
export function bare(schema: unknown, names = false): unknown {
  if (Array.isArray(schema)) return schema.map((item) => bare(item));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => names || !(annotations.has(key) || key.startsWith('x-')))
      .map(([key, value]) => [
        key,
        key === 'enum' || key === 'const' ? value : bare(value, !names && (key === 'properties' || key === '$defs')),
      ]),
  );
}

/** References relative to the document become references to the one document that Ajv knows. */
function absolute(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${root}#/`)) as Schema;
}
