import { ConnectionFault } from './effect.ts';
import type { Clock } from '../time/clock.ts';
import type { Effect } from './effect.ts';

const page = '<!doctype html><html><head><title>Gateway</title></head><body><h1>It works!</h1></body></html>';

/** What becomes of an answer on its way to the client. The device has acted; only the answer suffers. */
export async function mangle(
  effect: Effect,
  response: Response,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<Response> {
  const { status, body } = response;
  const headers = new Headers(response.headers);
  if (effect.kind === 'html') {
    headers.set('content-type', 'text/html');
    return new Response(page, { status: 200, headers });
  }
  // An answer without a body, such as a 204, has nothing that could suffer.
  if (body === null) return response;
  switch (effect.kind) {
    case 'empty':
      return new Response(null, { status, headers });
    case 'wrong-type':
      return new Response(JSON.stringify('something else'), { status, headers });
    case 'truncated':
      return new Response(await half(body), { status, headers });
    case 'reset-after-headers':
      // Whoever carries the answer sends its head and breaks off.
      throw new ConnectionFault('reset-after-headers', response);
    case 'drip':
      return new Response(
        slowly(body, effect, (milliseconds) => clock.sleep(milliseconds, { signal, label: 'a dripping answer' })),
        {
          status,
          headers,
        },
      );
    default:
      return response;
  }
}

/** Half of what comes first: all of a document, one piece of a stream that never ends. */
async function half(body: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  const { value = new Uint8Array() } = await reader.read();
  await reader.cancel();
  return value.slice(0, Math.max(1, Math.floor(value.length / 2)));
}

function slowly(
  body: ReadableStream<Uint8Array>,
  { bytes, milliseconds }: { readonly bytes: number; readonly milliseconds: number },
  sleep: (milliseconds: number) => Promise<void>,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let held = new Uint8Array();
  return new ReadableStream({
    async pull(controller) {
      if (held.length === 0) {
        const { value, done } = await reader.read();
        if (done) {
          controller.close();
          return;
        }
        held = value as typeof held;
      }
      if (milliseconds > 0) await sleep(milliseconds);
      controller.enqueue(held.slice(0, bytes));
      held = held.slice(bytes);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
