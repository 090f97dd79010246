import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { SpecError } from '../spec-error.ts';
import { emitClient } from './client.ts';
import { lintOpenApi } from './lint.ts';
import { operationsOf } from './operations.ts';
import { emitSchemas } from './json-schemas.ts';
import { emitSimulator } from './simulator.ts';
import { emitTypes } from './types.ts';
import type { Document } from './document.ts';
import type { Files, Generator } from '../generator.ts';

/** OpenAPI 3.1 → the code of a client or of a simulator. */
export const openapi: Generator = async ({ file, target, kernel }): Promise<Files> => {
  const findings = await lintOpenApi(file);
  if (findings.length > 0) throw new SpecError(findings);
  const document = parse(await readFile(file, 'utf8')) as Document;
  const operations = operationsOf(document);
  const types = await emitTypes(file, target === 'client' ? 'client' : 'simulator');
  if (target === 'client') return { 'types.ts': types, 'operations.ts': emitClient(document, operations) };
  const { code, names } = emitSchemas(document, operations, kernel);
  return {
    'types.ts': types,
    'json-schemas.ts': code,
    'spec.ts': emitSimulator(document, operations, names, kernel),
  };
};
