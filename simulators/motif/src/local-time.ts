import { civilDate, DAY } from './cron/calendar.ts';
import { spanAt } from './cron/zone.ts';

/** `20260504_131400`: the wall clock of a zone, as recordings are named after it. */
export function timeStamp(time: number, zone: string): string {
  const second = Math.floor(time / 1000);
  const local = second + spanAt(zone, second).offset;
  const day = Math.floor(local / DAY);
  const rest = local - day * DAY;
  const date = civilDate(day);
  const clock = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  return `${pad(date.year, 4)}${pad(date.month)}${pad(date.day)}_${clock.map((part) => pad(part)).join('')}`;
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
