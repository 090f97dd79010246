import { civilDate, DAY, dayNumber, daysInMonth, instantOf } from '@labrig/simulator/calendar';

/** The number of the day that `MM-DD-YYYY` names; `undefined` for a date that doesn't exist. */
export function dayOf(text: string): number | undefined {
  const [month = 0, day = 0, year = 0] = text.split('-').map(Number);
  return day >= 1 && month >= 1 && month <= 12 && day <= daysInMonth(year, month)
    ? dayNumber(year, month, day)
    : undefined;
}

/** The moment at which a day begins in a zone, in milliseconds. */
export function midnight(day: number, zone: string): number {
  return instantOf({ day, second: 0 }, zone) * 1000;
}

/** A day as the server's answers show one: `{ date, timezone_type, timezone }`. */
export function serverDate(text: string, zone: string) {
  const { year, month, day } = civilDate(dayOf(text) ?? 0);
  return {
    date: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)} 00:00:00.000000`,
    timezone_type: 3,
    timezone: zone,
  };
}

export const dayLength = DAY * 1000;

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
