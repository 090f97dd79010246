import { isoTime } from './host.ts';

/** How numbers look to people, the same for all devices. */

const sizes = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** Bytes in a unit that fits: `3.8 TB`, `950 B`. */
export function showBytes(bytes: number): string {
  let value = Math.max(0, bytes);
  let unit = 0;
  // What would round to a thousand is one of the next unit.
  while (unit < sizes.length - 1 && value >= 999.5) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 99.95 ? Math.round(value) : Number(value.toFixed(1))} ${sizes[unit]}`;
}

/** A span of milliseconds in its two largest units: `1 h 5 min`, `12 s`, `350 ms`. */
export function showSpan(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.max(0, Math.round(milliseconds))} ms`;
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

/** A moment in UTC, to the second: `2026-03-02 13:14:00`. */
export function showTime(time: number): string {
  return isoTime(time).slice(0, 19).replace('T', ' ');
}
