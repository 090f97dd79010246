import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { bodyOf } from './body-of.ts';
import { explainPin } from './explain-pin.ts';
import type { Pin } from './pin.ts';
import { tlsOptions } from './tls-options.ts';

/** What a pinned fetch understands of `RequestInit`; everything else is ignored. */
export interface PinnedInit {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>> | Headers;
  readonly body?: string | Uint8Array | Blob | FormData | URLSearchParams | null | undefined;
  readonly signal?: AbortSignal | null | undefined;
}

/** A `fetch` that trusts one certificate, with connections of its own that are kept open between requests. */
export interface PinnedFetch extends AsyncDisposable {
  (url: string | URL, init?: PinnedInit): Promise<Response>;
  /** Closes all connections. Requests under way fail; later ones open new connections. */
  close(): Promise<void>;
}

/** How long an unused connection stays open, in milliseconds: less than the 5 s after which common servers hang up. */
const idle = 4000;

/** Statuses whose answers have no body, and whose `Response` refuses one. */
const bodiless = new Set([204, 205, 304]);

/**
 * Makes a `fetch` for a device with a self-signed certificate. The chain is verified against the pinned certificate, and
 * against nothing else; the host name is not checked. There is no way to switch verification off.
 *
 * It behaves as the platform's `fetch` does, rejections included, with these differences: https only, HTTP/1.1 only, no
 * redirects (they are returned), no decompression (none is asked for).
 *
 * @throws TypeError for a certificate or a fingerprint that isn't one.
 * @example
 * await using fetch = createPinnedFetch({ certificate: await readFile('recorder.pem') });
 * const transport = createTransport({ baseUrl: 'https://10.11.12.23:6083', fetch });
 */
export function createPinnedFetch(pin: Pin): PinnedFetch {
  const agent = new Agent({ ...tlsOptions(pin), keepAlive: true, timeout: idle });

  const pinned = async (url: string | URL, init: PinnedInit = {}): Promise<Response> => {
    const { signal } = init;
    signal?.throwIfAborted();
    const { target, options, body } = await outgoing(url, init);
    signal?.throwIfAborted();
    return new Promise((resolve, reject) => {
      const sending = request(target, { ...options, agent });
      const abort = (): void => {
        reject(signal?.reason);
        sending.destroy();
      };
      const settle = (): void => signal?.removeEventListener('abort', abort);
      signal?.addEventListener('abort', abort);
      sending.on('error', (error) => {
        settle();
        reject(new TypeError('fetch failed', { cause: explainPin(error) }));
      });
      sending.on('response', (message) => {
        settle();
        resolve(responseOf(message, signal ?? undefined));
      });
      sending.end(body);
    });
  };

  const close = async (): Promise<void> => agent.destroy();
  return Object.assign(pinned, { close, [Symbol.asyncDispose]: close });
}

async function outgoing(url: string | URL, { method = 'GET', headers, body }: PinnedInit) {
  const target = new URL(url);
  if (target.protocol !== 'https:')
    throw new TypeError(`fetch failed: a pinned fetch speaks https, not ${target.protocol}`);
  if (body && /^(GET|HEAD)$/.test(method)) throw new TypeError('fetch failed: GET and HEAD have no body');
  if (body instanceof ReadableStream) throw new TypeError('fetch failed: a body must be at hand as a whole');
  // The platform knows how each kind of body is written, and what type it says it has.
  const written = body === undefined || body === null || body === '' ? undefined : new Response(body as BodyInit);
  const bytes = written && new Uint8Array(await written.arrayBuffer());
  const type = written?.headers.get('content-type');
  const fields = new Headers(headers);
  if (!fields.has('accept')) fields.set('accept', '*/*');
  if (!fields.has('accept-encoding')) fields.set('accept-encoding', 'identity');
  if (type && !fields.has('content-type')) fields.set('content-type', type);
  // Node sends no length with the body of a DELETE unless told.
  if (bytes) fields.set('content-length', `${bytes.byteLength}`);
  return { target, options: { method, headers: Object.fromEntries(fields) }, body: bytes };
}

function responseOf(message: IncomingMessage, signal: AbortSignal | undefined): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  const status = message.statusCode ?? 0;
  const body = bodiless.has(status) ? null : bodyOf(message, signal);
  if (!body) message.resume();
  return new Response(body, { status, statusText: message.statusMessage ?? '', headers });
}
