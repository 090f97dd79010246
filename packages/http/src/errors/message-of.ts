/** What something thrown says. Below `TypeError: fetch failed`, its cause says more. */
export function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const { message, cause } = thrown;
  return cause instanceof Error && cause.message ? `${message} (${messageOf(cause)})` : message;
}
