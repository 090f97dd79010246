import { isoTime, ok } from '@labrig/simulator';
import { refused } from '../answers.ts';
import { momentOf } from '../moment.ts';
import type { Cam2Handlers } from '../cam2-world.ts';
import type { Change } from '../generated/spec.ts';

/** How many rows an answer holds at most; how many the vendor's did is not known. */
const pageSize = 100;

export const changeLog = {
  getChangeLog({ state, query: { start, end, offset = 0 } }) {
    const from = start === undefined ? -Infinity : momentOf(start);
    if (from === undefined) return refused(422, 'start is not a timestamp.');
    const until = end === undefined ? Infinity : momentOf(end);
    if (until === undefined) return refused(422, 'end is not a timestamp.');
    const found: Change[] = [];
    let skip = offset;
    for (const page of state.changes.pages) {
      // The oldest come first, and a page can be told by its ends.
      if ((page.at(-1)?.time ?? 0) < from) continue;
      for (const change of page) {
        if (change === null || change.time < from) continue;
        if (change.time > until) return ok(found);
        if (skip > 0) skip -= 1;
        else if (found.push({ cameraID: change.cameraID, timestamp: isoTime(change.time) }) === pageSize)
          return ok(found);
      }
    }
    return ok(found);
  },
} satisfies Partial<Cam2Handlers>;
