import { isoTime } from '../host.ts';

/** Somebody waits on a clock that is paused, and nobody moves it. */
export class FrozenClockError extends Error {
  override readonly name = 'FrozenClockError';

  constructor(sleepers: readonly { readonly label: string; readonly until: number }[]) {
    const names = sleepers.map(({ label, until }) => `${label} (until ${isoTime(until)})`).join(', ');
    super(
      `the clock is paused and nobody advances it; waiting: ${names}. Call clock.advance(…), or use the mode 'auto'.`,
    );
  }
}
