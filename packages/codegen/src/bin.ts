#!/usr/bin/env node
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generate, writeFiles } from './generate.ts';
import { SpecError } from './spec-error.ts';

const usage = 'usage: labrig-codegen client|simulator|schema SPEC… [--kernel MODULE]   (writes src/generated)';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { kernel: { type: 'string', default: '@labrig/simulator' } },
});
const [target, ...specs] = positionals;
if ((target !== 'client' && target !== 'simulator' && target !== 'schema') || specs.length === 0) {
  console.error(usage);
  process.exit(2);
}
try {
  const files = await generate({
    files: specs.map((spec) => resolve(spec)),
    target,
    kernel: values.kernel,
  });
  await writeFiles(resolve('src/generated'), files);
} catch (error) {
  if (!(error instanceof SpecError)) throw error;
  console.error(error.message);
  process.exit(1);
}
