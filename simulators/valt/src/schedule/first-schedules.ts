import { mapRows, momentOf, rowOf } from '@labrig/simulator';
import { civilDate, localTime } from '@labrig/simulator/calendar';
import { dayOf, midnight } from '../dates.ts';
import { roomIdOf, userIdOf } from '../people/by-name.ts';
import type { RecurrenceOptions, ScheduleOptions, ValtOptions } from '../options.ts';
import type { Recurrence, Schedule, ValtState } from '../state.ts';

/** The schedules that are there from the start. @throws RangeError for those that can't be. */
export function firstSchedules(
  state: ValtState,
  now: number,
  wanted: NonNullable<ValtOptions['schedules']>,
): readonly Schedule[] {
  if (wanted === 'none') return [];
  if (wanted !== 'usual') return wanted.map((schedule) => scheduleOf(state, now, schedule));
  if (mapRows(state.rooms, ({ name }) => name).length === 0)
    throw new RangeError('the usual schedule needs a room: ask for no schedules');
  return [usualSchedule(state, now)];
}

/** One occurrence, at ten o'clock tomorrow. */
function usualSchedule(state: ValtState, now: number): Schedule {
  const { day } = localTime(Math.floor(now / 1000), state.zone);
  const startAt = Math.floor(midnight(day + 1, state.zone) / 1000) + 36_000;
  const recurrence = { ...recurrenceOf(undefined, startAt, state.zone), clock: 36_000 };
  return newSchedule(state, {
    name: 'Group supervision',
    author: 1,
    room: 1,
    created: now,
    startAt,
    duration: 3600,
    recurrence,
  });
}

function scheduleOf(state: ValtState, now: number, options: ScheduleOptions): Schedule {
  const { name, duration, recurrence } = options;
  const refuse = (wrong: boolean, message: string): void => {
    if (wrong) throw new RangeError(`schedule ${name}: ${message}`);
  };
  const startAt = momentOf(options.startAt, now) / 1000;
  refuse(!Number.isInteger(startAt), 'startAt must be in whole seconds');
  refuse(startAt * 1000 <= now, `startAt must be after the start of the lab, got ${options.startAt}`);
  refuse(!(Number.isInteger(duration) && duration > 0), `duration must be a whole number of seconds, got ${duration}`);
  refuse(
    recurrence?.endBy !== undefined && dayOf(recurrence.endBy) === undefined,
    `endBy must be a day as MM-DD-YYYY, got ${recurrence?.endBy}`,
  );
  const weekdays = recurrence?.weekdays ?? [];
  refuse(
    weekdays.some((day) => ![0, 1, 2, 3, 4, 5, 6].includes(day)),
    `weekdays must be from 0 to 6, got ${weekdays.join(', ')}`,
  );
  return newSchedule(state, {
    name,
    author: userIdOf(state, options.author, `schedule ${name}`),
    room: roomIdOf(state, options.room, `schedule ${name}`),
    created: now,
    startAt,
    duration,
    recurrence: recurrenceOf(recurrence, startAt, state.zone),
  });
}

function newSchedule(
  { users }: ValtState,
  {
    author,
    ...schedule
  }: Pick<Schedule, 'name' | 'room' | 'created' | 'startAt' | 'duration' | 'recurrence'> & { author: number },
): Schedule {
  const { name } = rowOf(users, author)!;
  return {
    author: { id: author, name },
    template: {},
    share: { users: [], groups: [] },
    count: 0,
    recording: null,
    ...schedule,
  };
}

function recurrenceOf(options: RecurrenceOptions | undefined, startAt: number, zone: string): Recurrence {
  const { day, second } = localTime(startAt, zone);
  const { weekdays = [], endAfter = null, endBy = null } = options ?? {};
  return {
    type: options?.type ?? 'none',
    weekdays,
    range: endAfter !== null ? 'after' : endBy !== null ? 'by' : 'no',
    endAfter,
    endBy,
    monthday: civilDate(day).day,
    clock: second,
  };
}
