import type { Recording, ValtState } from '../state.ts';

type Page = ValtState['recordings']['pages'][number];

/** Between the parts of a text stands what nobody searches for. */
const between = '\u0000';

/** Everything that a search looks at, in lower case. Recordings are never changed in place, so each is written down once. */
const texts = new WeakMap<Recording, string>();

export function textOf(recording: Recording): string {
  let text = texts.get(recording);
  if (text === undefined) {
    const { name, author, room, cameras, template, markers } = recording;
    const parts = [
      name,
      author.name,
      room?.name ?? '',
      ...cameras.map((camera) => camera.name),
      ...Object.values(template).flatMap(wordsOf),
      ...markers.flatMap(({ event, template: values }) => [event, ...Object.values(values).flatMap(wordsOf)]),
    ];
    texts.set(recording, (text = parts.join(between).toLowerCase()));
  }
  return text;
}

/** The texts in the value of a template's field: it may be a list, or hold others. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(wordsOf);
  return value === null || value === undefined ? [] : [String(value)];
}

/** What is known of a page of recordings as a whole. */
interface Summary {
  readonly first: number;
  readonly last: number;
  readonly rooms: ReadonlySet<number>;
  /** Which runs of three letters occur: one bit for each, by a hash. A text whose runs aren't all there occurs nowhere. */
  readonly runs: Uint32Array;
}

/** Bits of a page's summary. With some thousand different runs, one in ten is set. */
const bits = 2 ** 15;

const summaries = new WeakMap<Page, Summary>();

/** What of a search concerns whole pages. */
interface Wanted {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly rooms: ReadonlySet<number> | null;
}

/**
 * May there be a recording of these days, from these rooms, with this text in a page? Most pages can be left out without a look
 * at their rows.
 */
export function mayHold(page: Page, { text, from, to, rooms }: Wanted): boolean {
  let summary = summaries.get(page);
  if (!summary) summaries.set(page, (summary = summarize(page)));
  const { first, last, runs, rooms: here } = summary;
  if (last < from || first >= to || (rooms && !meet(rooms, here))) return false;
  for (let index = 0; index + 3 <= text.length; index += 1) if (!isSet(runs, runAt(text, index))) return false;
  return true;
}

function summarize(page: Page): Summary {
  const runs = new Uint32Array(bits / 32);
  let first = Infinity;
  let last = -Infinity;
  const rooms = new Set<number>();
  for (const recording of page) {
    if (!recording) continue;
    first = Math.min(first, recording.created);
    last = Math.max(last, recording.created);
    if (recording.room) rooms.add(recording.room.id);
    const text = textOf(recording);
    for (let index = 0; index + 3 <= text.length; index += 1) {
      const run = runAt(text, index);
      runs[run >>> 5]! |= 1 << (run & 31);
    }
  }
  return { first, last, rooms, runs };
}

function meet(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  for (const one of some) if (others.has(one)) return true;
  return false;
}

function runAt(text: string, index: number): number {
  const hash = (text.charCodeAt(index) * 31 + text.charCodeAt(index + 1)) * 31 + text.charCodeAt(index + 2);
  return (Math.imul(hash, 0x9e3779b1) >>> 17) & (bits - 1);
}

function isSet(runs: Uint32Array, run: number): boolean {
  return ((runs[run >>> 5]! >>> (run & 31)) & 1) === 1;
}
