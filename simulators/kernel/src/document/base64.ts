/** As many bytes as a call may safely have as its arguments; a multiple of three, so that the pieces join. */
const piece = 30_000;

export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += piece)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + piece))));
  return pieces.join('');
}

/** @throws DOMException for what is none. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
