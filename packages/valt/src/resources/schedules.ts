import { data, fromBody, list, success } from '../call.ts';
import { vendorDate } from '../dates.ts';
import type { CallOptions, Context } from '../call.ts';
import type { NewSchedule, Schedule, ScheduleInput, ScheduleSlot } from '../generated/operations.ts';

/**
 * Recordings that start by themselves, in all rooms that the caller may see.
 *
 * `start_at` is in Unix seconds, `duration` in seconds. What a request calls `share`, an answer calls `shared`; older servers
 * answer `room`, newer ones `rooms`. The last day of a recurrence, `end_by`, may be written as `2026-07-31` or, as in the
 * vendor's documentation, as `07-31-2026`.
 */
export interface Schedules {
  /** All that lie ahead, running ones included; a recurring one has its next occurrence as `start_at`. */
  list(options?: CallOptions): Promise<readonly Schedule[]>;
  /** @throws HttpError 404 for an unknown id; so do all methods that take one. */
  get(schedule: number, options?: CallOptions): Promise<Schedule>;
  /**
   * Plans a recording; resolves with the schedule's id.
   *
   * @throws HttpError 400 for a start that isn't in the future; its message names the member. TypeError for a bad `end_by`.
   * @example
   * await valt.schedules.create({
   *   name: 'Supervision',
   *   room: 12,
   *   start_at: Date.parse('2026-09-04T09:00:00Z') / 1000,
   *   duration: 3600,
   *   recurrence: { type: 'weekly', weeks_range: [5], range_type: 'by', end_by: '2026-12-18' },
   * });
   */
  create(schedule: NewSchedule, options?: CallOptions): Promise<number>;
  /** Changes the members that are given. */
  edit(schedule: number, changes: ScheduleInput, options?: CallOptions): Promise<void>;
  /** Removes it with all its occurrences. */
  delete(schedule: number, options?: CallOptions): Promise<void>;
  /** Leaves out the next occurrence; resolves with the schedule as it is then. @throws HttpError 400 if it doesn't recur. */
  skipNext(schedule: number, options?: CallOptions): Promise<Schedule>;
  /** Ends the recording that it has started. @throws HttpError 404 if it has none running. */
  stop(schedule: number, options?: CallOptions): Promise<void>;
  /** Those whose whole time is taken by another one in the same room. */
  blocked(options?: CallOptions): Promise<readonly ScheduleSlot[]>;
  /** Those of which a part is. */
  conflicts(options?: CallOptions): Promise<readonly ScheduleSlot[]>;
}

export function schedulesOf({ api }: Context): Schedules {
  return {
    list: (options) => list(api.listSchedules({}, options), 'schedules'),
    get: (schedule, options) => data(api.getSchedule({ path: { schedule } }, options)),
    // The answer is an array, without an object around it.
    create: async (schedule, options) =>
      fromBody(api.createSchedule({ body: dated(schedule) }, options), ([created]) => created),
    async edit(schedule, changes, options) {
      await success(api.editSchedule({ path: { schedule }, body: dated(changes) }, options));
    },
    async delete(schedule, options) {
      await success(api.deleteSchedule({ path: { schedule }, body: {} }, options));
    },
    skipNext: (schedule, options) => data(api.deleteNextOccurrence({ path: { schedule }, body: {} }, options)),
    async stop(schedule, options) {
      await success(api.stopSchedule({ path: { schedule }, body: {} }, options));
    },
    blocked: (options) => list(api.listBlockedSchedules({}, options), 'blocked_schedules'),
    // The documentation gives both lists the same name, the vendor's client expects two.
    conflicts: (options) => list(api.listConflictingSchedules({}, options), 'conflict_schedules', 'blocked_schedules'),
  };
}

/** The schedules of one room, sorted by their start. */
export async function schedulesOfRoom(
  { api }: Context,
  room: number,
  options?: CallOptions,
): Promise<readonly Schedule[]> {
  const schedules = await list(api.listSchedules({}, options), 'schedules');
  return (
    schedules
      .filter((schedule) => [schedule.room, ...(schedule.rooms ?? [])].some((one) => String(one?.id) === String(room)))
      // Some servers write numbers as texts.
      .toSorted((a, b) => Number(a.start_at) - Number(b.start_at))
  );
}

function dated<Input extends ScheduleInput>(input: Input): Input {
  const { recurrence } = input;
  if (!recurrence?.end_by) return input;
  return { ...input, recurrence: { ...recurrence, end_by: vendorDate(recurrence.end_by) } };
}
