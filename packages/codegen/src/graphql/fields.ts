import { isEnumType } from 'graphql';
import { docComment } from '../openapi/names.ts';
import { examplesOf } from './examples.ts';
import { codesOf } from './rules.ts';
import { directive, fieldsOf, rootFields } from './sdl.ts';
import type { GraphQLSchema } from 'graphql';

/** `fields.ts` of a simulator: what the spec says about each field of Query and Mutation, and others that fail, as data. */
export function emitFields(schema: GraphQLSchema): string {
  const fields = fieldsOf(schema).flatMap(({ parent, type, field }) => {
    const errors = codesOf(schema, field);
    if (!rootFields(schema).some((root) => root.field === field) && errors.length === 0) return [];
    const evidence = directive(schema, 'evidence', field) ?? directive(schema, 'evidence', type);
    const retry = directive(schema, 'retry', field)?.['kind'] ?? 'read';
    return [{ parent, name: field.name, evidence: evidence?.['level'], source: evidence?.['source'], retry, errors }];
  });
  const codes = schema.getType('ErrorCode');
  const messages = isEnumType(codes)
    ? codes.getValues().map((code) => {
        const text = JSON.stringify(directive(schema, 'message', code)?.['text']);
        return `${docComment(code.description ?? undefined, '  ')}  ${code.name}: ${text},\n`;
      })
    : [];
  return [
    `/** The text of each error. What stands in braces is replaced by the value of the argument; {id} by what the error is about. */\n`,
    `export const messages = {\n${messages.join('')}} as const;\n\n`,
    `/** What an operation can refuse. */\nexport type ErrorCode = keyof typeof messages;\n\n`,
    `/** A field of Query or Mutation, or another with errors of its own, as the spec describes it. */\nexport interface FieldFacts {\n`,
    `  readonly parent: string;\n  readonly name: string;\n`,
    `  readonly evidence: 'documented' | 'client' | 'observed' | 'inferred';\n  readonly source?: string;\n`,
    `  /** \`read\`: may always be sent again. \`safe\`: asking twice gives the same state. \`unsent\`: only if it never arrived. */\n`,
    `  readonly retry: 'read' | 'safe' | 'unsent';\n  readonly errors: readonly ErrorCode[];\n}\n\n`,
    `export const fields: readonly FieldFacts[] = ${JSON.stringify(fields, undefined, 2)};\n`,
  ].join('');
}

/** `examples.ts` of a simulator: the examples of the spec, for tests. */
export function emitExamples(schema: GraphQLSchema): string {
  const examples = examplesOf(schema).map(({ line: _, ...example }) => example);
  return [
    `/** A document from the spec, and an answer to it: the content of \`data\`. */\nexport interface Example {\n`,
    `  readonly parent: string;\n  readonly field: string;\n  readonly text: string;\n`,
    `  readonly variables: Readonly<Record<string, unknown>>;\n  readonly answer: Readonly<Record<string, unknown>>;\n}\n\n`,
    `export const examples: readonly Example[] = ${JSON.stringify(examples, undefined, 2)};\n`,
  ].join('');
}
