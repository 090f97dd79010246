import { misfit } from '@labrig/http';
import { fits } from './fits.ts';
import { secretNames } from './secrets.ts';
import type { DecodeOutcome, FailedOutcome, HttpOutcome, OutcomeBase, ResultOf } from '@labrig/http';
import type { TypedDocument } from './generated/documents.ts';
import type { graphql, GraphQLProblem, GraphQLRefusal } from './generated/operations.ts';

/** What every executed document tells. */
interface Executed extends OutcomeBase {
  readonly status: 200;
  readonly headers: Headers;
}

/** All that was asked for. */
export interface DataOutcome<Data> extends Executed {
  readonly kind: 'data';
  readonly data: Data;
}

/** A part of what was asked for: `errors` says what is missing, and in its place `data` has null. */
export interface PartialOutcome<Data> extends Executed {
  readonly kind: 'partial';
  readonly data: Data;
  readonly errors: readonly GraphQLProblem[];
}

/** Nothing of what was asked for, and why. */
export interface ErrorsOutcome extends Executed {
  readonly kind: 'errors';
  readonly errors: readonly GraphQLProblem[];
}

/** The server executed nothing: a key that is wrong (401), a document or variable that is (400), a fault of its own. */
export type RefusedOutcome = HttpOutcome<400 | 401 | 413 | 500 | 502 | 503 | 504, GraphQLRefusal>;

/**
 * What became of a document, told apart by `kind`:
 *
 * | kind       | what came                                                     | body of the answer              |
 * | ---------- | ------------------------------------------------------------- | ------------------------------- |
 * | `data`     | everything                                                    | `data`                          |
 * | `partial`  | something, and errors where the rest should be                | `data` and `errors`             |
 * | `errors`   | nothing: every field of the document failed                   | `errors`, `data` null or nulls  |
 * | `http`     | the server executed nothing; `status` and `body` say why      | `errors`, status from 400 on    |
 * | `decode` … | no answer, or none that fits: see the outcomes of @labrig/http | anything                        |
 */
export type Answer<Data> = DataOutcome<Data> | PartialOutcome<Data> | ErrorsOutcome | RefusedOutcome | FailedOutcome;

/** Holds what came against the document: members that are missing, or of another type, make it a `decode` outcome. */
export function answerTo<Data extends object>(
  { shape }: TypedDocument<Data>,
  outcome: ResultOf<typeof graphql>,
  clean: (text: string) => string,
): Answer<Data> {
  if (outcome.kind !== 'http' || outcome.status !== 200) return outcome as RefusedOutcome | FailedOutcome;
  const { body, headers, request, attempts } = outcome;
  const data: unknown = body.data ?? null;
  // What is there although nothing went wrong is as good as absent.
  const errors: unknown = body.errors ?? [];
  const isTold = Array.isArray(errors) && errors.every((error) => typeof error?.message === 'string');
  if (!isTold || !((data === null && errors.length > 0) || fits(data, shape))) {
    return unfit(outcome, clean);
  }
  const base = { status: 200, headers, request, attempts } as const;
  if (errors.length === 0) return { ...base, kind: 'data', data: data as Data };
  return Object.values(data ?? {}).some((member) => member !== null)
    ? { ...base, kind: 'partial', data: data as Data, errors }
    : { ...base, kind: 'errors', errors };
}

/** What became of a document whose answer has everything it must have but what was asked for. */
export function lacking<Data>({ data, ...answer }: DataOutcome<Data>, clean: (text: string) => string): DecodeOutcome {
  return unfit({ ...answer, kind: 'http', ok: true, body: { data } }, clean);
}

function unfit(outcome: HttpOutcome<number, unknown>, clean: (text: string) => string): DecodeOutcome {
  const { text, ...rest } = misfit(outcome, secretNames);
  return { ...rest, text: clean(text) };
}
