import { ConnectionFault, FrozenClockError } from '@labrig/simulator';

/** Names the connection fault that an answer stands for: `refused`, `reset`, `tls`, `hang`. */
const faultHeader = 'labrig-connection';

/**
 * What stands for an answer that doesn't come. A worker has no socket to break or to refuse: where there would be no head, it answers
 * as any proxy does whose device can't be reached; where the head goes out, the body breaks off.
 */
export function broken(error: unknown): Response {
  if (error instanceof FrozenClockError) return new Response(`${error.message}\n`, { status: 503 });
  if (!(error instanceof ConnectionFault)) throw error;
  const { kind, response, message } = error;
  if (response) return new Response(breakingOff(), { status: response.status, headers: response.headers });
  return Response.json(
    { error: { code: 'unreachable', message: `${message}: the device can't be reached` } },
    { status: 502, headers: { [faultHeader]: kind } },
  );
}

function breakingOff(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      controller.error(new Error('a fault breaks the connection'));
    },
  });
}
