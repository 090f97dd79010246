import { nearMisses } from './near-miss.ts';
import { violation } from './respond.ts';
import { isSecret, redactBody, redactHeaders, redactQuery } from './redact.ts';
import type { AnySimulator } from '../simulator.ts';
import type { Fault } from '../faults/fault.ts';
import type { JournalLine } from '../journal.ts';
import type { AnyAnswer, SpecOperation } from '../spec.ts';
import type { RouterContext } from './app.ts';

/** What is learned about a call on its way. */
export interface Note {
  operation: SpecOperation | undefined;
  fault?: Fault;
  body?: unknown;
  /** Who calls, once that is known. */
  who?: unknown;
  /** The body's length in bytes. */
  size?: number;
  /** The answer's length in characters, if it travels as JSON. */
  length?: number;
  error?: unknown;
}

/** Headers that hold credentials whatever the vendor. */
const always = ['authorization', 'proxy-authorization', 'cookie'];

/** Longer bodies than this, in bytes or characters, are not kept: the journal is bounded in memory, too. */
const kept = 16_384;

/**
 * A call and its answer as a line of the journal. Only references are kept; the entry that people see, without secrets, is
 * made when somebody looks: most entries are never read. `answer` is absent if the connection broke.
 */
export function lineOf(
  { env, req }: RouterContext,
  simulator: AnySimulator,
  { note, answer: given, time }: { readonly note: Note; readonly answer: AnyAnswer | undefined; readonly time: number },
): JournalLine {
  const { operation, fault, error } = note;
  const body = (note.size ?? 0) > kept ? `[${note.size} bytes]` : note.body;
  const isLong = (note.length ?? 0) > kept;
  const answer = given && isLong ? { ...given, body: `[${note.length} characters]` } : given;
  const { method, url } = req;
  const headers = env.headers ?? req.raw.headers;
  return {
    time,
    device: simulator.name,
    operation: operation?.id ?? null,
    method,
    status: answer?.status ?? null,
    ...(fault && { struck: fault.effect.kind }),
    tell() {
      const secrets = [...simulator.dialect.secrets, ...always];
      const path = url.slice(url.indexOf('/', url.indexOf('//') + 2) + (env.base?.length ?? 0));
      return {
        path: redactQuery(path, secrets),
        request: {
          headers: redactHeaders(plain(headers), secrets),
          ...(body !== undefined && { body: redactBody(body, secrets) }),
        },
        ...(answer !== undefined && { answer: shown(answer.body, secrets) }),
        ...(fault && { fault: `${fault.id}: ${fault.effect.kind}` }),
        ...(error !== undefined && { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
        unread: operation ? unreadOf(path, operation, { body, secrets }) : [],
        // Of an answer that isn't kept nobody can tell any more what the spec says against it.
        ...(operation && answer && !isLong && broken(operation, answer, fault)),
        ...(!operation && { nearMisses: nearMisses(simulator.spec.operations, method, path.split('?')[0]!) }),
      };
    },
  };
}

/** What the spec says against an answer of the device's own. An answer that a fault made is none. */
function broken(operation: SpecOperation, answer: AnyAnswer, fault: Fault | undefined): { violation?: string } {
  const found = fault || answer.body instanceof ReadableStream ? undefined : violation(operation, answer);
  return found === undefined ? {} : { violation: found };
}

function plain(
  headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>,
): Record<string, string> {
  if (headers instanceof Headers) return Object.fromEntries(headers);
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

function shown(body: unknown, secrets: readonly string[]): unknown {
  if (body instanceof ReadableStream) return '[stream]';
  return redactBody(body, secrets);
}

/**
 * What the client sent that the spec doesn't know: the first thing to look at when "it ignores my option". A secret in the
 * query is read by whoever asks who calls.
 */
function unreadOf(
  path: string,
  operation: SpecOperation,
  { body, secrets }: { readonly body: unknown; readonly secrets: readonly string[] },
): string[] {
  const unread: string[] = [];
  if (path.includes('?')) {
    for (const name of new URLSearchParams(path.slice(path.indexOf('?'))).keys()) {
      if (!operation.query?.includes(name) && !isSecret(name, secrets)) unread.push(`query.${name}`);
    }
  }
  const members = operation.body?.members;
  if (members && typeof body === 'object' && body !== null && !Array.isArray(body)) {
    for (const name of Object.keys(body)) if (!members.includes(name)) unread.push(`body.${name}`);
  }
  return unread;
}
