import { DAY, dayNumber, daysInMonth } from '@labrig/simulator/calendar';

const notation = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:Z|([+-])(\d\d):?(\d\d))?)?$/;

/**
 * The moment that a text names, in milliseconds since 1970; `undefined` for one that doesn't exist. Without a zone it is UTC, where
 * the platform's own reading would take the zone of the machine.
 */
export function momentOf(text: string): number | undefined {
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = '', sign, ahead = 0, late = 0] =
    notation.exec(text) ?? [];
  const [y, mo, d, h, mi, s] = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const exists = mo >= 1 && mo <= 12 && d >= 1 && d <= daysInMonth(y, mo) && h <= 23 && mi <= 59 && s <= 59;
  if (!exists || Number(ahead) > 23 || Number(late) > 59) return undefined;
  const offset = (sign === '-' ? -60 : 60) * (Number(ahead) * 60 + Number(late));
  const seconds = dayNumber(y, mo, d) * DAY + h * 3600 + mi * 60 + s - offset;
  return seconds * 1000 + Math.floor(Number(`0.${fraction || 0}`) * 1000);
}
