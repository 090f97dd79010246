const mark = '[redacted]';

/** A record of headers in which the values of secrets are replaced. */
export function redactHeaders(headers: Readonly<Record<string, string>>, secrets: readonly string[]): Record<string, string> {
  const safe: Record<string, string> = { ...headers };
  for (const name of secrets) if (name in safe) safe[name] = mark;
  return safe;
}

/** A path with its query, in which the values of secret parameters are replaced. */
export function redactQuery(path: string, secrets: readonly string[]): string {
  const start = path.indexOf('?');
  if (start === -1) return path;
  const query = path.slice(start + 1).replace(/([^&=]+)=([^&]*)/g, (pair, name: string) => (secrets.includes(name) ? `${name}=${mark}` : pair));
  return `${path.slice(0, start)}?${query}`;
}

/** A JSON value in which the values of secret members are replaced, at any depth. Shares what has none. */
export function redactBody(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => redactBody(item, secrets));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  let safe: Record<string, unknown> | undefined;
  for (const [name, member] of Object.entries(value)) {
    const clean = secrets.includes(name.toLowerCase()) ? mark : redactBody(member, secrets);
    if (clean !== member) (safe ??= { ...(value as Record<string, unknown>) })[name] = clean;
  }
  return safe ?? value;
}
