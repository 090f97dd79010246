import { httpDate } from '../host.ts';
import type { Carrier } from './app.ts';
import type { AnyAnswer, SpecOperation } from '../spec.ts';

/** An answer as the wire carries it: JSON unless it is bytes, and the lab's own time in `Date`. */
export function respond(
  answer: AnyAnswer,
  {
    operation,
    time,
    send,
  }: Pick<Carrier, 'send'> & { readonly operation: SpecOperation | undefined; readonly time: number },
): Response {
  const { status, body } = answer;
  const media = operation?.answers[status]?.media;
  const headers: Record<string, string> = { date: httpDate(time), ...answer.headers };
  if (body === undefined) return new Response(null, { status, headers });
  const bytes = body instanceof Uint8Array || body instanceof ReadableStream;
  headers['content-type'] ??= media ?? (bytes ? 'application/octet-stream' : 'application/json');
  if (bytes) return new Response(body as BodyInit, { status, headers });
  const text = JSON.stringify(body);
  return send ? send(status, headers, text) : new Response(text, { status, headers });
}

/** What the spec says against an answer; `undefined`: nothing. */
export function violation(operation: SpecOperation, { status, body }: AnyAnswer): string | undefined {
  const declared = operation.answers[status];
  if (!declared) return `${operation.id}: status ${status} is not declared`;
  if (!declared.validate || declared.validate(body)) return undefined;
  const [first] = declared.validate.errors ?? [];
  return `${operation.id}, status ${status}: ${first?.instancePath || 'the body'} ${first?.message}`;
}
