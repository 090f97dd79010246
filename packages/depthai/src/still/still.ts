import { AbortedError, DecodeError, NetworkError, TimeoutError } from '@labrig/http';
import { success } from '../call.ts';
import { attemptLimit } from '../patience.ts';
import { readBytes } from '../read-bytes.ts';
import { pictureSize } from './picture-size.ts';
import type { DecodeOutcome } from '@labrig/http';
import type { CallOptions, Context } from '../call.ts';
import type { StillFormat } from '../generated/operations.ts';
import type { Reading } from '../read-bytes.ts';

/** A picture. */
export interface Still {
  /** The file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Its media type, such as `image/jpeg`. */
  readonly type: string;
  /** Its length in bytes. */
  readonly size: number;
  /** In pixels, if the file is a JPEG, PNG, GIF or BMP and tells. */
  readonly width?: number;
  readonly height?: number;
}

/** The longest file that is read, in bytes: 8000 × 6000 pixels without compression are a fourth of it. */
const longest = 2 ** 29;

/** Takes a picture and reads it to its end. */
export async function captureStill(
  context: Context,
  path: { readonly mxid: string; readonly stream_name: string },
  { format, ...options }: CallOptions & { readonly format?: StillFormat },
): Promise<Still> {
  const answering = context.api.captureStillImage({ path, ...(format && { query: { format } }) }, options);
  const stream = await success(context, answering);
  const outcome = await answering;
  const { status, headers, request, attempts } = outcome as typeof outcome & {
    readonly status: number;
    headers: Headers;
  };
  const misfit = (reason: DecodeOutcome['reason'], text = ''): DecodeError =>
    new DecodeError({
      kind: 'decode',
      reason,
      status,
      headers,
      text: context.withoutCredentials(text),
      request,
      attempts,
    });

  const limit = attemptLimit(context.timeout, options.timeout);
  const limits = { bytes: longest, milliseconds: limit, clock: context.clock, label: request.operationId };
  const { bytes, end } = await readBytes(stream, limits).catch((cause: unknown): Reading => {
    if (options.signal?.aborted || context.door.signal?.aborted)
      throw new AbortedError({ kind: 'aborted', reason: cause, request, attempts });
    throw new NetworkError({ kind: 'network', cause, unsent: false, request, attempts });
  });
  if (end === 'late') throw new TimeoutError({ kind: 'timeout', scope: 'attempt', limit, request, attempts });
  if (end === 'more') throw misfit('size');
  if (bytes.byteLength === 0) throw misfit('empty');
  const type = (headers.get('content-type') ?? '').toLowerCase().replace(/;.*/s, '').trim();
  // A page that asks for a login is no picture, whatever its status.
  if (!type.startsWith('image/')) throw misfit('shape', new TextDecoder().decode(bytes.subarray(0, 2000)));
  return { bytes, type, size: bytes.byteLength, ...pictureSize(bytes) };
}
