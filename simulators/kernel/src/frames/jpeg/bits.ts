/** Collects bits, highest first, and gives them back as the bytes of a JPEG's compressed data. */
export interface BitWriter {
  /** Appends the lowest `length` bits (0–16) of `bits`; the higher ones must be 0. */
  put(bits: number, length: number): void;
  /** Fills the last byte up with ones, returns a copy of all bytes, and starts anew. */
  take(): Uint8Array;
}

/** @param capacity - the most bytes that are ever written before they are taken. */
export function createBitWriter(capacity: number): BitWriter {
  const bytes = new Uint8Array(capacity);
  let size = 0;
  let held = 0;
  let count = 0;

  function put(bits: number, length: number): void {
    held = (held << length) | bits;
    count += length;
    while (count >= 8) {
      count -= 8;
      const byte = (held >> count) & 0xff;
      bytes[size++] = byte;
      // 0xff would begin a marker: a zero after it says that it is data.
      if (byte === 0xff) bytes[size++] = 0;
    }
    held &= 0xff;
  }

  function take(): Uint8Array {
    const missing = (8 - count) % 8;
    put((1 << missing) - 1, missing);
    const taken = bytes.slice(0, size);
    size = 0;
    held = 0;
    count = 0;
    return taken;
  }

  return { put, take };
}
