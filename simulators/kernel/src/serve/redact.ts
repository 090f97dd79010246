const mark = '[redacted]';

/** Deeper than this a body is cut off: what only a hostile client sends must not exhaust the stack. */
const deepest = 64;

/** A record of headers in which the values of secrets are replaced. */
export function redactHeaders(
  headers: Readonly<Record<string, string>>,
  secrets: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, isSecret(name, secrets) ? mark : value]),
  );
}

/** A path with its query, in which the values of secret parameters are replaced. */
export function redactQuery(path: string, secrets: readonly string[]): string {
  const start = path.indexOf('?');
  if (start === -1) return path;
  const query = path
    .slice(start + 1)
    .replaceAll(/([^&=]+)=([^&]*)/g, (pair, name: string) =>
      isSecret(decoded(name), secrets) ? `${name}=${mark}` : pair,
    );
  return `${path.slice(0, start)}?${query}`;
}

/** A JSON value in which the values of secret members are replaced, at any depth. Shares what has none. */
export function redactBody(value: unknown, secrets: readonly string[], depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) return '[…]';
  if (value instanceof Blob || value instanceof Uint8Array) return bytesShown(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => redactBody(item, secrets, depth + 1));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  let safe: Record<string, unknown> | undefined;
  for (const [name, member] of Object.entries(value)) {
    const clean = isSecret(name, secrets) ? mark : redactBody(member, secrets, depth + 1);
    if (clean !== member) (safe ??= { ...(value as Record<string, unknown>) })[name] = clean;
  }
  return safe ?? value;
}

/** Bytes are told by their number: nobody reads them in a journal. */
function bytesShown(bytes: Blob | Uint8Array): string {
  return `[${bytes instanceof Blob ? bytes.size : bytes.byteLength} bytes]`;
}

/** Is this the name of a secret, however it is written? */
export function isSecret(name: string, secrets: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return secrets.some((secret) => secret.toLowerCase() === lower);
}

/** The name as the device reads it; what can't be decoded, as it is. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}
