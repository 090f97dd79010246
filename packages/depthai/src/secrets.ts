/** Takes the credentials that are part of an address out of a text. */
export type WithoutCredentials = (text: string) => string;

/** Makes that function for a `baseUrl`: careless servers and platforms repeat what they were sent. */
export function withoutCredentials(baseUrl: string): WithoutCredentials {
  const { username, password } = new URL(baseUrl, globalThis.location?.href);
  if (!username && !password) return (text) => text;
  const plain = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const secrets = [btoa(plain), `${username}:${password}@`, plain, password, decodeURIComponent(password)];
  return (text) =>
    secrets.reduce((rest, secret) => (secret.length > 3 ? rest.replaceAll(secret, '[redacted]') : rest), text);
}
