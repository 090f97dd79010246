/** Something that waits to be read. */
export interface Entry<Item> {
  readonly item: Item;
  /** In bytes. */
  readonly size: number;
  /** It may not be dropped: what follows makes no sense without it. */
  readonly isKept?: boolean;
}

/** Between a socket that never waits and a reader who may be slow. */
export interface Queue<Item> {
  /** Puts it at the end, and drops from the front what no longer fits. @returns how many; `undefined`: it has no place. */
  push(entry: Entry<Item>): number | undefined;
  /** The next one, when there is one; `undefined` when nothing more comes. */
  take(): Promise<Entry<Item> | undefined>;
  /** Nothing more comes. What is there can still be taken. */
  end(): void;
  /** Nothing more is wanted. */
  clear(): void;
}

/** @param drops - whether the oldest may be dropped for the newest. */
export function createQueue<Item>({
  messages,
  bytes,
  drops,
}: {
  readonly messages: number;
  readonly bytes: number;
  readonly drops: boolean;
}): Queue<Item> {
  let entries: Entry<Item>[] = [];
  let total = 0;
  let isOver = false;
  let wake: (() => void) | undefined;

  const fits = (count: number, sum: number): boolean => count < messages && sum <= bytes;

  return {
    push(entry) {
      if (isOver) return 0;
      const { size } = entry;
      let dropped = 0;
      if (!fits(entries.length, total + size)) {
        // Nothing is dropped in vain.
        const staying = entries.filter(({ isKept }) => isKept === true);
        const least = staying.reduce((sum, other) => sum + other.size, size);
        if (!drops || !fits(staying.length, least)) return undefined;
        while (!fits(entries.length, total + size)) {
          const oldest = entries.findIndex(({ isKept }) => !isKept);
          total -= entries.splice(oldest, 1)[0]!.size;
          dropped += 1;
        }
      }
      entries.push(entry);
      total += size;
      wake?.();
      return dropped;
    },
    async take() {
      while (entries.length === 0 && !isOver) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const entry = entries.shift();
      total -= entry?.size ?? 0;
      return entry;
    },
    end() {
      isOver = true;
      wake?.();
    },
    clear() {
      entries = [];
      total = 0;
      isOver = true;
      wake?.();
    },
  };
}
