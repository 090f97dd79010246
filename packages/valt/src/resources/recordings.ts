import { paged } from '@labrig/http';
import { list } from '../call.ts';
import { wireDate } from '../dates.ts';
import { searchRecords } from '../generated/operations.ts';
import type { Paged } from '@labrig/http';
import type { CallOptions, Context } from '../call.ts';
import type { IdInput, RecordSearch, RecordSummary } from '../generated/operations.ts';

/** What to look for. Everything is optional. */
export interface RecordingSearch {
  /** Text that must stand somewhere in the metadata. */
  readonly search?: string;
  /** Recorded on this day or later, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Recorded on this day or earlier, `YYYY-MM-DD`. */
  readonly to?: string;
  /** Id of a saved search, see `valt.filters`. */
  readonly filter?: IdInput;
  /** How many to a page. Default: 100. */
  readonly limit?: number;
  /** How many to leave out at the beginning. Default: 0. */
  readonly offset?: number;
}

/** What was recorded. */
export interface Recordings {
  /**
   * Looks recordings up. The first page is asked for at once.
   *
   * @throws TypeError for a day that isn't written `YYYY-MM-DD`; it comes from awaiting or iterating, as every other error.
   * @example
   * const [latest] = await valt.recordings.search({ from: '2026-07-01', limit: 1 });
   * const all = await valt.recordings.search({ search: 'Intake' }).toArray({ limit: 1000 });
   */
  search(search?: RecordingSearch, options?: CallOptions): Paged<RecordSummary>;
}

export function recordingsOf({ api }: Context): Recordings {
  return {
    search({ search, from, to, filter, limit = 100, offset = 0 } = {}, options) {
      const body = (at: number): RecordSearch => ({
        ...(search !== undefined && { search }),
        ...(from !== undefined && { start_date: wireDate(from) }),
        ...(to !== undefined && { end_date: wireDate(to) }),
        ...(filter !== undefined && { filter }),
        limit,
        offset: at,
      });
      // A page that is shorter than asked for may not be the last: a server may have a limit of its own.
      const pageAt = async (at: number): Promise<readonly RecordSummary[]> =>
        list(api.searchRecords({ body: body(at) }, options), 'records');
      return paged(searchRecords, pageAt, { offset, key: ({ id }) => id });
    },
  };
}
