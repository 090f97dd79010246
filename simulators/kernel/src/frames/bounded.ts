/** Keeps values that are costly to make, up to a number of bytes in all. */
export interface BoundedCache<Value> {
  get(key: number): Value | undefined;
  /** Keeps the value if it still fits. */
  offer(key: number, value: Value, bytes: number): void;
}

/**
 * Makes a cache for keys that come round in a circle. What is in stays in: were the oldest thrown out, a circle that does not fit
 * would always lose the value that it needs next; this way it keeps a part of it for good.
 *
 * @example
 * const cache = createBoundedCache<Uint8Array>(1_000_000);
 * cache.offer(7, bytes, bytes.length);
 */
export function createBoundedCache<Value>(limit: number): BoundedCache<Value> {
  const values = new Map<number, Value>();
  let free = limit;
  return {
    get: (key) => values.get(key),
    offer: (key, value, bytes) => {
      if (bytes > free || values.has(key)) return;
      values.set(key, value);
      free -= bytes;
    },
  };
}
