import type { Duration } from './time/duration.ts';
import type { Clock } from './time/clock.ts';

/** One call, as it was answered, without secrets. */
export interface JournalEntry {
  /** Counts from 1 and never repeats, also after a reset. */
  readonly id: number;
  /** Virtual time in milliseconds since 1970. */
  readonly time: number;
  readonly device: string;
  /** The `operationId`; `null` for a path that the spec lacks. */
  readonly operation: string | null;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly request: { readonly headers: Readonly<Record<string, string>>; readonly body?: unknown };
  /** `null`: the connection broke before an answer. */
  readonly status: number | null;
  readonly answer?: unknown;
  /** The fault that was injected into this call. */
  readonly fault?: string;
  /** What went wrong inside the simulator; the client only sees the vendor's status 500. */
  readonly error?: string;
  /** What the client sent that the spec doesn't know: `query.foo`, `body.bar`. */
  readonly unread: readonly string[];
  /** For a call that no operation matches: the operations that it nearly was. */
  readonly nearMisses?: readonly string[];
  /** Where the answer broke the spec. */
  readonly violation?: string;
}

/** What to look for; all that is given must hold. */
export interface JournalQuery {
  readonly device?: string;
  readonly operation?: string;
  readonly method?: string;
  readonly status?: number;
  /** Only entries after this id. */
  readonly after?: number;
}

/** The bounded record of all calls. Not part of the state: a restored snapshot doesn't unmake what was said. */
export interface Journal {
  /** The entries that match, the oldest first. */
  entries(query?: JournalQuery): JournalEntry[];
  /** How many entries were dropped because the journal is bounded, since it was made. */
  readonly dropped: number;
  /** The entry with this id; `undefined`: there is none, or it is no longer kept. */
  entry(id: number): JournalEntry | undefined;
  clear(): void;
  /**
   * Resolves with the first matching entry, also one that is there already (unless `after` excludes it).
   *
   * @throws JournalTimeoutError if none comes within the span of virtual time (default 30 s).
   */
  waitFor(
    query: JournalQuery,
    options?: { readonly within?: Duration; readonly signal?: AbortSignal },
  ): Promise<JournalEntry>;
  /** Calls `listener` with every new entry, until the returned function is called. */
  subscribe(listener: (entry: JournalEntry) => void): () => void;
  /** The same before a call's tale is told, which costs more than the call: for those who only count. */
  count(listener: (line: JournalLine) => void): () => void;
  /** For the devices: puts a call on the record. */
  append(line: JournalLine): void;
}

/** A call as it is kept: what is looked for, and the rest as soon as somebody wants to know it. */
export type JournalLine = Pick<JournalEntry, 'time' | 'device' | 'operation' | 'method' | 'status'> & {
  /** The kind of effect that a fault had on it. */
  readonly struck?: string;
  /** Secrets are replaced here. */
  readonly tell: () => Omit<JournalEntry, 'id' | 'time' | 'device' | 'operation' | 'method' | 'status'>;
};

type KeptLine = JournalLine & { readonly id: number };

/** No matching call came in time. */
export class JournalTimeoutError extends Error {
  override readonly name = 'JournalTimeoutError';
}

export function createJournal(clock: Clock, limit: number): Journal {
  let ring: KeptLine[] = [];
  let last = 0;
  let dropped = 0;
  const beyond = (): number => Math.max(0, ring.length - limit);
  const listeners = new Set<(entry: JournalEntry) => void>();
  const counters = new Set<(line: JournalLine) => void>();

  return {
    get dropped() {
      return dropped + beyond();
    },
    entries: (query = {}) =>
      ring
        .slice(beyond())
        .filter((line) => fits(line, query))
        .map(entryOf),
    entry(id) {
      const line = ring.slice(beyond()).find((kept) => kept.id === id);
      return line && entryOf(line);
    },
    clear() {
      dropped += beyond();
      ring = [];
    },
    append(call) {
      const { time, device, operation, method, status, tell } = call;
      last += 1;
      for (const counter of counters) counter(call);
      const line = { id: last, time, device, operation, method, status, tell };
      ring.push(line);
      // Dropping half at once costs less per entry than shifting each time.
      if (ring.length >= limit * 2) {
        dropped += beyond();
        ring = ring.slice(beyond());
      }
      if (listeners.size === 0) return;
      const entry = entryOf(line);
      for (const listener of listeners) listener(entry);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    count(listener) {
      counters.add(listener);
      return () => counters.delete(listener);
    },
    async waitFor(query, { within = 30_000, signal } = {}) {
      const known = ring.slice(beyond()).find((line) => fits(line, query));
      if (known) return entryOf(known);
      const leave = new AbortController();
      const arrival = Promise.withResolvers<JournalEntry>();
      const listen = (entry: JournalEntry): void => {
        if (fits(entry, query)) arrival.resolve(entry);
      };
      listeners.add(listen);
      const waits = signal ? AbortSignal.any([leave.signal, signal]) : leave.signal;
      const label = `journal.waitFor(${JSON.stringify(query)})`;
      const timeout = clock.sleep(within, { signal: waits, label }).then(() => {
        throw new JournalTimeoutError(
          `${label}: no such call in time; the journal has ${ring.length - beyond()} entries`,
        );
      });
      try {
        return await Promise.race([arrival.promise, timeout]);
      } finally {
        listeners.delete(listen);
        leave.abort();
        timeout.catch(() => undefined);
      }
    },
  };
}

function entryOf({ tell, ...line }: KeptLine): JournalEntry {
  return { ...line, ...tell() };
}

function fits(entry: Omit<KeptLine, 'tell'>, query: JournalQuery): boolean {
  return (
    entry.id > (query.after ?? 0) &&
    (query.device === undefined || entry.device === query.device) &&
    (query.operation === undefined || entry.operation === query.operation) &&
    (query.method === undefined || entry.method === query.method) &&
    (query.status === undefined || entry.status === query.status)
  );
}
