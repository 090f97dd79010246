import { data, id, list, success } from '../call.ts';
import { vendorDate } from '../dates.ts';
import type { CallOptions, Context } from '../call.ts';
import type { Filter, FilterInput, Named, NewFilter } from '../generated/operations.ts';

/**
 * Saved searches of the user who is logged in; their ids go into `filter` of `valt.recordings.search()`. All methods that take
 * an id throw HttpError 404 for an unknown one.
 *
 * The days of `date.range` may be written as `2026-07-31` or, as in the vendor's documentation, as `07-31-2026`. Requests call
 * the people `authors`, answers call them `author`.
 */
export interface Filters {
  /** All saved searches of the user. */
  list(options?: CallOptions): Promise<readonly Filter[]>;
  /** The criteria of one; rooms and people are missing where it doesn't ask for them. */
  get(filter: number, options?: CallOptions): Promise<Filter>;
  /** Resolves with the id. @throws TypeError for a bad date. */
  create(filter: NewFilter, options?: CallOptions): Promise<number>;
  /** Changes the members that are given. */
  edit(filter: number, changes: FilterInput, options?: CallOptions): Promise<void>;
  /** Removes the search; recordings stay. */
  delete(filter: number, options?: CallOptions): Promise<void>;
  /** The template fields that a search can ask for. */
  fields(options?: CallOptions): Promise<readonly Named[]>;
}

export function filtersOf({ api }: Context): Filters {
  return {
    list: (options) => list(api.listFilters({}, options)),
    get: (filter, options) => data(api.getFilter({ path: { filter } }, options)),
    create: async (filter, options) => id(api.createFilter({ body: dated(filter) }, options)),
    async edit(filter, changes, options) {
      await success(api.editFilter({ path: { filter }, body: dated(changes) }, options));
    },
    async delete(filter, options) {
      await success(api.deleteFilter({ path: { filter }, body: {} }, options));
    },
    fields: (options) => list(api.listFilterTemplateFields({}, options), 'fields'),
  };
}

function dated<Input extends FilterInput>(input: Input): Input {
  const { range, ...date } = input.date ?? {};
  if (!range) return input;
  const days = { start: vendorDate(range.start), end: vendorDate(range.end) };
  return { ...input, date: { ...date, range: days } };
}
