/** What a unit of the stream holds. */
export const kinds = { picture: 0x61, keyPicture: 0x65, sequence: 0x67, parameters: 0x68 } as const;

/**
 * A unit of the stream: its kind, then its bytes, in which no start code may occur: after two zeros comes a 3 wherever the next
 * byte would be 3 or less.
 */
export function nalUnit(kind: number, payload: Uint8Array): Uint8Array {
  const extra = escapes(payload);
  const unit = new Uint8Array(1 + payload.length + extra);
  unit[0] = kind;
  if (extra === 0) {
    unit.set(payload, 1);
    return unit;
  }
  let at = 1;
  let zeros = 0;
  for (const byte of payload) {
    if (zeros === 2 && byte <= 3) {
      unit[at++] = 3;
      zeros = 0;
    }
    unit[at++] = byte;
    zeros = byte === 0 ? zeros + 1 : 0;
  }
  return unit;
}

/** How many bytes have to be put in between. Zeros are rare: the search for them is the machine's own. */
function escapes(payload: Uint8Array): number {
  let count = 0;
  for (let at = payload.indexOf(0); at !== -1 && at < payload.length - 2; at = payload.indexOf(0, at)) {
    if (payload[at + 1] !== 0) at += 2;
    else if (payload[at + 2]! <= 3) {
      count += 1;
      // What comes after begins anew.
      at += 2;
    } else at += 3;
  }
  return count;
}
