import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { GraphQLError, Kind, NoUnusedFragmentsRule, parse, Source, specifiedRules, validate } from 'graphql';
import { taken } from '../openapi/names.ts';
import { finding } from './lint.ts';
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Finding } from '../spec-error.ts';

/** The operations of a client, and the fragments that they share. */
export interface Documents {
  readonly operations: readonly OperationDefinitionNode[];
  readonly fragments: readonly FragmentDefinitionNode[];
}

/** Reads a client's documents, `*.graphql`, and holds them against the schema. A folder that is missing has none. */
export async function readDocuments(
  folder: string,
  schema: GraphQLSchema,
): Promise<{ readonly documents: Documents; readonly findings: readonly Finding[] }> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.graphql')).toSorted();
  const findings: Finding[] = [];
  const definitions: DocumentNode['definitions'][number][] = [];
  for (const name of names) {
    const path = join(folder, name);
    try {
      const { definitions: own } = parse(new Source(await readFile(path, 'utf8'), path));
      definitions.push(...own);
      findings.push(...misnamed(path, own));
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      findings.push(finding(relative(process.cwd(), path), error));
    }
  }
  // A fragment may be there for an operation to come; all files together are one document.
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
  if (definitions.length > 0 && findings.length === 0) {
    const errors = validate(schema, { kind: Kind.DOCUMENT, definitions }, rules);
    findings.push(...errors.map((error) => finding(relative(process.cwd(), error.source?.name ?? folder), error)));
  }
  return {
    documents: {
      operations: definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION),
      fragments: definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION),
    },
    findings,
  };
}

/** One thing per file, the file named after it: `projectClips.graphql` has `query ProjectClips`. */
function misnamed(path: string, definitions: DocumentNode['definitions']): Finding[] {
  const file = relative(process.cwd(), path);
  const [first] = definitions;
  const name = first && 'name' in first && first.name && 'value' in first.name ? first.name.value : '';
  const expected = basename(path, '.graphql');
  const flat = (text: string) => text.replaceAll('-', '').toLowerCase();
  const because = (reason: string): Finding[] => [{ file, line: 1, rule: 'labrig/document-name', reason }];
  if (definitions.length !== 1) return because(`a file has one operation or one fragment, not ${definitions.length}.`);
  if (flat(name) !== flat(expected)) return because(`${name || 'the operation'} must be called as its file is.`);
  if (!/^[A-Z]\w*$/.test(name)) return because(`${name} must be a PascalCase name.`);
  return taken.has(name.charAt(0).toLowerCase() + name.slice(1))
    ? because(`${name} has a meaning in the generated code already.`)
    : [];
}
