import type { Context } from 'hono';
import type { Dialect, Problem, Refusal } from '../dialect.ts';
import type { SpecOperation, Validate } from '../spec.ts';

const mebibyte = 1024 * 1024;

/** What came in, before anything is known of its sense. */
export interface RawInput {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
}

/** The body's text, or why it can't be had. A body that nobody asked for is left alone. */
export async function readBody(
  context: Context,
  operation: SpecOperation,
  dialect: Pick<Dialect<never>, 'maxBody' | 'parse'>,
): Promise<{ readonly value: unknown } | Refusal> {
  if (!operation.body || context.req.method === 'GET') return { value: undefined };
  const limit = dialect.maxBody ?? mebibyte;
  const bytes = await readBytes(context, limit);
  if (bytes === undefined || bytes.byteLength > limit) return { kind: 'too-large', limit };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') return { value: undefined };
    return { value: (dialect.parse ?? JSON.parse)(text) };
  } catch (error) {
    return { kind: 'malformed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Reads little more than `limit` bytes; `undefined` if there are more. A declared length is believed: the HTTP layer holds it. */
async function readBytes(context: Context, limit: number): Promise<Uint8Array | undefined> {
  const declared = context.req.header('content-length');
  if (Number(declared ?? 0) > limit) return undefined;
  if (declared !== undefined || context.req.header('transfer-encoding') === undefined) {
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
export function readParameters(context: Context, operation: SpecOperation): Pick<RawInput, 'path' | 'query'> {
  const { numbers, booleans, lists } = operation;
  const typed = (name: string, text: string): unknown => {
    if (numbers?.includes(name) && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
    if (booleans?.includes(name) && (text === 'true' || text === 'false')) return text === 'true';
    return text;
  };
  const path: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(context.req.param())) path[name] = typed(name, text as string);
  const query: Record<string, unknown> = {};
  for (const name of operation.query ?? []) {
    const texts = context.req.queries(name);
    if (texts?.[0] === undefined) continue;
    query[name] = lists?.includes(name) ? texts.map((text) => typed(name, text)) : typed(name, texts[0]);
  }
  return { path, query };
}

/** What the spec says against a request; `undefined`: nothing. */
export function validateInput(operation: SpecOperation, input: RawInput): Refusal | undefined {
  const { validate, body } = operation;
  const problems: Problem[] = [];
  const check = (part: Problem['in'], validator: Validate | undefined, value: unknown): void => {
    if (!validator || validator(value)) return;
    for (const error of validator.errors ?? []) problems.push({ ...error, in: part });
  };
  check('path', validate.path, input.path);
  check('query', validate.query, input.query);
  if (input.body !== undefined) check('body', validate.body, input.body);
  else if (body?.required && problems.length === 0) return { kind: 'no-body' };
  return problems.length > 0 ? { kind: 'invalid', problems } : undefined;
}
