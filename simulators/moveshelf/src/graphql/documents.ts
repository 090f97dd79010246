import { GraphQLError, parse, validate } from 'graphql';
import { checkText, tooMuch } from './limits.ts';
import { executableSchema } from './schema.ts';
import type { DocumentNode } from 'graphql';

/** A document that can be executed, or why it can't. */
export type Checked =
  | { readonly document: DocumentNode; readonly errors?: never }
  | { readonly document?: never; readonly errors: readonly GraphQLError[] };

/** Programs send few documents, again and again. */
const known = new Map<string, Checked>();
const mostKnown = 200;

/** Reads a document and holds it against the schema and its limits. */
export function checkedDocument(text: string): Checked {
  const found = known.get(text);
  if (found) return found;
  const checked = check(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, checked);
  return checked;
}

function check(text: string): Checked {
  try {
    checkText(text);
    const document = parse(text);
    const errors = validate(executableSchema(), document, undefined, { maxErrors: 20 });
    const excess = errors.length > 0 ? undefined : tooMuch(document);
    if (excess) return { errors: [excess] };
    return errors.length > 0 ? { errors } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}
