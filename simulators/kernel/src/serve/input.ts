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
  const text = await readText(context, limit);
  if (text === undefined) return { kind: 'too-large', limit };
  if (text.trim() === '') return { value: undefined };
  try {
    return { value: (dialect.parse ?? JSON.parse)(text) };
  } catch (error) {
    return { kind: 'malformed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Reads at most `limit` bytes; `undefined` if there are more. A declared length is believed: the HTTP layer holds it. */
async function readText(context: Context, limit: number): Promise<string | undefined> {
  const declared = context.req.header('content-length');
  if (declared !== undefined) return Number(declared) > limit ? undefined : context.req.text();
  if (context.req.header('transfer-encoding') === undefined) {
    const text = await context.req.text();
    return text.length > limit ? undefined : text;
  }
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of context.req.raw.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Path and query as the spec types them: numbers arrive as text. */
export function readParameters(context: Context, operation: SpecOperation): Pick<RawInput, 'path' | 'query'> {
  const path: Record<string, unknown> = context.req.param();
  const query: Record<string, unknown> = {};
  for (const name of operation.query ?? []) {
    const value = context.req.query(name);
    if (value !== undefined) query[name] = value;
  }
  for (const name of operation.numbers ?? []) {
    const place = name in path ? path : query;
    const text = place[name];
    if (typeof text === 'string' && text.trim() !== '' && Number.isFinite(Number(text))) place[name] = Number(text);
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
