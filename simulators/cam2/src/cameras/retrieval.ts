import { refused } from '../answers.ts';
import type { Camera } from '../generated/spec.ts';
import type { Refused } from '../answers.ts';

type Type = Camera['type'];
type Members = Readonly<Record<string, unknown>>;

/** What a camera can't be reached without, by its type. */
export const required = { ip: 'ip', non_ip: 'snapshot_url', stream: 'm3u8_url' } as const satisfies Record<
  Type,
  string
>;

/** What `retrieval` holds, by the type of the camera. */
export const members = {
  ip: ['ip', 'port', 'brand', 'model', 'image_path', 'video_path'],
  non_ip: ['snapshot_url'],
  stream: ['m3u8_url'],
} as const satisfies Record<Type, readonly string[]>;

/**
 * How a camera is reached from now on: what is given, else what was before. Null is "not given": the vendor's client sends all six
 * members for an IP camera, whatever it changes. Members of other types are left out.
 *
 * @param before - the same of the camera so far, unless it's new or had another type.
 */
export function retrievalOf<Wanted extends Type>(
  type: Wanted,
  given: Members,
  before: Members = {},
): Extract<Camera, { type: Wanted }>['retrieval'] | Refused<422> {
  const merged = Object.fromEntries(members[type].map((name) => [name, given[name] ?? before[name] ?? null]));
  const needed = required[type];
  if (merged[needed] === null) return refused(422, `retrieval.${needed} is missing.`);
  if (type === 'ip') {
    // What is kept may be the mark of a port that only the caller knows.
    const port =
      typeof given['port'] === 'string' || typeof given['port'] === 'number' ? portOf(given['port']) : undefined;
    if (port === null) return refused(422, 'retrieval.port must be between 1 and 65535.');
    merged['port'] = port ?? before['port'] ?? '80';
  }
  return merged as never;
}

/** A port as the database has it, a text; null if it is none. */
export function portOf(given: number | string): string | null {
  const port = Number(given);
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? String(port) : null;
}
