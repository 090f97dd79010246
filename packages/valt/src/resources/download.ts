import { createTransport, unwrap } from '@labrig/http';
import type { Operation } from '@labrig/http';
import type { CallOptions, Context } from '../call.ts';

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

/** Not part of the API: the address comes from `getDownloadUrl`, and whoever has it needs nothing else. */
const downloadVideo: Operation<{ answers: { 200: Stream; 401: Stream; 403: Stream; 404: Stream; 410: Stream } }> = {
  id: 'downloadVideo',
  method: 'GET',
  path: () => '/',
  retry: 'safe',
  answers: { 200: 'bytes', 401: 'bytes', 403: 'bytes', 404: 'bytes', 410: 'bytes' },
};

/**
 * Fetches a file from an address that is a secret itself, wherever in it the token stands: errors and hooks see only its host.
 */
export async function downloadFrom({ outside }: Context, url: string, options?: CallOptions): Promise<Download> {
  const { call } = createTransport({
    ...outside,
    baseUrl: new URL(url).origin,
    middleware: [(request, next) => next({ ...request, url, redirect: 'follow' })],
  });
  const answer = await call(downloadVideo, {}, options);
  // Nobody reads what a refusal says, so nobody waits for it either.
  if (answer.kind === 'http' && !answer.ok) answer.body.cancel().catch(() => undefined);
  const stream = unwrap(answer);
  const { headers } = answer as { readonly headers: Headers };
  const [type, size] = [headers.get('content-type'), headers.get('content-length')];
  return { stream, ...(type !== null && { type }), ...(size !== null && { size: Number(size) }) };
}
