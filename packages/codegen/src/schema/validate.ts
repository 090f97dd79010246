import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { bare } from '../openapi/keywords.ts';
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

/** Ajv's output still requires two of its own run-time files: they are put into the module itself. */
async function bundle(source: string): Promise<string> {
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
