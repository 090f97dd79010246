/**
 * Reads a Retry-After header: whole seconds, or an HTTP date.
 *
 * @returns milliseconds from `now`, 0 for a date in the past, `undefined` for no header or one that makes no sense.
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  const value = header ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // Date.parse alone takes "soon 5" for a day in 2001.
  // oxlint-disable-next-line no-restricted-globals -- reads a date, not the time.
  const delay = value.endsWith('GMT') ? Date.parse(value) - now : NaN;
  return Number.isNaN(delay) ? undefined : Math.max(0, delay);
}
