import { fieldsOf } from './sdl.ts';
import type { GraphQLSchema } from 'graphql';

/** An example from the description of a field. A part that is missing, or isn't JSON, is `undefined`. */
export interface Example {
  readonly parent: string;
  readonly field: string;
  /** Where it stands in the spec, the first line being 1. */
  readonly line: number;
  readonly text: string;
  readonly variables: object | undefined;
  readonly answer: object | undefined;
}

/** All examples of a schema, in its order. */
export function examplesOf(schema: GraphQLSchema): Example[] {
  return fieldsOf(schema).flatMap(({ parent, field }) => {
    const start = field.astNode?.description?.loc?.startToken.line ?? 0;
    return read(field.description ?? '').map((example) => ({
      ...example,
      parent,
      field: field.name,
      line: start + 1 + example.line,
    }));
  });
}

function read(description: string): Omit<Example, 'parent' | 'field'>[] {
  const blocks = [...description.matchAll(/^```(graphql|json variables|json answer)\n([\s\S]*?)\n```$/gm)].map(
    ({ index, 1: kind, 2: text = '' }) => ({ kind, text, line: description.slice(0, index).split('\n').length - 1 }),
  );
  return blocks.flatMap(({ kind, text, line }, at) => {
    if (kind !== 'graphql') return [];
    const end = blocks.findIndex((block, other) => other > at && block.kind === 'graphql');
    const own = blocks.slice(at + 1, end === -1 ? undefined : end);
    const part = (name: string) => own.find((block) => block.kind === `json ${name}`)?.text;
    return [{ line, text, variables: objectOf(part('variables') ?? '{}'), answer: objectOf(part('answer') ?? '') }];
  });
}

function objectOf(text: string): object | undefined {
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}
