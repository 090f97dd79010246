/**
 * A day as the server takes it: `2026-07-31` becomes `07-31-2026`.
 *
 * @throws TypeError for any other writing, and for days that no calendar has. 05/04/2026 means two days, so nobody guesses.
 */
export function wireDate(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  // Days that don't exist turn into those that follow.
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  if (moment.getUTCDate() !== Number(date) || moment.getUTCMonth() + 1 !== Number(month))
    throw new TypeError(`Not a day: ${JSON.stringify(day)}. Write it YYYY-MM-DD.`);
  return `${month}-${date}-${year}`;
}

/** The same for members that have their name from the vendor's documentation: what is written as there is left as it is. */
export function vendorDate(day: string): string {
  const [, date, year] = /^(\d\d-\d\d)-(\d{4})$/.exec(day) ?? [];
  return wireDate(year === undefined ? day : `${year}-${date}`);
}
