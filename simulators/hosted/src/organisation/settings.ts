import { milliseconds } from '@labrig/simulator';
import type { Duration } from '@labrig/simulator';

/** An organisation, and what it may do. */
export interface Organisation {
  readonly name: string;
  /** SHA-256 of each of its tokens: two while one takes the place of the other. */
  readonly tokens: readonly Uint8Array[];
  /** How many labs it may have at a time. */
  readonly labs: number;
  /** How many calls of the control API it may make a minute; and how many may reach the devices of each lab. */
  readonly requestsPerMinute: number;
  /** After how many real milliseconds its labs are deleted. */
  readonly lifetime: number;
}

/** What an organisation may do, without what makes it known. */
export type Limits = Pick<Organisation, 'labs' | 'requestsPerMinute' | 'lifetime'>;

export function limitsOf({ labs, requestsPerMinute, lifetime }: Organisation): Limits {
  return { labs, requestsPerMinute, lifetime };
}

const usual = { labs: 200, requestsPerMinute: 6000, lifetime: { hours: 24 } };

/**
 * Organisations as the environment has them: a JSON list of `{ name, tokenSha256, labs, requestsPerMinute, lifetime }`, where
 * `tokenSha256` may be a list, too, and `lifetime` is a span such as `{ hours: 8 }`.
 *
 * @throws RangeError that says which entry is wrong. It never quotes one.
 */
export function readOrganisations(text: string): readonly Organisation[] {
  const list = parse(text);
  const organisations = list.map((value, index) => {
    const wrong = (problem: string): RangeError =>
      new RangeError(`LABRIG_ORGANISATIONS: entry ${index + 1} ${problem}`);
    if (typeof value !== 'object' || value === null) throw wrong('must be an object');
    const { name, tokenSha256, ...rest } = value as Readonly<Record<string, unknown>>;
    const { labs, requestsPerMinute, lifetime } = { ...usual, ...rest };
    if (typeof name !== 'string' || name === '') throw wrong('needs a name');
    const hashes = [tokenSha256].flat();
    if (hashes.length === 0 || !hashes.every(isHash)) throw wrong('needs tokenSha256: 64 hexadecimal digits');
    if (!isCount(labs)) throw wrong('needs labs: a whole number above 0');
    if (!isCount(requestsPerMinute)) throw wrong('needs requestsPerMinute: a whole number above 0');
    return { name, tokens: hashes.map(bytesOf), labs, requestsPerMinute, lifetime: spanOf(lifetime, wrong) };
  });
  const names = organisations.map(({ name }) => name);
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twice >= 0) throw new RangeError(`LABRIG_ORGANISATIONS: entry ${twice + 1} has the name of another`);
  return organisations;
}

function parse(text: string): readonly unknown[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    // The engine's own words quote the text.
    throw new RangeError('LABRIG_ORGANISATIONS is no JSON');
  }
  if (!Array.isArray(list)) throw new RangeError('LABRIG_ORGANISATIONS must be a list');
  return list;
}

function spanOf(lifetime: unknown, wrong: (problem: string) => RangeError): number {
  try {
    const span = milliseconds(lifetime as Duration);
    if (span > 0) return span;
  } catch {
    // Told below.
  }
  throw wrong('needs lifetime: a span such as { "hours": 8 }');
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

function bytesOf(hash: string): Uint8Array {
  return Uint8Array.from(hash.match(/../g)!, (digits) => Number.parseInt(digits, 16));
}
