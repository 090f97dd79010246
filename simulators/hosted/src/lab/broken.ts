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
  if (response) {
    const headers = new Headers(response.headers);
    headers.delete('content-length');
    // Who compresses a body on its way makes it one of unknown length.
    headers.set('content-encoding', 'identity');
    return new Response(breakingOff(), { status: response.status, headers });
  }
  return Response.json(
    { error: { code: 'unreachable', message: `${message}: the device can't be reached` } },
    { status: 502, headers: { [faultHeader]: kind } },
  );
}

/** Fewer bytes than the head says: a body of unknown length would only seem to be over. */
function breakingOff(): ReadableStream<Uint8Array> {
  const { FixedLengthStream } = globalThis as unknown as {
    readonly FixedLengthStream: new (length: number) => TransformStream;
  };
  const { readable, writable } = new FixedLengthStream(1000);
  const writer = writable.getWriter();
  const ending = writer
    .write(new TextEncoder().encode(' '))
    .then(() => writer.abort(new Error('a fault breaks the connection')));
  ending.catch(() => undefined);
  return readable as ReadableStream<Uint8Array>;
}
