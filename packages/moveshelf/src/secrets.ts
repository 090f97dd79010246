/** Endings of names, beyond the usual ones, whose values are secret: whoever has the address of a file has the file. */
export const secretNames: readonly string[] = ['url', 'uri', 'signature'];

/** A text of the server without secrets: a careless one repeats keys and addresses. */
export function withoutSecrets(text: string, secretKey: string): string {
  return (
    text
      // A shorter one would shred the text, and guards nothing.
      .replaceAll(secretKey.length > 3 ? secretKey : '\0', '[redacted]')
      .replace(/\b[\da-f]{64}\b/gi, '[redacted]')
      // What makes an address work stands in its query.
      .replace(/(https?:\/\/[^\s"'?]+)\?[^\s"']*/g, '$1?[redacted]')
  );
}
