import { platformClock } from '@labrig/http';
import type { Clock } from '@labrig/http';

/** Where a log goes, and what time it tells. */
export interface LogOptions {
  /** Takes one line, without a line break at its end. */
  readonly write: (line: string) => unknown;
  /** Default: the platform's time. Give it the client's, if that has another one. */
  readonly clock?: Clock;
  /** IANA name of the time zone. Default: this machine's, as in the vendor's module. */
  readonly zone?: string;
}

/**
 * Makes the counterpart of the module's `log`: a function that writes a message with the time before it. The module writes to
 * `ivs.log` in the working directory; here it's up to you.
 *
 * @returns a function that returns what `write` does.
 * @throws RangeError for an unknown zone.
 * @example
 * const log = createLog({ write: (line) => appendFile('ivs.log', `${line}\n`) });
 * await log('Room 127 Unlocked'); // 2026-07-31 09:15:00 Room 127 Unlocked
 */
export function createLog({ write, clock = platformClock, zone }: LogOptions): (message: string) => unknown {
  const format = formatOf(zone);
  return (message) => write(lineOf(message, clock.now(), format));
}

/**
 * The line that the module's `log` writes: `YYYY-MM-DD HH:MM:SS message`. Line breaks and other control characters become
 * spaces, so that nobody else's text begins a line of its own.
 *
 * @param moment - milliseconds since 1970-01-01T00:00:00Z.
 * @param zone - IANA name of the time zone. Default: this machine's.
 * @throws RangeError for an unknown zone, and for a moment that is none.
 */
export function formatLog(message: string, moment: number, zone?: string): string {
  return lineOf(message, moment, formatOf(zone));
}

function lineOf(message: string, moment: number, format: Intl.DateTimeFormat): string {
  const parts: Partial<Record<string, string>> = Object.fromEntries(
    format.formatToParts(moment).map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour, minute, second } = parts;
  return `${year}-${month}-${day} ${hour}:${minute}:${second} ${message.replaceAll(/\p{Cc}+/gu, ' ')}`;
}

function formatOf(zone: string | undefined): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
    ...(zone !== undefined && { timeZone: zone }),
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
}
