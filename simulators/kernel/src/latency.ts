import { HardwareError } from './hardware-action.ts';
import type { HardwareAction } from './hardware-action.ts';

interface Delayed {
  /** Milliseconds that every answer takes. */
  readonly latency: number;
}

/** Milliseconds that every answer of a device takes whose state has a `latency`. */
export function latency({ latency: milliseconds }: Delayed): number {
  return milliseconds;
}

/**
 * The hardware action that sets how long every answer takes.
 *
 * @param note - what a client makes of it, as a sentence for people.
 */
export function slowNetworkAction<State extends Delayed>(
  note?: string,
): HardwareAction<State, { milliseconds: number }> {
  const description = 'Every answer takes longer to arrive; 0 makes the network fast again.';
  return {
    description: note === undefined ? description : `${description} ${note}`,
    args: { milliseconds: 'How long an answer takes.' },
    run({ update }, { milliseconds }) {
      if (!(typeof milliseconds === 'number' && milliseconds >= 0 && milliseconds <= 1e9)) {
        throw new HardwareError(`milliseconds must be a number from 0 on, got ${String(milliseconds)}`);
      }
      update((draft) => {
        Object.assign(draft, { latency: milliseconds });
      });
    },
  };
}
