import { isSecret } from './secrets.ts';
import type { DecodeOutcome, HttpOutcome } from '@labrig/http';

/** An answer that is JSON, and an object, but has nothing or something else where the spec has what was asked for. */
export function misfit({ status, headers, body, request, attempts }: HttpOutcome<number, unknown>): DecodeOutcome {
  const text = JSON.stringify(body, (name, value: unknown) => (isSecret(name) ? '[redacted]' : value)) ?? '';
  return { kind: 'decode', reason: 'shape', status, headers, text: text.slice(0, 2000), request, attempts };
}
