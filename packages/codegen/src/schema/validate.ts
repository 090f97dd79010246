import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { bare, bundle } from '../openapi/validators.ts';
import type { SchemaDocument } from './document.ts';

/**
 * `validate`, compiled: it tells everything that is wrong, each with the part of the schema that says so, because whoever wrote
 * the document wants to know what would be right.
 */
export async function emitValidate(document: SchemaDocument): Promise<string> {
  const ajv = new Ajv2020({
    strict: false,
    strictNumbers: true,
    allErrors: true,
    verbose: true,
    discriminator: true,
    inlineRefs: false,
    validateFormats: false,
    code: { source: true, esm: true },
  });
  const { $id: _, $schema: __, ...rest } = document;
  const id = 'https://labrig.test/schema';
  ajv.addSchema(bare(rest) as object, id);
  return bundle(standaloneCode.default(ajv, { validate: id }));
}
