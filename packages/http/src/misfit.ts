import { redactedJson } from './redact.ts';
import type { DecodeOutcome, HttpOutcome } from './result.ts';

/**
 * What became of a call whose answer is JSON of the declared kind, but lacks what was asked for.
 *
 * @param secrets - endings of names, beyond the usual ones, whose values must not be quoted: those that the transport was given.
 */
export function misfit(
  { status, headers, body, request, attempts }: HttpOutcome<number, unknown>,
  secrets?: readonly string[],
): DecodeOutcome {
  const text = redactedJson(body, secrets).slice(0, 2000);
  return { kind: 'decode', reason: 'shape', status, headers, text, request, attempts };
}
