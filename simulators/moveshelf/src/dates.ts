import { isoTime, parseTime } from '@labrig/simulator';

const iso = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
const dayLength = 86_400_000;

/** The moment that a text in ISO 8601 means, at UTC if it doesn't say where; a bare day means midnight. */
export function timeOf(text: string): number | undefined {
  const day = iso.exec(text)?.[1];
  // The 30th of February is the 2nd of March to a computer.
  if (day === undefined || isoTime(parseTime(day) ?? 0).slice(0, 10) !== day) return undefined;
  return parseTime(/T.*[Z+-]/.test(text) || !text.includes('T') ? text : `${text}Z`);
}

/** Midnight UTC of the day in which a moment lies. */
export function dayOf(time: number): number {
  return Math.floor(time / dayLength) * dayLength;
}

/** A moment as answers have it: `2025-02-11T09:14:05+00:00`. */
export function dateTime(time: number): string {
  return `${isoTime(time).slice(0, 19)}+00:00`;
}
