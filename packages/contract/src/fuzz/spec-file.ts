import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A JSON Schema of a spec; `$ref`s are still in it. */
export interface Schema {
  readonly $ref?: string;
  readonly [keyword: string]: unknown;
}

/** What an operation takes, as its spec says it: the generated code carries no schemas. */
export interface FuzzOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly FuzzParameter[];
  readonly bodies: readonly FuzzBody[];
}

export interface FuzzParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}

export interface FuzzBody {
  readonly media: string;
  readonly schema: Schema;
  /** Good bodies that the spec itself shows. */
  readonly examples: readonly unknown[];
}

export interface SpecFile {
  readonly operations: readonly FuzzOperation[];
  /** The schema itself, whatever leads to it. */
  resolve(schema: Schema): Schema;
}

const specs = join(import.meta.dirname, '../../../../specs');
const verbs = ['get', 'post', 'put', 'patch', 'delete'];

/** Reads the spec of a vendor. */
export async function readSpecFile(vendor: string): Promise<SpecFile> {
  const document: unknown = parse(await readFile(join(specs, `${vendor}.openapi.yaml`), 'utf8'));
  // oxlint-disable-next-line typescript/no-explicit-any
  const resolve = (node: any): any => {
    let current = node;
    while (typeof current?.$ref === 'string') {
      const steps: string[] = current.$ref.slice(2).split('/');
      // oxlint-disable-next-line typescript/no-explicit-any
      current = steps.reduce<any>((parent, step) => parent[step.replaceAll('~1', '/').replaceAll('~0', '~')], document);
    }
    return current;
  };
  const operations = Object.entries(resolve(document).paths).flatMap(([path, item]) =>
    verbs.flatMap((verb): FuzzOperation[] => {
      const operation = resolve(item)[verb];
      if (!operation) return [];
      const content = Object.entries(resolve(operation.requestBody)?.content ?? {});
      return [
        {
          id: operation.operationId,
          method: verb.toUpperCase(),
          path,
          parameters: [...(resolve(item).parameters ?? []), ...(operation.parameters ?? [])].map((given) => {
            const { name, in: where, required = false, schema } = resolve(given);
            return { name, in: where, required, schema: schema ?? {} };
          }),
          bodies: content.map(([media, given]) => bodyOf(media, resolve(given), resolve)),
        },
      ];
    }),
  );
  return { operations, resolve };
}

// oxlint-disable-next-line typescript/no-explicit-any
function bodyOf(media: string, { schema = {}, example, examples = {} }: any, resolve: (node: any) => any): FuzzBody {
  const shown = Object.values(examples).map((given) => resolve(given).value);
  return {
    media,
    schema,
    examples: (example === undefined ? shown : [example, ...shown]).filter((value) => value !== undefined),
  };
}
