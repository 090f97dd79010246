import type { DecodeOutcome, HttpOutcome } from './result.ts';

/**
 * What became of a call whose answer is JSON of the declared kind, but lacks what was asked for.
 *
 * @param isSecret - whether the value of a member of this name must not be quoted.
 */
export function misfit(
  { status, headers, body, request, attempts }: HttpOutcome<number, unknown>,
  isSecret: (name: string) => boolean,
): DecodeOutcome {
  const text = JSON.stringify(body, (name, value: unknown) => (isSecret(name) ? '[redacted]' : value)) ?? '';
  return { kind: 'decode', reason: 'shape', status, headers, text: text.slice(0, 2000), request, attempts };
}
