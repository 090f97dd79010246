import { addRow, dropRow, isRefused, mapRows, rowOf } from '@labrig/simulator';
import { deleted, done, invalid, notFound, wrongFields } from '../answers.ts';
import { dayOf } from '../dates.ts';
import { numberOf, numbersOf } from '../given.ts';
import { namedUser } from '../people/access.ts';
import { checkReferences, named } from '../references.ts';
import type { Draft } from '@labrig/simulator';
import type { Filter as FilterView, FilterDateInput, FilterInput, RuleError } from '../generated/spec.ts';
import type { Refused } from '../answers.ts';
import type { Filter, FilterDate, ValtState } from '../state.ts';
import type { ValtHandlers } from '../valt-world.ts';

export const filters = {
  listFilters: ({ state }) => done(mapRows(state.filters, (filter, id) => viewOf(state, filter, id))),
  createFilter({ state, who, body, update }) {
    const input = inputOf(state, body);
    if (isRefused(input)) return input;
    const base = { fields: {}, rooms: [], authors: { users: [], groups: [] }, date: { type: 'none' as const } };
    const filter: Filter = { ...base, name: body.name, author: who, ...input };
    const id = state.filters.next;
    update((draft) => {
      addRow(draft.filters, filter as Draft<Filter>);
    });
    return done({ message: 'Created', id });
  },
  listFilterTemplateFields: ({ state }) =>
    done({
      fields: mapRows(state.templates, ({ fields }) => fields)
        .flat()
        .map(nameOf),
    }),
  getFilter({ state, path }) {
    const filter = rowOf(state.filters, path.filter);
    return filter ? done(viewOf(state, filter, path.filter)) : notFound;
  },
  editFilter({ state, path, body, update }) {
    if (!rowOf(state.filters, path.filter)) return notFound;
    const input = inputOf(state, body);
    if (isRefused(input)) return input;
    update((draft) => {
      Object.assign(rowOf(draft.filters, path.filter)!, input);
    });
    return done({ id: path.filter });
  },
  deleteFilter({ state, path, update }) {
    if (!rowOf(state.filters, path.filter)) return notFound;
    update((draft) => dropRow(draft.filters, path.filter));
    return deleted;
  },
} satisfies Partial<ValtHandlers>;

function nameOf({ id, name }: { readonly id: number; readonly name: string }) {
  return { id, name };
}

function inputOf(
  state: ValtState,
  { name, fields, rooms, authors, date }: FilterInput,
): Partial<Filter> | Refused<400, RuleError> {
  const when = date && dateOf(date);
  if (when === null) return wrongFields({ date: invalid });
  if (Object.keys(fields ?? {}).some((field) => !/^\d{1,9}$/.test(field))) return wrongFields({ fields: invalid });
  const input = named({
    name,
    fields: fields && Object.fromEntries(Object.entries(fields).map(([field, { value }]) => [field, value])),
    rooms: rooms === undefined ? undefined : numbersOf(rooms),
    authors: authors && { users: numbersOf(authors.users), groups: numbersOf(authors.user_groups) },
    date: when,
  });
  const wrong = checkReferences(
    ['rooms', state.rooms, input.rooms],
    ['authors', state.users, input.authors?.users],
    ['authors', state.groups, input.authors?.groups],
  );
  return wrong ?? input;
}

/** Days or weeks that a saved search may look back: some centuries. */
const longest = 100_000;

/** `null`: the member that its type needs is missing, or no date. */
function dateOf({ type, days, weeks, range }: FilterDateInput): FilterDate | null {
  if (type === 'none') return { type };
  if (type === 'range') {
    if (!range || dayOf(range.start) === undefined || dayOf(range.end) === undefined) return null;
    return { type, start: range.start, end: range.end };
  }
  const count = numberOf((type === 'days' ? days : weeks) ?? -1);
  return count < 0 || count > longest ? null : { type, count };
}

function viewOf(state: ValtState, filter: Filter, id: number): FilterView {
  const { name, fields, rooms, authors, date } = filter;
  const known = new Map(
    mapRows(state.templates, (template) => template.fields)
      .flat()
      .map((field) => [field.id, field.name]),
  );
  return {
    id,
    name,
    fields: Object.entries(fields).map(([field, text], index) => ({
      id: index + 1,
      name: known.get(Number(field)) ?? field,
      text,
      field_id: Number(field),
    })),
    rooms: rooms.flatMap((room) =>
      rowOf(state.rooms, room) ? [{ id: room, name: rowOf(state.rooms, room)!.name }] : [],
    ),
    author: {
      users: authors.users.flatMap((user) => (rowOf(state.users, user) ? [namedUser(state, user)] : [])),
      user_groups: authors.groups.flatMap((group) =>
        rowOf(state.groups, group) ? [{ id: group, name: rowOf(state.groups, group)!.name }] : [],
      ),
    },
    date: shownDate(date),
  };
}

function shownDate(date: FilterDate): FilterView['date'] {
  if (date.type === 'none') return { type: date.type };
  if (date.type === 'range') return { type: date.type, range: { start: date.start, end: date.end } };
  return { type: date.type, [date.type]: date.count };
}
