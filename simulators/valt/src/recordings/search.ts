import { localTime } from '@labrig/simulator/calendar';
import { eachRowBackwards, rowOf } from '@labrig/simulator';
import { invalid, wrongFields } from '../answers.ts';
import { dayOf, midnight } from '../dates.ts';
import { numberOf } from '../given.ts';
import { maySee } from '../people/access.ts';
import { mayHold, textOf } from './search-text.ts';
import { summaryOf } from './view.ts';
import type { RecordSearch, RecordSummary, RuleError } from '../generated/spec.ts';
import type { Refused } from '../answers.ts';
import type { Filter, Recording, ValtState } from '../state.ts';
import type { ValtWorld } from '../valt-world.ts';

/** What every recording that is found must be like, made ready for a look at very many. */
interface Wanted {
  readonly text: string;
  /** Moments; the second one excluded. */
  readonly from: number;
  readonly to: number;
  /** `null`: any. */
  readonly rooms: ReadonlySet<number> | null;
  readonly authors: Filter['authors'] | null;
  /** Field id, and what its value must hold. */
  readonly fields: readonly (readonly [string, string])[];
}

/** Finds recordings, the newest first. */
export function search(
  { state, now, who }: ValtWorld & { readonly who: number },
  { search: text = '', start_date: start, end_date: end, filter, offset = 0, limit }: RecordSearch,
): Refused<400, RuleError> | RecordSummary[] {
  const first = start === undefined ? 0 : dayOf(start);
  const last = end === undefined ? 0 : dayOf(end);
  const saved = filter === undefined ? undefined : rowOf(state.filters, numberOf(filter));
  if (first === undefined) return wrongFields({ start_date: invalid });
  if (last === undefined) return wrongFields({ end_date: invalid });
  if (filter !== undefined && !saved) return wrongFields({ filter: invalid });
  const range = rangeOf(state, saved, now);
  const wanted: Wanted = {
    text: text.trim().toLowerCase(),
    from: Math.max(start === undefined ? -Infinity : midnight(first, state.zone), range.from),
    to: Math.min(end === undefined ? Infinity : midnight(last + 1, state.zone), range.to),
    ...wantsOf(saved),
  };
  return page(state, wanted, {
    who,
    now,
    skip: numberOf(offset),
    most: limit === undefined ? Infinity : numberOf(limit),
  });
}

type Wants = Pick<Wanted, 'rooms' | 'authors' | 'fields'>;

const wantsNothing: Wants = { rooms: null, authors: null, fields: [] };

/** What saved searches want, made ready once for each: they are used again and again. */
const prepared = new WeakMap<Filter, Wants>();

function wantsOf(filter: Filter | undefined): Wants {
  if (!filter) return wantsNothing;
  let wants = prepared.get(filter);
  if (!wants) {
    const { rooms, authors, fields } = filter;
    wants = {
      rooms: rooms.length > 0 ? new Set(rooms) : null,
      authors: authors.users.length + authors.groups.length > 0 ? authors : null,
      fields: Object.entries(fields).map(([field, value]) => [field, value.toLowerCase()]),
    };
    prepared.set(filter, wants);
  }
  return wants;
}

interface Window {
  readonly who: number;
  readonly now: number;
  readonly skip: number;
  readonly most: number;
}

/** One page of what is found. */
function page(state: ValtState, wanted: Wanted, { who, now, skip, most }: Window): RecordSummary[] {
  const found: RecordSummary[] = [];
  let left = skip;
  if (most === 0) return found;
  eachRowBackwards(
    state.recordings,
    (recording, id) => {
      if (!fits(state, recording, wanted) || !maySee(state, who, recording)) return true;
      if (left > 0) left -= 1;
      else found.push(summaryOf(state, recording, id, now));
      return found.length < most;
    },
    (rows) => mayHold(rows, wanted),
  );
  return found;
}

function fits(state: ValtState, recording: Recording, { text, from, to, rooms, authors, fields }: Wanted): boolean {
  const { created, room, author, template } = recording;
  if (created < from || created >= to) return false;
  if (rooms && (room === null || !rooms.has(room.id))) return false;
  if (authors && !isAuthor(state, author.id, authors)) return false;
  for (const [field, value] of fields) {
    const filled = Object.hasOwn(template, field) ? String(template[field] ?? '') : '';
    if (!filled.toLowerCase().includes(value)) return false;
  }
  return text === '' || textOf(recording).includes(text);
}

function isAuthor({ users }: ValtState, author: number, { users: named, groups }: Filter['authors']): boolean {
  return named.includes(author) || groups.includes(rowOf(users, author)?.group ?? 0);
}

/** The days of a saved search: so many up to today, or from one to another. */
function rangeOf(
  { zone }: ValtState,
  filter: Filter | undefined,
  now: number,
): { readonly from: number; readonly to: number } {
  const { date } = filter ?? { date: { type: 'none' as const } };
  if (date.type === 'none') return { from: -Infinity, to: Infinity };
  if (date.type === 'range') {
    return { from: midnight(dayOf(date.start) ?? 0, zone), to: midnight((dayOf(date.end) ?? 0) + 1, zone) };
  }
  const days = date.type === 'weeks' ? date.count * 7 : date.count;
  const today = localTime(Math.floor(now / 1000), zone).day;
  return { from: midnight(today - days, zone), to: Infinity };
}
