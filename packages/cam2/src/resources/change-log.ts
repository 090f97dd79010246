import { paged, unsent } from '@labrig/http';
import { found } from '../call.ts';
import { getChangeLog } from '../generated/operations.ts';
import type { Paged } from '@labrig/http';
import type { CallOptions, Context } from '../call.ts';
import type { Change } from '../generated/operations.ts';

/** Which part of the change log. Both ends belong to it. */
export interface ChangeLogWindow {
  /** From when on: a date, or a text in the notation of ISO 8601, which is UTC unless it has a zone. Default: the beginning. */
  readonly start?: string | Date;
  /** Until when. Default: now. */
  readonly end?: string | Date;
  /** How many rows to leave out at the beginning. Default: 0. */
  readonly offset?: number;
}

export function changeLog({ api }: Context, window: ChangeLogWindow = {}, options?: CallOptions): Paged<Change> {
  const { start, end } = window;
  const pageAt = async (offset: number): Promise<readonly Change[]> => {
    const query = {
      ...(start !== undefined && { start: moment(start) }),
      ...(end !== undefined && { end: moment(end) }),
      offset,
    };
    return found(api.getChangeLog({ query }, options), (rows) => (rows.every(isChange) ? rows : undefined));
  };
  // How long its pages are is not known: only an empty one is certainly the last.
  return paged(getChangeLog, pageAt, { offset: window.offset, full: 1 });
}

function moment(value: string | Date): string {
  if (typeof value === 'string') return value;
  if (Number.isNaN(value.getTime())) throw unsent(getChangeLog, {}, 'start or end is a date that is none');
  return value.toISOString();
}

function isChange(value: unknown): value is Change {
  const { cameraID, timestamp } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof cameraID === 'string' && typeof timestamp === 'string';
}
