import type { JournalEntry } from '../generated/operations.ts';

/** What curl sends by itself, or what belonged to the one connection. */
const left = new Set(['host', 'content-length', 'connection', 'accept-encoding', 'transfer-encoding', 'keep-alive']);

/**
 * A call as a command for a POSIX shell. Secrets are what the journal has in their place: `[redacted]`.
 *
 * @param base - where the device is: `https://127.0.0.1:4001`.
 */
export function curlOf({ method, path, request }: JournalEntry, base: string): string {
  const url = base + path;
  const parts = ['curl', ...(method === 'GET' ? [] : ['-X', method]), quoted(url)];
  // A device that makes its own certificate.
  if (base.startsWith('https:')) parts.push('--insecure');
  // Brackets in an address are not to be counted through.
  if (/[[\]{}]/.test(url)) parts.push('--globoff');
  const lines = [parts.join(' ')];
  const type = request.headers['content-type'] ?? '';
  const isForm = type.startsWith('multipart/form-data');
  for (const [name, value] of Object.entries(request.headers)) {
    // The parts of a form are divided by what curl chooses.
    if (left.has(name) || (isForm && name === 'content-type')) continue;
    lines.push(`-H ${quoted(`${name}: ${value}`)}`);
  }
  const urlEncoded = type.startsWith('application/x-www-form-urlencoded') && '--data-urlencode';
  return [...lines, ...bodyOf(request.body, isForm ? '--form-string' : urlEncoded)].join(' \\\n  ');
}

/** @param field - how a field of a form is sent; `false`: it is none. */
function bodyOf(body: unknown, field: string | false): string[] {
  if (body === undefined) return [];
  if (field !== false && typeof body === 'object' && body !== null) {
    return Object.entries(body).map(([name, value]) => `${field} ${quoted(`${name}=${textOf(value)}`)}`);
  }
  return [`--data-raw ${quoted(textOf(body))}`];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** In single quotes nothing means anything but the single quote, which is put between two such texts. */
function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
