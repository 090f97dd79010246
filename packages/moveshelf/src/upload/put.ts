import { createTransport } from '@labrig/http';
import { counted } from './counted.ts';
import type {
  CallOptions,
  FailedOutcome,
  HttpOutcome,
  Operation,
  OutgoingRequest,
  TransportOptions,
} from '@labrig/http';
import type { PutFile } from '../generated/operations.ts';
import type { Progress } from './counted.ts';
import type { Sum } from './checksum.ts';
import type { FileSource } from './file-source.ts';

type Declared = PutFile['answers'];
type Refused = Exclude<keyof Declared, 200>;

/** What became of the bytes. */
export type PutOutcome = HttpOutcome<200 | 201 | 204, undefined> | HttpOutcome<Refused, string> | FailedOutcome;

/**
 * `putFile`, but not at a path of the API: the address comes from the server, and whoever has it needs nothing else. Stores that
 * stand behind it may also answer that they have created something, or have nothing to say.
 */
const operation: Operation<{
  body: FileSource;
  answers: Record<200 | 201 | 204, undefined> & Record<Refused, string>;
}> = {
  id: 'putFile',
  method: 'PUT',
  path: () => '/',
  encode: (body) => body as Blob,
  retry: 'safe',
  answers: {
    200: 'empty',
    201: 'empty',
    204: 'empty',
    400: 'string',
    403: 'string',
    413: 'string',
    500: 'string',
    502: 'string',
    503: 'string',
    504: 'string',
    507: 'string',
  },
};

/** What goes with the bytes. */
export interface PutSettings {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly sum?: Sum | undefined;
}

/**
 * Sends the bytes of a file to an address, which is a secret itself: outcomes and hooks see only its host. Never rejects.
 *
 * A Blob is sent again if that may help, a stream isn't. Without a timeout of its own, an attempt may take 30 s and another one
 * for every 64 kB.
 */
export async function put(
  files: Omit<TransportOptions, 'baseUrl'>,
  url: string,
  source: FileSource,
  { onProgress, sum }: PutSettings,
  options: CallOptions = {},
): Promise<PutOutcome> {
  const broken = new AbortController();
  const watchers = { onProgress, sum, onFlaw: (flaw: unknown) => broken.abort(flaw) };
  const isBlob = source instanceof Blob;
  const body = isBlob ? watched(source, watchers) : counted(source.stream, source.size, watchers);
  const { call } = createTransport({
    ...files,
    baseUrl: new URL(url).origin,
    decode: String,
    middleware: [
      async (request, next) => {
        const response = await next({
          ...request,
          url,
          // Without a window and redirects the platform keeps no copy of the body for itself.
          redirect: 'error',
          window: null,
          ...(!isBlob && { duplex: 'half' }),
        } as OutgoingRequest);
        if (!response.ok) return response;
        // What a store says of a success is its own affair, and nobody waits for it.
        response.body?.cancel().catch(() => {});
        return new Response(null, { status: response.status });
      },
    ],
  });
  const outcome = await call(
    operation,
    { body: body as FileSource },
    {
      ...options,
      timeout: options.timeout ?? { attempt: 30_000 + source.size / 64, total: Infinity },
      ...(!isBlob && { retry: false }),
      signal: options.signal ? AbortSignal.any([options.signal, broken.signal]) : broken.signal,
      headers: {
        'content-type': 'application/octet-stream',
        ...(!isBlob && { 'content-length': `${source.size}` }),
        ...options.headers,
      },
    },
  );
  if (outcome.kind === 'aborted' && broken.signal.aborted) {
    const { request, attempts } = outcome;
    return { kind: 'request', cause: broken.signal.reason, request, attempts };
  }
  return outcome;
}

/**
 * The same Blob; whoever reads it as a stream is counted. Platforms that read it in their own way, as browsers do, tell no
 * progress.
 */
function watched(blob: Blob, watchers: Parameters<typeof counted>[2]): Blob {
  return Object.assign(blob.slice(), { stream: () => counted(blob.stream(), blob.size, watchers) });
}
