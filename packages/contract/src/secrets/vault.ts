import { isSecretName } from './names.ts';

/** Knows secrets, and keeps them out of what is written down. */
export interface Vault {
  /** From now on this text is a secret. Shorter ones than four characters are none: they would shred every text. */
  learn(value: unknown): void;
  /** A text in which every known secret, and every one that follows a secret name, is replaced. */
  text(text: string): string;
  /** The text of a body that can't be read as what it should be: also what follows a secret name in it is replaced. */
  raw(text: string): string;
  /** Only the secrets that are known by now: long ids, which look like secrets, stay readable. */
  known(text: string): string;
  /** JSON in which secrets are replaced, also those that stand under secret names. What it meets there it has learned. */
  json(value: unknown): unknown;
  headers(headers: Iterable<readonly [string, string]>): Record<string, string>;
  /** A path with its query. */
  path(path: string): string;
}

/** Shorter texts than this are no secrets. */
const least = 4;

/** Keys, tokens and links that can be told by how they look: long runs of hexadecimal digits, and JSON web tokens. */
const looksSecret = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]+|(?<![\w-])[0-9a-f]{32,}(?![\w-])/gi;

/** A name and what it is set to, in JSON, in a form, or in something that is nearly one. */
const named = /([\w-]+)("?\s*[:=]\s*"?)([^\s"&,}<]+)/g;

/**
 * A vault that knows these secrets from the start.
 *
 * @param known - texts, or objects and lists that hold some at any depth.
 * @param mark - what takes the place of the nth secret, from 1 on: the same for the same secret each time.
 */
export function createVault(known: unknown, mark: (number: number) => string = () => '[redacted]'): Vault {
  const marks = new Map<string, string>();
  const markOf = (secret: string): string => {
    const found = marks.get(secret) ?? mark(marks.size + 1);
    marks.set(secret, found);
    return found;
  };
  const isMark = (text: string): boolean => [...marks.values()].includes(text);
  const learn = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.length >= least && !isMark(value)) markOf(value);
    } else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) learn(part);
  };
  const hidden = (given: string): string => {
    let rest = given;
    // The longest first: one may be a part of another.
    for (const [secret, shown] of [...marks].toSorted(([a], [b]) => b.length - a.length)) {
      for (const written of new Set([secret, encodeURIComponent(secret)])) rest = without(rest, written, shown);
    }
    return rest;
  };
  const text = (given: string): string => hidden(given).replaceAll(looksSecret, markOf);
  const under = (name: string, value: unknown): unknown => {
    if (!isSecretName(name)) return json(value);
    if (typeof value === 'string' && /^(?:https?:\/\/|__origin__)/.test(value)) return address(value);
    if (typeof value === 'string') return value === '' || isMark(value) ? value : markOf(value);
    return typeof value === 'number' ? 0 : json(value);
  };
  /** An address that opens something: what is long in it does so, and what stands under a secret name. */
  const address = (value: string): string => {
    const [place = '', query] = value.split('?', 2);
    const long = (part: string): string => (part.length < 20 || isMark(part) ? part : markOf(part));
    const shown = place.replaceAll(/(?<=[^/]\/)[^/]+/g, long);
    if (query === undefined) return shown;
    return `${shown}?${pairs(query, (name, part) => (isSecretName(name) ? String(under(name, part)) : long(part)))}`;
  };
  const json = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(json);
    if (typeof value !== 'object' || value === null) return value;
    // Short names hold no secrets, and parts of words may look like short ones.
    const nameOf = (name: string): string => (name.length < 16 ? name : text(name));
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [nameOf(name), under(name, part)]));
  };
  learn(known);
  return {
    learn,
    text,
    raw: (given) =>
      text(
        given.replaceAll(named, (all, name: string, between: string, value: string) =>
          isSecretName(name) ? name + between + String(under(name, value)) : all,
        ),
      ),
    known: hidden,
    json,
    headers: (headers) => {
      const shown = (name: string, value: string): string => {
        if (!isSecretName(name)) return text(value);
        const [, scheme = '', secret = ''] = /^((?:Bearer|Basic|Token|ApiKey) )?([^]*)$/i.exec(value) ?? [];
        return scheme + (secret === '' ? '' : (under(name, secret) as string));
      };
      return Object.fromEntries([...headers].map(([name, value]) => [name, shown(name, value)]));
    },
    path(path) {
      const start = path.indexOf('?');
      if (start === -1) return text(path);
      const query = pairs(path.slice(start + 1), (name, value) =>
        isSecretName(name) ? String(under(name, decoded(value))) : text(value),
      );
      return `${text(path.slice(0, start))}?${query}`;
    },
  };
}

/** A query with other values. */
function pairs(query: string, change: (name: string, value: string) => string): string {
  return query.replaceAll(
    /([^&=]+)=([^&]*)/g,
    (_, name: string, value: string) => `${name}=${change(decoded(name), value)}`,
  );
}

/** Short secrets are words by chance: they are replaced where they stand alone. */
function without(text: string, secret: string, shown: string): string {
  if (secret.length >= 8 || !text.includes(secret)) return text.replaceAll(secret, shown);
  const escaped = secret.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replaceAll(RegExp(`(?<!\\w)${escaped}(?!\\w)`, 'g'), shown);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
