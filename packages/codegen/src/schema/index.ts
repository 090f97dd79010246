import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { SpecError } from '../spec-error.ts';
import { emitSchemaTypes } from './types.ts';
import { emitValidate } from './validate.ts';
import { lintSchema } from './lint.ts';
import type { Files, Generator } from '../generator.ts';
import type { SchemaDocument } from './document.ts';

/** JSON Schema 2020-12, of a document that people write → its types, a compiled check, and the schema as editors want it. */
export const schema: Generator = async ({ file }): Promise<Files> => {
  const text = await readFile(file, 'utf8');
  const findings = lintSchema(file, text);
  if (findings.length > 0) throw new SpecError(findings);
  const document = parse(text, { merge: true }) as SchemaDocument;
  const name = basename(file, '.schema.yaml');
  return {
    [`${name}-types.ts`]: await emitSchemaTypes(document),
    [`validate-${name}.ts`]: await emitValidate(document),
    [`${name}.schema.json`]: `${JSON.stringify(document, undefined, 2)}\n`,
  };
};
