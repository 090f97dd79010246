import { civilDate, localTime } from '@labrig/simulator/calendar';

/** `20260504_131400`: the wall clock of a zone, as recordings are named after it. */
export function timeStamp(time: number, zone: string): string {
  const { day, second } = localTime(Math.floor(time / 1000), zone);
  const date = civilDate(day);
  const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return `${pad(date.year, 4)}${pad(date.month)}${pad(date.day)}_${clock.map((part) => pad(part)).join('')}`;
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
