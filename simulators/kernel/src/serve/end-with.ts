/** A stream that breaks when the signal is aborted, and lets its source know. */
export function endWith(signal: AbortSignal, stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  return stream.pipeThrough(new TransformStream(undefined, undefined, { highWaterMark: 0 }), { signal });
}
