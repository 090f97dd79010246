import { addRow, dropRow, isRefused, mapRows, ok, rowOf } from '@labrig/simulator';
import { civilDate, localTime } from '@labrig/simulator/calendar';
import { done, notFound, refused, wrongFields, invalid } from '../answers.ts';
import { dayOf } from '../dates.ts';
import { numberOf, numbersOf } from '../given.ts';
import { namedUser } from '../people/access.ts';
import { endRecording } from '../recordings/life-cycle.ts';
import { checkReferences, named } from '../references.ts';
import { passOccurrence } from '../schedule/occurrence.ts';
import { nextStart } from '../schedule/recurrence.ts';
import { coveredSchedules, scheduleView, slotOf } from '../schedule/slot.ts';
import type { Draft } from '@labrig/simulator';
import type { RecurrenceInput, RuleError, ScheduleInput } from '../generated/spec.ts';
import type { Refused } from '../answers.ts';
import type { Recurrence, Schedule } from '../state.ts';
import type { ValtHandlers, ValtWorld } from '../valt-world.ts';

export const schedules = {
  listSchedules: ({ state }) =>
    done({ schedules: mapRows(state.schedules, (schedule, id) => scheduleView(state, schedule, id)) }),
  createSchedule(call) {
    const { state, now, who, body, update } = call;
    const base: Schedule = {
      name: body.name,
      author: namedUser(state, who),
      room: 0,
      created: now,
      startAt: 0,
      duration: 0,
      template: {},
      share: { users: [], groups: [] },
      recurrence: { type: 'none', weekdays: [], range: 'no', endAfter: null, endBy: null, monthday: 1, clock: 0 },
      count: 0,
      recording: null,
    };
    const schedule = withInput(call, base, body);
    if (isRefused(schedule)) return schedule;
    const id = state.schedules.next;
    update((draft) => {
      addRow(draft.schedules, schedule as Draft<Schedule>);
    });
    return ok([id]);
  },
  listBlockedSchedules: ({ state }) =>
    done({ blocked_schedules: coveredSchedules(state, 'blocked').map(([row, id]) => slotOf(state, row, id)) }),
  listConflictingSchedules: ({ state }) =>
    done({ conflict_schedules: coveredSchedules(state, 'conflict').map(([row, id]) => slotOf(state, row, id)) }),
  getSchedule({ state, path }) {
    const schedule = rowOf(state.schedules, path.schedule);
    return schedule ? done(scheduleView(state, schedule, path.schedule)) : notFound;
  },
  editSchedule(call) {
    const { state, path, body, update } = call;
    const before = rowOf(state.schedules, path.schedule);
    if (!before) return notFound;
    const schedule = withInput(call, before, body);
    if (isRefused(schedule)) return schedule;
    update((draft) => {
      Object.assign(rowOf(draft.schedules, path.schedule)!, schedule);
    });
    return done({ id: path.schedule });
  },
  deleteSchedule(call) {
    const { state, path } = call;
    const schedule = rowOf(state.schedules, path.schedule);
    if (!schedule) return notFound;
    call.update((draft) => dropRow(draft.schedules, path.schedule));
    // Nobody is left to end it.
    if (schedule.recording !== null) endRecording(call, schedule.recording);
    return ok({});
  },
  deleteNextOccurrence(call) {
    const { state, path, update } = call;
    const schedule = rowOf(state.schedules, path.schedule);
    if (!schedule) return notFound;
    if (schedule.recurrence.type === 'none') return refused(400, 'This schedule does not recur.');
    if (schedule.recording !== null) return refused(400, 'This occurrence has started.');
    if (nextStart(schedule, state.zone) === undefined) return refused(400, 'This is the last occurrence.');
    update((draft) => passOccurrence(draft, path.schedule));
    return done(scheduleView(call.state, rowOf(call.state.schedules, path.schedule)!, path.schedule));
  },
  stopSchedule(call) {
    const schedule = rowOf(call.state.schedules, call.path.schedule);
    if (!schedule) return notFound;
    if (schedule.recording === null) return refused(404, 'Schedule recording not found');
    endRecording(call, schedule.recording);
    return done(null);
  },
} satisfies Partial<ValtHandlers>;

/** A schedule with what a body says of it. */
function withInput(
  { state, now }: ValtWorld,
  before: Schedule,
  { name, room, start_at: start, duration, template, share, recurrence }: ScheduleInput,
): Schedule | Refused<400, RuleError> {
  const wanted = named({
    name,
    room: room === undefined ? undefined : numberOf(room),
    startAt: start === undefined ? undefined : numberOf(start),
    duration: duration === undefined ? undefined : numberOf(duration),
    template,
    share: share && { users: numbersOf(share.users), groups: numbersOf(share.user_groups) },
  });
  // What runs can be shortened and renamed, but it is where it is and has begun.
  if (before.recording !== null && wanted.room !== undefined) return wrongFields({ room: started });
  if (before.recording !== null && wanted.startAt !== undefined) return wrongFields({ start_at: started });
  const wrong = checkReferences(
    ['room', state.rooms, wanted.room],
    ['share', state.users, wanted.share?.users],
    ['share', state.groups, wanted.share?.groups],
  );
  if (wrong) return wrong;
  if (wanted.startAt !== undefined && wanted.startAt * 1000 <= now) {
    return wrongFields({ start_at: 'This value should be in the future.' });
  }
  if (wanted.startAt !== undefined && wanted.startAt > lastStart) return wrongFields({ start_at: invalid });
  const next: Schedule = { ...before, ...wanted };
  const pattern = recurrence === undefined ? before.recurrence : recurrenceOf(recurrence);
  if (isRefused(pattern)) return pattern;
  // Its day of the month and its time of the clock are those of the first occurrence, whatever later ones had to be.
  if (wanted.startAt === undefined) {
    const { monthday, clock } = before.recurrence;
    return { ...next, recurrence: { ...pattern, monthday, clock } };
  }
  const { day, second } = localTime(next.startAt, state.zone);
  return { ...next, recurrence: { ...pattern, monthday: civilDate(day).day, clock: second } };
}

const started = 'This occurrence has started.';

/** The end of the year 9000: later ones are typing errors, in milliseconds perhaps. */
const lastStart = 221_845_392_000;

function recurrenceOf(input: RecurrenceInput): Recurrence | Refused<400, RuleError> {
  const { type, weeks_range: days, range_type: range = 'no', end_after: after, end_by: by } = input;
  if (range === 'after' && (after === undefined || numberOf(after) < 1)) return wrongFields({ end_after: invalid });
  if (range === 'by' && (by === undefined || dayOf(by) === undefined)) return wrongFields({ end_by: invalid });
  return {
    type,
    weekdays: numbersOf(typeof days === 'number' ? [days] : (days ?? undefined)).toSorted((a, b) => a - b),
    range,
    endAfter: range === 'after' ? numberOf(after!) : null,
    endBy: range === 'by' ? by! : null,
    monthday: 1,
    clock: 0,
  };
}
