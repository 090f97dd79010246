import { nearMisses } from './near-miss.ts';
import { isSecret, redactBody, redactHeaders, redactQuery } from './redact.ts';
import type { Context } from 'hono';
import type { AnySimulator } from '../simulator.ts';
import type { Fault } from '../faults/faults.ts';
import type { JournalEntry } from '../journal.ts';
import type { AnyAnswer, SpecOperation } from '../spec.ts';

/** What is learned about a call on its way. */
export interface Note {
  operation: SpecOperation | undefined;
  fault?: Fault;
  body?: unknown;
  error?: unknown;
}

/** A call and its answer as a journal entry, without secrets. `answer` is absent if the connection broke. */
export function entryOf(
  context: Context,
  simulator: AnySimulator,
  { note, answer, time }: { readonly note: Note; readonly answer?: AnyAnswer; readonly time: number },
): Omit<JournalEntry, 'id'> {
  const { secrets } = simulator.dialect;
  const { operation, fault, body, error } = note;
  const { method, url } = context.req;
  const path = url.slice(url.indexOf('/', url.indexOf('//') + 2));
  return {
    time,
    device: simulator.name,
    operation: operation?.id ?? null,
    method,
    path: redactQuery(path, secrets),
    request: {
      headers: redactHeaders(context.req.header(), secrets),
      ...(body !== undefined && { body: redactBody(body, secrets) }),
    },
    status: answer?.status ?? null,
    ...(answer !== undefined && { answer: shown(answer.body, secrets) }),
    ...(fault && { fault: `${fault.id}: ${fault.effect.kind}` }),
    ...(error !== undefined && { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    unread: operation ? unreadOf(context, operation, { body, secrets }) : [],
    ...(!operation && { nearMisses: nearMisses(simulator.spec.operations, method, context.req.path) }),
  };
}

function shown(body: unknown, secrets: readonly string[]): unknown {
  if (body instanceof ReadableStream) return '[stream]';
  return body instanceof Uint8Array ? `[${body.byteLength} bytes]` : redactBody(body, secrets);
}

/**
 * What the client sent that the spec doesn't know: the first thing to look at when "it ignores my option". A secret in the
 * query is read by whoever asks who calls.
 */
function unreadOf(
  context: Context,
  operation: SpecOperation,
  { body, secrets }: { readonly body: unknown; readonly secrets: readonly string[] },
): string[] {
  const unread: string[] = [];
  if (context.req.url.includes('?')) {
    for (const name of Object.keys(context.req.query())) {
      if (!operation.query?.includes(name) && !isSecret(name, secrets)) unread.push(`query.${name}`);
    }
  }
  const members = operation.body?.members;
  if (members && typeof body === 'object' && body !== null && !Array.isArray(body)) {
    for (const name of Object.keys(body)) if (!members.includes(name)) unread.push(`body.${name}`);
  }
  return unread;
}
