import { headerOf } from './app.ts';
import { sourceOf, streamBody } from './body-stream.ts';
import { formValue } from './texts.ts';
import type { Dialect, Refusal } from '../dialect.ts';
import type { SpecOperation } from '../spec.ts';
import type { RouterContext } from './app.ts';
import type { BodyStream } from './body-stream.ts';

const mebibyte = 1024 * 1024;

const forms = ['multipart/form-data', 'application/x-www-form-urlencoded'];

/** A body as it came: what it says, and in how many bytes. */
export interface ReadBody {
  readonly value: unknown;
  /** Of a body that is handed on as it comes: so far. */
  readonly size: number;
  /** Takes what is left of such a body. */
  finish?(): Promise<void>;
}

/** Does the operation read a body? One that nobody asked for is left alone. */
export function readsBody({ body, method }: SpecOperation): boolean {
  return body !== undefined && method !== 'GET';
}

/**
 * The body's value, or why it can't be had. A form is read as one if the operation takes it; everything else is JSON, whatever
 * it calls itself, unless the operation takes only forms or only bytes.
 */
export async function readBody(
  context: RouterContext,
  { body }: SpecOperation,
  dialect: Pick<Dialect<never>, 'parse' | 'booleans' | 'readsAsJson'> & { readonly limit?: number | undefined },
): Promise<ReadBody | Refusal> {
  const limit = dialect.limit ?? mebibyte;
  const bytes = await readBytes(context, limit);
  if (bytes === undefined || bytes.byteLength > limit) return { kind: 'too-large', limit };
  const size = bytes.byteLength;
  const type = headerOf(context, 'content-type') ?? '';
  const { media = [], form = {} } = body ?? {};
  const kind = type.split(';')[0]!.trim().toLowerCase();
  try {
    if (forms.includes(kind) && media.includes(kind)) {
      const parts = await new Response(bytes, { headers: { 'content-type': type } }).formData();
      return { value: formValue(parts, form, dialect.booleans), size };
    }
    if (size > 0 && media.length > 0 && media.every((taken) => forms.includes(taken))) {
      // To a server that looks at types, it is a form without any parts.
      if (dialect.readsAsJson) return { value: undefined, size };
      return { kind: 'malformed', reason: `it is no ${media.join(' or ')}` };
    }
    if (media.length > 0 && !media.some((taken) => forms.includes(taken) || taken.includes('json'))) {
      return { value: size === 0 ? undefined : bytes, size };
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') return { value: undefined, size };
    if (kind !== '' && dialect.readsAsJson?.(kind) === false) return { value: text, size };
    return { value: (dialect.parse ?? JSON.parse)(text), size };
  } catch (error) {
    return { kind: 'malformed', reason: reasonOf(error) };
  }
}

/** A body that is handed on as it comes, unless its declared length is too much already. */
export function openBody(
  context: RouterContext,
  {
    limit = mebibyte,
    ...rest
  }: Omit<Parameters<typeof streamBody>[1], 'limit'> & { readonly limit?: number | undefined },
): BodyStream | Refusal {
  if (Number(headerOf(context, 'content-length') ?? 0) > limit) return { kind: 'too-large', limit };
  return streamBody(context.env.body?.() ?? sourceOf(context.req.raw.body), { limit, ...rest });
}

/** Where a text stops being JSON. The engine's own words quote it, and with it perhaps a password. */
function reasonOf(error: unknown): string {
  if (!(error instanceof SyntaxError)) return error instanceof Error ? error.message : String(error);
  const [place] = /position \d+/.exec(error.message) ?? [];
  return place === undefined ? 'it breaks off' : `something is wrong at ${place}`;
}

/** Reads little more than `limit` bytes; `undefined` if there are more. A declared length is believed: the HTTP layer holds it. */
async function readBytes(context: RouterContext, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
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
