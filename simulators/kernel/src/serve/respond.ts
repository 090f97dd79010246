import { httpDate } from '../host.ts';
import type { AnyAnswer, SpecOperation } from '../spec.ts';

/** An answer as the wire carries it: JSON unless it is bytes, and the lab's own time in `Date`. */
export function respond(answer: AnyAnswer, operation: SpecOperation | undefined, time: number): Response {
  const { status, body } = answer;
  const media = operation?.answers[status]?.media;
  const headers: Record<string, string> = { date: httpDate(time), ...answer.headers };
  if (body === undefined) return new Response(null, { status, headers });
  const bytes = body instanceof Uint8Array || body instanceof ReadableStream;
  headers['content-type'] ??= media ?? (bytes ? 'application/octet-stream' : 'application/json');
  return new Response(bytes ? (body as BodyInit) : JSON.stringify(body), { status, headers });
}

/** What the spec says against an answer; `undefined`: nothing. */
export function violation(operation: SpecOperation, { status, body }: AnyAnswer): string | undefined {
  const declared = operation.answers[status];
  if (!declared) return `${operation.id}: status ${status} is not declared`;
  if (!declared.validate || declared.validate(body)) return undefined;
  const [first] = declared.validate.errors ?? [];
  return `${operation.id}, status ${status}: ${first?.instancePath || 'the body'} ${first?.message}`;
}
