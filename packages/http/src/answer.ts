import type { BodyShape } from './operation.ts';
import type { Bare, DecodeOutcome, HttpOutcome } from './result.ts';

/** How much is kept of a body that does not fit, in characters. */
const openingLength = 2000;

/** What an answer is held against. */
export interface Expectation {
  readonly answers: Readonly<Record<number, BodyShape>>;
  readonly decode: (text: string) => unknown;
  readonly redact: (text: string) => string;
}

/**
 * Holds an answer against the spec.
 *
 * @param text - its body; `undefined` if it is longer than it may be.
 */
export function answerOf(
  { status, ok, headers }: Response,
  text: string | undefined,
  { answers, decode, redact }: Expectation,
): Bare<HttpOutcome<number, unknown> | DecodeOutcome> {
  const fit = (body: unknown): Bare<HttpOutcome<number, unknown>> => ({ kind: 'http', ok, status, body, headers });
  const misfit = (reason: DecodeOutcome['reason']): Bare<DecodeOutcome> => ({
    kind: 'decode',
    reason,
    status,
    headers,
    // Some more than is kept is searched, so that no secret is cut in half before it is struck out.
    text: redact((text ?? '').slice(0, 2 * openingLength)).slice(0, openingLength),
  });

  const shape = answers[status];
  if (text === undefined) return misfit('size');
  if (!shape) return misfit('status');
  if (!text) return shape === 'empty' ? fit(undefined) : misfit('empty');
  let body: unknown;
  try {
    body = decode(text);
  } catch {
    return misfit('syntax');
  }
  const found = Array.isArray(body) ? 'array' : body === null ? 'null' : typeof body;
  return shape === 'any' || shape === found ? fit(body) : misfit('shape');
}
