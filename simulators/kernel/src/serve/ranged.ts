/** What of a request decides how a file is sent. */
interface Asked {
  header(name: string): string | undefined;
}

/**
 * Sends a file, or the part of it that a player asks for with `Range`.
 *
 * @example
 * pages: { '/film': (visit) => sendFile(visit, bytes, 'video/mp4') }
 */
export function sendFile(asked: Asked, bytes: Uint8Array, type: string): Response {
  const headers = { 'content-type': type, 'accept-ranges': 'bytes' };
  const range = /^bytes=(\d*)-(\d*)$/.exec(asked.header('range') ?? '');
  if (!range || range[0] === 'bytes=-') return new Response(body(bytes), { headers });
  const [, from = '', to = ''] = range;
  const size = bytes.byteLength;
  // Without a first byte the number is how many of the last ones are wanted.
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (first > last) return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
  const part = bytes.subarray(first, last + 1);
  const told = { ...headers, 'content-range': `bytes ${first}-${last}/${size}` };
  return new Response(body(part), { status: 206, headers: told });
}

function body(bytes: Uint8Array): BodyInit {
  return bytes as Uint8Array<ArrayBuffer>;
}
