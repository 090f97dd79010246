/** Longer bodies than this are not worth a connection, in bytes. */
const most = 4 * 1024 * 1024;

/** Takes what nobody read of a body: workerd closes the connection otherwise, and whoever used it next would be lost. */
export async function drain({ body, bodyUsed }: Request): Promise<void> {
  if (!body || bodyUsed || body.locked) return;
  const reader = body.getReader();
  let size = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done && size < most; chunk = await reader.read())
      size += chunk.value.byteLength;
  } catch {
    // The caller has left.
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
