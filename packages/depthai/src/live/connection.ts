// oxlint-disable unicorn/prefer-add-event-listener -- every kind of socket has these properties, and types that agree on them.
import { createQueue } from './queue.ts';
import type { Clock } from '@labrig/http';
import type { Tally } from './live.ts';
import type { Entry } from './queue.ts';
import type { WebSocketLike } from './web-socket.ts';

/** Why a connection is over. */
export type Ending = { readonly messages: number; readonly last: number } & (
  | { readonly why: 'left' }
  | { readonly why: 'slow' }
  | { readonly why: 'long' }
  | { readonly why: 'closed'; readonly code: number; readonly reason: string }
  | { readonly why: 'failed'; readonly words: string }
  | { readonly why: 'silent'; readonly opened: boolean }
  | { readonly why: 'misfit'; readonly error: unknown }
);
type Why = Ending extends infer Each ? (Each extends unknown ? Omit<Each, 'messages' | 'last'> : never) : never;

/** What makes items of messages, and how many of them may wait. */
export interface Intake<Item> {
  /** The item that a message is; `undefined`: it is nothing. What it throws ends the connection. */
  readonly accept: (data: unknown) => Omit<Entry<Item>, 'size'> | undefined;
  readonly messages: number;
  readonly bytes: number;
  readonly drops: boolean;
}

/** How it is listened to. */
interface Listening {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly silence: number;
  /** Who waits, for the clock. */
  readonly label: string;
  readonly tally: Tally;
  /** Told once, at the first message. */
  readonly works: () => void;
}

/** One connection: its items as they are read, and in the end why there are no more. What has come is read before that. */
export async function* connection<Item>(
  socket: WebSocketLike,
  intake: Intake<Item>,
  { clock, signal, silence, label, tally, works }: Listening,
): AsyncGenerator<Item, Ending> {
  const queue = createQueue<Item>(intake);
  let messages = 0;
  let last = clock.now();
  let opened = false;
  let why: Why | undefined;
  let callOff: (() => void) | undefined;

  const end = (cause: Why): void => {
    if (why) return;
    why = cause;
    callOff?.();
    queue.end();
    socket.close();
  };
  const leave = (): void => {
    queue.clear();
    end({ why: 'left' });
  };
  // Twice, for a computer that has slept runs its timers first, and hears then what came meanwhile. So does a clock that jumps.
  const listen = (patience = 2): void => {
    callOff?.();
    if (!(silence > 0 && silence < Infinity)) return;
    const wake = (): void => (patience > 1 ? listen(patience - 1) : end({ why: 'silent', opened }));
    callOff = clock.timer(silence / 2, wake, label);
  };

  socket.binaryType = 'arraybuffer';
  socket.onopen = () => {
    opened = true;
  };
  socket.onmessage = ({ data }: { readonly data?: unknown }) => {
    if (why) return;
    listen();
    messages += 1;
    if (messages === 1) works();
    last = clock.now();
    try {
      const size = sizeOf(data);
      if (size > intake.bytes) return end({ why: 'long' });
      const accepted = intake.accept(data);
      if (!accepted) return;
      const dropped = queue.push({ ...accepted, size });
      if (dropped === undefined) end({ why: 'slow' });
      else tally.dropped += dropped;
    } catch (error) {
      end({ why: 'misfit', error });
    }
  };
  // Browsers say nothing about what went wrong.
  socket.onerror = ({ message = '' }: { readonly message?: unknown }) => end({ why: 'failed', words: String(message) });
  socket.onclose = ({ code = 1006, reason = '' }: { readonly code?: number; readonly reason?: unknown }) =>
    end({ why: 'closed', code, reason: String(reason) });
  signal.addEventListener('abort', leave);
  listen();
  try {
    for (let entry = await queue.take(); entry; entry = await queue.take()) yield entry.item;
  } finally {
    leave();
    signal.removeEventListener('abort', leave);
  }
  return { ...why!, messages, last } as Ending;
}

const sizeOf = (data: unknown): number =>
  typeof data === 'string' ? data.length : ((data as { readonly byteLength?: number } | null)?.byteLength ?? 0);
