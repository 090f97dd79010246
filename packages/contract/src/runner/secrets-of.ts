/** Names of credentials that are no secrets: they are in paths, logs and lists. */
const open = new Set(['username', 'clientID']);

/** The secrets among credentials, at any depth. */
export function secretsOf(credentials: unknown): readonly string[] {
  if (typeof credentials === 'string') return [credentials];
  if (typeof credentials !== 'object' || credentials === null) return [];
  return Object.entries(credentials).flatMap(([name, value]) => (open.has(name) ? [] : secretsOf(value)));
}
