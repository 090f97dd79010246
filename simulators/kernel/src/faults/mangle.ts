import { ConnectionFault } from './effect.ts';
import type { Clock } from '../time/clock.ts';
import type { Effect } from './effect.ts';

const page = '<!doctype html><html><head><title>Gateway</title></head><body><h1>It works!</h1></body></html>';

/** What becomes of an answer on its way to the client. The device has acted; only the answer suffers. */
export async function mangle(effect: Effect, response: Response, clock: Clock): Promise<Response> {
  const headers = new Headers(response.headers);
  switch (effect.kind) {
    case 'html':
      headers.set('content-type', 'text/html');
      return new Response(page, { status: 200, headers });
    case 'empty':
      return new Response(null, { status: response.status, headers });
    case 'wrong-type':
      return new Response(JSON.stringify('something else'), { status: response.status, headers });
    case 'truncated': {
      const text = await response.text();
      return new Response(text.slice(0, Math.max(1, Math.floor(text.length / 2))), { status: response.status, headers });
    }
    case 'reset-after-headers':
      throw new ConnectionFault('reset-after-headers', response);
    case 'drip':
      return new Response(slowly(new Uint8Array(await response.arrayBuffer()), effect, clock), {
        status: response.status,
        headers,
      });
    default:
      return response;
  }
}

function slowly(
  bytes: Uint8Array,
  drip: { readonly bytes: number; readonly milliseconds: number },
  clock: Clock,
): ReadableStream<Uint8Array> {
  let sent = 0;
  const step = Math.max(1, Math.floor(drip.bytes));
  return new ReadableStream({
    async pull(controller) {
      await clock.sleep(drip.milliseconds, { label: 'a dripping answer' });
      controller.enqueue(bytes.slice(sent, sent + step));
      sent += step;
      if (sent >= bytes.length) controller.close();
    },
  });
}
