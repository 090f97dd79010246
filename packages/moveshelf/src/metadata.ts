import { DecodeError, encodeJson } from '@labrig/http';
import { refusal } from './call.ts';
import type { DataOutcome } from './answer.ts';
import type { Context } from './call.ts';
import type { TypedDocument } from './generated/documents.ts';

/** A JSON object: what is stored with a subject, a session or a clip. */
export type Metadata = Readonly<Record<string, unknown>>;

/** Something with metadata, as objects and no longer as text. */
export type WithMetadata<Row extends { readonly metadata: string | null }> = Omit<Row, 'metadata'> & {
  readonly metadata: Metadata | null;
};

/** @throws RequestError for what isn't an object, or can't be written as JSON. */
export function metadataText(metadata: Metadata, document: TypedDocument): string {
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) {
    throw refusal(document, 'metadata must be an object');
  }
  try {
    return encodeJson(metadata);
  } catch (cause) {
    throw refusal(document, `metadata can't be written as JSON: ${(cause as Error).message}`);
  }
}

/**
 * What was stored as text; null for nothing.
 *
 * @throws DecodeError for what is no JSON object. `moveshelf.api` gives such a text as it is.
 */
export function metadataOf({ clean }: Context, answer: DataOutcome<object>, text: string | null): Metadata | null {
  if (text === null) return null;
  let metadata: unknown;
  try {
    metadata = JSON.parse(text);
  } catch {
    // It stays what it is: no object.
  }
  if (typeof metadata === 'object' && !Array.isArray(metadata)) return metadata as Metadata | null;
  const { status, headers, request, attempts } = answer;
  const reason = metadata === undefined ? 'syntax' : 'shape';
  const quote = clean(text.slice(0, 4000)).slice(0, 2000);
  throw new DecodeError({ kind: 'decode', reason, status, headers, text: quote, request, attempts });
}
