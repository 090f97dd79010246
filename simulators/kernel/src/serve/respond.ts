import { httpDate } from '../host.ts';
import type { Carrier } from './app.ts';
import type { AnyAnswer, SpecOperation } from '../spec.ts';

/** Does this body travel as JSON, rather than as bytes or not at all? */
export function isJson(body: unknown): boolean {
  return body !== undefined && !(body instanceof Uint8Array) && !(body instanceof ReadableStream);
}

interface Delivery {
  readonly operation: SpecOperation | undefined;
  /** The lab's own time, for `Date`. */
  readonly time: number;
  /** The body as JSON, if somebody has written it already. */
  readonly text?: string | undefined;
  readonly send?: Carrier['send'] | undefined;
}

/** An answer as the wire carries it. */
export function respond(
  { status, body, headers: own }: AnyAnswer,
  { operation, time, text, send }: Delivery,
): Response {
  const headers: Record<string, string> = { date: httpDate(time), ...own };
  if (body === undefined) return new Response(null, { status, headers });
  const json = isJson(body);
  headers['content-type'] ??=
    operation?.answers[status]?.media ?? (json ? 'application/json' : 'application/octet-stream');
  if (!json) return new Response(body as BodyInit, { status, headers });
  const written = text ?? JSON.stringify(body);
  return send ? send(status, headers, written) : new Response(written, { status, headers });
}

/** What the spec says against an answer; `undefined`: nothing. */
export function violation(operation: SpecOperation, { status, body }: AnyAnswer): string | undefined {
  const declared = operation.answers[status];
  if (!declared) return `${operation.id}: status ${status} is not declared`;
  if (!declared.validate || declared.validate(body)) return undefined;
  const [first] = declared.validate.errors ?? [];
  return `${operation.id}, status ${status}: ${first?.instancePath || 'the body'} ${first?.message}`;
}
