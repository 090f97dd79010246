import { SpecError } from '../spec-error.ts';
import { emitClient } from './client.ts';
import { readDocuments } from './documents.ts';
import { emitExamples, emitFields } from './fields.ts';
import { lintSdl } from './lint.ts';
import { emitResolvers, emitSchema } from './simulator.ts';
import type { Files, Generator } from '../generator.ts';

/** GraphQL SDL → the code of a client or of a simulator. */
export const graphql: Generator = async ({ file, target, documents }): Promise<Files> => {
  const { findings, sdl } = await lintSdl(file);
  if (!sdl || findings.length > 0) throw new SpecError(findings);
  if (target === 'client') {
    const read = await readDocuments(documents, sdl.schema);
    if (read.findings.length > 0) throw new SpecError(read.findings);
    return { 'documents.ts': await emitClient(sdl, read.documents) };
  }
  return {
    'schema.ts': emitSchema(sdl),
    'resolvers.ts': await emitResolvers(sdl),
    'fields.ts': emitFields(sdl.schema),
    'examples.ts': emitExamples(sdl.schema),
  };
};
