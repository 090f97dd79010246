import { platformClock } from '@labrig/http';
import type { TransportOptions } from '@labrig/http';

/** Lets time pass on the client's clock; an aborted signal ends it. */
export function pause(
  { clock = platformClock, signal }: Pick<TransportOptions, 'clock' | 'signal'>,
  delay: number,
  label: string,
): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      callOff();
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const callOff = clock.timer(delay, end, label);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}
