/** What becomes known about a stream while it is read. */
export interface Tally {
  dropped: number;
  reconnections: number;
}

/**
 * A stream of a camera, to be read once. It connects when the first item is asked for, and disconnects when the loop over it
 * is left, by `break`, by an error, or by `close()` from elsewhere.
 */
export interface Live<Item> extends AsyncIterable<Item>, AsyncDisposable {
  [Symbol.asyncIterator](): AsyncIterator<Item, void>;
  /** How many items were dropped so far, because they came faster than they were read. */
  readonly dropped: number;
  /** How often it was connected again so far. */
  readonly reconnections: number;
  /** Ends it, also for a reader who is waiting. */
  close(): Promise<void>;
}

/** @param signals - those that end it besides `close()`. */
export function liveOf<Item>(
  signals: readonly (AbortSignal | undefined)[],
  run: (signal: AbortSignal, tally: Tally) => AsyncGenerator<Item, void>,
): Live<Item> {
  const closing = new AbortController();
  const tally: Tally = { dropped: 0, reconnections: 0 };
  const given = signals.filter((signal) => signal !== undefined);
  const items = run(AbortSignal.any([closing.signal, ...given]), tally);
  const close = async (): Promise<void> => {
    closing.abort();
    await items.return();
  };
  return {
    [Symbol.asyncIterator]: () => items,
    get dropped() {
      return tally.dropped;
    },
    get reconnections() {
      return tally.reconnections;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
