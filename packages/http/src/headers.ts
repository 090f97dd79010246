/**
 * Puts header names in lower case, so that a later record overrides an earlier one whatever its spelling, and trims values.
 *
 * @throws TypeError for what HTTP can't carry. The platform's own message would quote the value, which may be a key.
 */
export function plainHeaders(headers?: Readonly<Record<string, string>>): Record<string, string> {
  // Most calls have none of their own, and the platform takes its time for an empty list.
  if (!headers) return {};
  try {
    return Object.fromEntries(new Headers(headers));
  } catch {
    throw new TypeError(`Not a header: ${Object.keys(headers).join()}`);
  }
}
