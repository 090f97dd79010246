import { createHash } from 'node:crypto';
import type { CassetteAnswer } from '../cassette/cassette.ts';
import type { Sanitiser } from './sanitise.ts';

export interface Passage {
  /** The device's address, and the proxy's, as the caller knows it. */
  readonly device: string;
  readonly here: string;
  readonly sanitiser: Sanitiser;
}

/** Called once, when the answer is complete or has broken off. */
export type Written = (answer: CassetteAnswer, error?: string) => void;

/** Statuses whose answers have no body, and whose `Response` refuses one. */
const bodiless = new Set([204, 205, 304]);

/** Texts up to this length, in bytes, are read as a whole; of all else only length and hash are kept. */
const most = 16 * 1024 * 1024;

/** An answer as the caller gets it, with the proxy's address in the place of the device's. Its line is written before its end. */
export async function passed(response: Response, passage: Passage, written: Written): Promise<Response> {
  const { device, here, sanitiser } = passage;
  const { status } = response;
  const headers = new Headers(response.headers);
  for (const name of ['connection', 'content-encoding', 'content-length', 'keep-alive', 'transfer-encoding'])
    headers.delete(name);
  const location = headers.get('location');
  if (location !== null) headers.set('location', location.replace(device, here));
  const shown = sanitiser.headers(response.headers);
  const type = headers.get('content-type') ?? '';
  if (bodiless.has(status) || response.body === null) {
    written({ status, headers: shown });
    return new Response(null, { status, headers });
  }
  const isText = /^$|json|text|xml/.test(type) && !type.startsWith('text/event-stream');
  if (isText && Number(response.headers.get('content-length') ?? 0) <= most) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    const body = await sanitiser.body(bytes, type);
    written({ status, headers: shown, ...(body !== undefined && { body }) });
    return new Response(elsewhere(bytes, device, here) as BodyInit, { status, headers });
  }
  const stream = hashed(response.body, (told, error) => written({ status, headers: shown, body: told }, error));
  return new Response(stream, { status, headers });
}

/** The text with the proxy's address, where the device's is in it. */
function elsewhere(bytes: Uint8Array, device: string, here: string): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const escaped = (address: string): string => address.replaceAll('/', '\\/');
  if (!text.includes(device) && !text.includes(escaped(device))) return bytes;
  return new TextEncoder().encode(text.replaceAll(device, here).replaceAll(escaped(device), escaped(here)));
}

/** Bytes that pass by, counted and hashed; `end` is called before whoever reads them sees their end. */
function hashed(
  body: ReadableStream<Uint8Array>,
  end: (told: { readonly bytes: number; readonly sha256: string }, error?: string) => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const hash = createHash('sha256');
  let bytes = 0;
  let isOver = false;
  const finish = (error?: string): void => {
    if (!isOver) end({ bytes, sha256: hash.digest('hex') }, error);
    isOver = true;
  };
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) {
            finish();
            controller.close();
          } else {
            bytes += value.byteLength;
            hash.update(value);
            controller.enqueue(value);
          }
        } catch (error) {
          finish('the answer broke off');
          controller.error(error);
        }
      },
      async cancel(reason) {
        finish('the caller left');
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
