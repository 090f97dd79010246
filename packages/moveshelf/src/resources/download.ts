import { createTransport } from '@labrig/http';
import { fail } from '../errors/fail.ts';
import type { CallOptions, Operation } from '@labrig/http';
import type { Context } from '../call.ts';
import type { GetFile } from '../generated/operations.ts';

/** A file on its way. */
export interface Download {
  /** Its bytes. Read them, or `cancel()` them: the connection stays open until then. */
  readonly stream: ReadableStream<Uint8Array>;
  /** Its media type, such as `video/mp4`, if the server tells. */
  readonly type?: string;
  /** Its length in bytes, if the server tells. */
  readonly size?: number;
}

type Stream = ReadableStream<Uint8Array>;
type Statuses = keyof GetFile['answers'] | 404;

/** `getFile`, but not at a path of the API: the address comes from the server, and whoever has it needs nothing else. */
const operation: Operation<{ answers: Record<Statuses, Stream> }> = {
  id: 'getFile',
  method: 'GET',
  path: () => '/',
  retry: 'safe',
  answers: {
    200: 'bytes',
    206: 'bytes',
    403: 'bytes',
    404: 'bytes',
    416: 'bytes',
    500: 'bytes',
    502: 'bytes',
    503: 'bytes',
    504: 'bytes',
  },
};

/** Fetches a file from an address that is a secret itself: errors and hooks see only its host. */
export async function download(
  { files, clean }: Pick<Context, 'files' | 'clean'>,
  url: string,
  options?: CallOptions,
): Promise<Download> {
  if (!/^https?:\/\/[^\s@]+$/.test(url)) {
    const request = { operationId: operation.id, method: 'GET', url: '' };
    return fail({ kind: 'request', cause: new TypeError('not the address of a file'), request, attempts: 0 }, clean);
  }
  const { call } = createTransport({
    ...files,
    baseUrl: new URL(url).origin,
    middleware: [(request, next) => next({ ...request, url, redirect: 'follow' })],
  });
  const outcome = await call(operation, {}, options);
  if (outcome.kind !== 'http') return fail(outcome, clean);
  if (!outcome.ok) {
    // Nobody reads what a refusal says, so nobody waits for it either.
    outcome.body.cancel().catch(() => {});
    return fail({ ...outcome, status: outcome.status as 403, body: '' }, clean);
  }
  const { body: stream, headers } = outcome;
  const [type, size] = [headers.get('content-type'), headers.get('content-length')];
  return { stream, ...(type !== null && { type }), ...(size !== null && { size: Number(size) }) };
}
