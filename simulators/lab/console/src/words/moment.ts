/** A moment of virtual time in UTC, as the lab's own texts have it: date, and time to the millisecond. */
export function showMoment(time: number): { readonly date: string; readonly time: string; readonly fraction: string } {
  const iso = new Date(time).toISOString();
  return { date: iso.slice(0, 10), time: iso.slice(11, 19), fraction: iso.slice(19, 23) };
}

/** `2026-03-02 13:14:05`. */
export function showDateTime(time: number): string {
  const { date, time: clock } = showMoment(time);
  return `${date} ${clock}`;
}
