import { headerOf } from './app.ts';
import type { RouterContext } from './app.ts';
import type { Dialect, Problem, Refusal } from '../dialect.ts';
import type { SpecOperation } from '../spec.ts';

const mebibyte = 1024 * 1024;

/** What came in, before anything is known of its sense. */
export interface RawInput {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
}

/** Does the operation read a body? One that nobody asked for is left alone. */
export function readsBody({ body, method }: SpecOperation): boolean {
  return body !== undefined && method !== 'GET';
}

/** The body's value, or why it can't be had. */
export async function readBody(
  context: RouterContext,
  dialect: Pick<Dialect<never>, 'maxBody' | 'parse'>,
): Promise<{ readonly value: unknown; readonly size: number } | Refusal> {
  const limit = dialect.maxBody ?? mebibyte;
  const bytes = await readBytes(context, limit);
  if (bytes === undefined || bytes.byteLength > limit) return { kind: 'too-large', limit };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const size = bytes.byteLength;
    if (text.trim() === '') return { value: undefined, size };
    return { value: (dialect.parse ?? JSON.parse)(text), size };
  } catch (error) {
    return { kind: 'malformed', reason: reasonOf(error) };
  }
}

/** Where a text stops being JSON. The engine's own words quote it, and with it perhaps a password. */
function reasonOf(error: unknown): string {
  if (!(error instanceof SyntaxError)) return error instanceof Error ? error.message : String(error);
  const [place] = /position \d+/.exec(error.message) ?? [];
  return place === undefined ? 'it breaks off' : `something is wrong at ${place}`;
}

/** Reads little more than `limit` bytes; `undefined` if there are more. A declared length is believed: the HTTP layer holds it. */
async function readBytes(context: RouterContext, limit: number): Promise<Uint8Array | undefined> {
  const declared = headerOf(context, 'content-length');
  if (Number(declared ?? 0) > limit) return undefined;
  if (declared !== undefined || headerOf(context, 'transfer-encoding') === undefined) {
    return new Uint8Array(await context.req.arrayBuffer());
  }
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of context.req.raw.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** Path and query as the spec types them: everything arrives as text. What doesn't fit stays text, for the validators to refuse. */
export function readParameters(context: RouterContext, operation: SpecOperation): Pick<RawInput, 'path' | 'query'> {
  const { numbers, booleans, lists } = operation;
  const typed = (name: string, text: string): unknown => {
    if (numbers?.includes(name) && /^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
    if (booleans?.includes(name) && (text === 'true' || text === 'false')) return text === 'true';
    return text;
  };
  const path: Record<string, unknown> = context.req.param();
  if (numbers || booleans) for (const name of Object.keys(path)) path[name] = typed(name, path[name] as string);
  const query: Record<string, unknown> = {};
  for (const name of operation.query ?? []) {
    const texts = context.req.queries(name);
    if (texts?.[0] === undefined) continue;
    query[name] = lists?.includes(name) ? texts.map((text) => typed(name, text)) : typed(name, texts[0]);
  }
  return { path, query };
}

/** What the spec says against a request; `undefined`: nothing. */
export function validateInput(operation: SpecOperation, { path, query, body }: RawInput): Refusal | undefined {
  const { validate } = operation;
  const isRight =
    (!validate.path || validate.path(path)) &&
    (!validate.query || validate.query(query)) &&
    (body === undefined ? !operation.body?.required : !validate.body || validate.body(body));
  return isRight ? undefined : problemsOf(operation, { path, query, body });
}

/** All that is wrong, in all parts. */
function problemsOf(operation: SpecOperation, input: RawInput): Refusal {
  const problems = (['path', 'query', 'body'] as const).flatMap((part) => {
    const validator = operation.validate[part];
    if (!validator || (part === 'body' && input.body === undefined) || validator(input[part])) return [];
    return (validator.errors ?? []).map((error): Problem => ({ ...error, in: part }));
  });
  return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'no-body' };
}
