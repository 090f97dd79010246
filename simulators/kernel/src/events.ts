import type { ClockMode } from './time/mode.ts';
import type { JournalEntry } from './journal.ts';

/** What happens in a lab, as those who watch are told. */
export type LabEvent = { readonly id: number } & (
  | { readonly event: 'request'; readonly data: RequestLine }
  /** The parts whose state has changed; many changes in a row are one event. */
  | { readonly event: 'state'; readonly data: { readonly devices: readonly string[] } }
  /** Time jumped, or passes otherwise. */
  | { readonly event: 'clock'; readonly data: { readonly mode: ClockMode; readonly time: number } }
  /** The lab was reset or restored. */
  | { readonly event: 'lab'; readonly data: { readonly generation: number } }
);

/** A line of the journal; `getRequest` of the control API tells the rest. */
export type RequestLine = Pick<
  JournalEntry,
  'id' | 'time' | 'device' | 'operation' | 'method' | 'path' | 'status' | 'fault' | 'error' | 'unread' | 'violation'
>;

/** What an event says, without its number. */
export type News = LabEvent extends infer Event ? (Event extends LabEvent ? Omit<Event, 'id'> : never) : never;

/** The newest events of a lab. However many read them, and however slowly, they are kept once. */
export interface Events {
  /** The number of the newest; 0: nothing has happened yet. Numbers count by one. */
  readonly last: number;
  /** What came after the event of that number, the oldest first, and how many of it are no longer kept. */
  after(id: number): { readonly events: readonly LabEvent[]; readonly dropped: number };
  /** Resolves as soon as there is an event after that number, or `signal` is aborted. */
  next(id: number, signal: AbortSignal): Promise<void>;
}

/** What events are made from: each calls `tell` whenever it has news. */
export type NewsSource = (tell: (news: News) => void) => void;

/** @param limit - how many are kept. */
export function createEvents(listen: NewsSource, limit = 10_000): Events {
  let kept: LabEvent[] = [];
  let last = 0;
  const waiting = new Set<() => void>();
  const newest = (): readonly LabEvent[] => kept.slice(-limit);
  listen((news) => {
    last += 1;
    kept.push({ id: last, ...news });
    // Dropping half at once costs less per event than shifting each time.
    if (kept.length >= limit * 2) kept = kept.slice(-limit);
    for (const wake of waiting) wake();
    waiting.clear();
  });
  return {
    get last() {
      return last;
    },
    after(id) {
      const wanted = last - id;
      const events = wanted > 0 ? newest().slice(-wanted) : [];
      return { events, dropped: Math.max(0, wanted) - events.length };
    },
    next(id, signal) {
      return new Promise((resolve) => {
        if (last > id || signal.aborted) return resolve();
        waiting.add(resolve);
        const leave = (): void => {
          waiting.delete(resolve);
          resolve();
        };
        return signal.addEventListener('abort', leave, { once: true });
      });
    },
  };
}
