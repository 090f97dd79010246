import { civilDate, DAY, dayNumber, daysInMonth, instantOf, localTime } from '@labrig/simulator/calendar';

/** The number of the day that `MM-DD-YYYY` names; `undefined` for a date that doesn't exist. */
export function dayOf(text: string): number | undefined {
  const [month = 0, day = 0, year = 0] = text.split('-').map(Number);
  return day >= 1 && month >= 1 && month <= 12 && day <= daysInMonth(year, month)
    ? dayNumber(year, month, day)
    : undefined;
}

/** `MM-DD-YYYY`. */
export function dateText(day: number): string {
  const date = civilDate(day);
  return [pad(date.month, 2), pad(date.day, 2), pad(date.year, 4)].join('-');
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

/** `2026-03-02 14:05:09` by the clock of a zone. */
export function localText(time: number, zone: string): string {
  const { day, second } = localTime(Math.floor(time / 1000), zone);
  const date = civilDate(day);
  const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map((part) => pad(part, 2));
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)} ${clock.join(':')}`;
}

export const dayLength = DAY * 1000;

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
