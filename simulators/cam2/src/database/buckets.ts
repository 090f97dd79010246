/** Finds cameras by the fingerprint of a key. Each bucket is a chain of cameras, the oldest first. */
export interface Buckets {
  readonly prints: Uint32Array;
  /** The first camera of each bucket, counted from 1; 0 is none. There are as many buckets as a power of 2. */
  readonly heads: Uint16Array;
  /** The one after each camera in its chain, counted from 1. */
  readonly next: Uint16Array;
}

export function bucketsOf(prints: Uint32Array): Buckets {
  const heads = new Uint16Array(2 ** Math.ceil(Math.log2(Math.max(1, prints.length))));
  const next = new Uint16Array(prints.length);
  for (let camera = prints.length - 1; camera >= 0; camera -= 1) {
    const bucket = prints[camera]! & (heads.length - 1);
    next[camera] = heads[bucket]!;
    heads[bucket] = camera + 1;
  }
  return { prints, heads, next };
}

/** The cameras with a fingerprint, the oldest first. */
export function withPrint({ prints, heads, next }: Buckets, print: number): number[] {
  const found: number[] = [];
  for (let link = heads[print & (heads.length - 1)]!; link > 0; link = next[link - 1]!) {
    if (prints[link - 1] === print) found.push(link - 1);
  }
  return found;
}
