/** Endings of names whose values are secret everywhere. */
const usual = ['token', 'key', 'secret', 'password'];

/** Strikes out what follows a secret name in a query or in JSON, and every word that is also in `values`. */
export type Redact = (text: string, values?: string) => string;

/**
 * Makes the function that keeps secrets out of what is shown. Rather too much than too little: `sort_key=name` goes too.
 *
 * @param more - endings of further secret names: letters, digits, `_` and `-`.
 */
export function redactor(more: readonly string[] = []): Redact {
  const named = RegExp(`((${[...usual, ...more].join('|')})"?\\s*[=:]\\s*"?)[^\\s"&,}]+`, 'gi');
  return (text, values = '') =>
    values
      .split(' ')
      // Shorter words are no secrets, and would shred the text.
      .reduce((rest, value) => (value.length > 3 ? rest.replaceAll(value, '[redacted]') : rest), text)
      .replace(named, '$1[redacted]');
}

/** Writes a body without the values of secret names. */
export function redactedJson(body: unknown, more: readonly string[] = []): string {
  const secret = RegExp(`(${[...usual, ...more].join('|')})$`, 'i');
  return JSON.stringify(body, (name, value: unknown) => (secret.test(name) ? '[redacted]' : value)) ?? '';
}
