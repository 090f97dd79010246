import { RequestError } from '@labrig/http';
import { connection } from './connection.ts';
import { failureOf } from './failure.ts';
import type { Clock, Operation, RequestSummary } from '@labrig/http';
import type { Context } from '../call.ts';
import type { Intake } from './connection.ts';
import type { LiveOptions } from './live-options.ts';
import type { Tally } from './live.ts';

/** What is followed. */
export interface Source<Item> {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
  /** Made anew for each connection. */
  readonly intake: (request: RequestSummary) => Intake<Item>;
  /** Asks the server why a stream can't be had; `undefined`: it doesn't tell. */
  readonly diagnose: (signal: AbortSignal) => Promise<string | undefined>;
}

/**
 * Follows a stream over all its connections.
 *
 * | the connection ends                          | and then                                                          |
 * | -------------------------------------------- | ----------------------------------------------------------------- |
 * | the signal is aborted, the reader has enough | the stream ends                                                   |
 * | code 1000, after messages                    | the stream ends                                                   |
 * | a message that doesn't fit, a slow reader    | error                                                             |
 * | otherwise, and there was never a message     | error: it probably never will bring one                           |
 * | otherwise, and the server says why           | error: waiting doesn't help against a stream that is switched off |
 * | otherwise                                    | another connection, until patience is at its end                  |
 */
export async function* follow<Item>(
  { clock, door, withoutCredentials }: Context,
  { operation, path, intake, diagnose }: Source<Item>,
  { reconnect, silence = 30_000, signal, tally }: LiveOptions & { readonly signal: AbortSignal; readonly tally: Tally },
): AsyncGenerator<Item, void> {
  const request = { operationId: operation.id, method: operation.method, url: door.prefix };
  const label = `${operation.id} of ${Object.values(path).join(' ')}`;
  const { delay = 1000, patience = 90_000 } = reconnect || {};
  let last: number | undefined;
  for (let attempts = 1; !signal.aborted; attempts += 1) {
    const open = () => {
      try {
        const address = operation.path(path);
        request.url = door.prefix + address;
        return door.open(address);
      } catch (cause) {
        throw new RequestError({ kind: 'request', cause, request, attempts: attempts - 1 });
      }
    };
    const works = (): void => {
      if (last !== undefined) tally.reconnections += 1;
    };
    const ending = yield* connection(open(), intake(request), { clock, signal, silence, label, tally, works });
    if (signal.aborted || ending.why === 'left') return;
    if (ending.messages > 0) last = ending.last;
    if (ending.why === 'misfit') throw ending.error;
    if (ending.why === 'closed' && ending.code === 1000 && last !== undefined) return;

    const isOver = ending.why === 'slow' || ending.why === 'long';
    const diagnosis = isOver ? undefined : await diagnose(signal);
    if (signal.aborted) return;
    const isHopeless = isOver || reconnect === false || last === undefined || diagnosis !== undefined;
    if (isHopeless || clock.now() + delay - (last ?? 0) >= patience)
      throw failureOf(ending, { request, attempts, diagnosis, withoutCredentials });
    await pause(clock, delay, signal, label);
  }
}

/** Waits, or is woken by the signal. */
async function pause(clock: Clock, milliseconds: number, signal: AbortSignal, label: string): Promise<void> {
  if (signal.aborted) return;
  let wake!: () => void;
  const woken = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const callOff = clock.timer(milliseconds, wake, label);
  signal.addEventListener('abort', wake);
  await woken;
  signal.removeEventListener('abort', wake);
  callOff();
}
