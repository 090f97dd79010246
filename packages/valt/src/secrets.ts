/**
 * Names of members and parameters, beyond the usual ones, whose values are secret: links need no login, and the number of a
 * card is a code for keypads.
 */
export const secretNames: readonly string[] = ['url', 'card_number', 'cardNumber'];

/** A text of the server without secrets: a careless one repeats addresses and bodies. */
export function withoutSecrets(text: string): string {
  return (
    text
      .replace(/((?:token|password|card_?number)(?:=|\\*"\s*:\s*(?:\\*")?))[^\s"&,}\\]+/gi, '$1[redacted]')
      // Tokens are 32 hexadecimal digits; public links end in 40.
      .replace(/\b[\da-f]{32,}\b/gi, '[redacted]')
  );
}
