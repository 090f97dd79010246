/** Allows so many calls in a row, and then as many as come back with time. */
export interface Bucket {
  /** Takes one; if there is none, the answer is in how many seconds there will be. */
  take(now: number): number | undefined;
}

/**
 * In memory: an object that is called stays there, and by the time that it has been idle long enough to be forgotten there is little
 * to remember. A line in the storage for every call would cost more than the call.
 *
 * @param perMinute - how many calls a minute; as many may come at once.
 */
export function createBucket(perMinute: number): Bucket {
  let left = perMinute;
  let at: number | undefined;
  return {
    take(now) {
      left = Math.min(perMinute, left + (Math.max(0, now - (at ?? now)) / 60_000) * perMinute);
      at = now;
      if (left < 1) return Math.max(1, Math.ceil(((1 - left) / perMinute) * 60));
      left -= 1;
      return undefined;
    },
  };
}
