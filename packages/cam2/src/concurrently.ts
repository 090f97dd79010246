/**
 * Does the same for many things, some at a time.
 *
 * @param limit - how many at a time at most.
 * @param task - is given a signal that is aborted as soon as one of the others has failed.
 * @returns the results in the order of the items.
 * @throws whatever the first task that failed has thrown; RangeError for a limit below 1.
 */
export async function concurrently<Item, Value>(
  items: readonly Item[],
  limit: number,
  task: (item: Item, signal: AbortSignal) => Promise<Value>,
): Promise<Value[]> {
  if (!(limit >= 1)) throw new RangeError(`concurrency: ${limit} is less than 1`);
  const results: Value[] = [];
  const stop = new AbortController();
  // All workers take from one queue.
  const queue = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await task(item, stop.signal);
  };
  try {
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  } finally {
    stop.abort();
  }
  return results;
}
