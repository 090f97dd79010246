import { ConnectionFault, FrozenClockError } from '@labrig/simulator';

/**
 * What stands for an answer that doesn't come. A worker has no socket to break: the head goes out, and the body breaks off, which
 * clients see as a connection that was lost.
 */
export function broken(error: unknown): Response {
  if (error instanceof FrozenClockError) return new Response(`${error.message}\n`, { status: 503 });
  if (!(error instanceof ConnectionFault)) throw error;
  const { status, headers } = error.response ?? { status: 502, headers: new Headers() };
  const body = new ReadableStream({
    pull(controller) {
      controller.error(new Error('the connection breaks: a fault says so'));
    },
  });
  return new Response(body, { status, headers });
}
