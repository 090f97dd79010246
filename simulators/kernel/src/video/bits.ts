/** Writes bits as H.264 counts them, the most significant first. */
export interface BitWriter {
  /** `value` in so many bits. */
  bits(value: number, count: number): void;
  /** An unsigned number in exponential Golomb code: small ones take few bits. */
  ue(value: number): void;
  /** Zeros up to the next whole byte. */
  align(): void;
  /** Whole bytes; the writer must be aligned. */
  bytes(bytes: Uint8Array): void;
  /** The stop bit, and everything that was written. */
  finish(): Uint8Array;
}

export function createBitWriter(capacity: number): BitWriter {
  const data = new Uint8Array(capacity);
  let length = 0;
  let pending = 0;
  let count = 0;
  const bits = (value: number, width: number): void => {
    for (let bit = width - 1; bit >= 0; bit -= 1) {
      pending = (pending << 1) | ((value >>> bit) & 1);
      count += 1;
      if (count === 8) {
        data[length++] = pending;
        pending = 0;
        count = 0;
      }
    }
  };
  const align = (): void => {
    if (count > 0) bits(0, 8 - count);
  };
  return {
    bits,
    align,
    ue(value) {
      const width = 32 - Math.clz32(value + 1);
      bits(0, width - 1);
      bits(value + 1, width);
    },
    bytes(bytes) {
      data.set(bytes, length);
      length += bytes.length;
    },
    finish() {
      bits(1, 1);
      align();
      return data.subarray(0, length);
    },
  };
}
