import { mapRows, rowOf } from '@labrig/simulator';
import { entriesOf } from '../recordings/view.ts';
import type { Schedule as ScheduleView, ScheduleSlot } from '../generated/spec.ts';
import type { Schedule, ValtState } from '../state.ts';

/** A schedule as lists show it; `room` for older clients, `rooms` for newer ones. */
export function slotOf(state: ValtState, schedule: Schedule, id: number): ScheduleSlot {
  const { name, template, room, created, startAt, duration, recording, recurrence, share } = schedule;
  const named = { id: room, name: rowOf(state.rooms, room)?.name ?? '' };
  return {
    id,
    name,
    template: entriesOf(state, template),
    room: named,
    rooms: [named],
    created: Math.floor(created / 1000),
    start_at: startAt,
    stop_at: startAt + duration,
    duration,
    status: recording === null ? 'pending' : 'started',
    recurrence: {
      type: recurrence.type,
      weeks_range: [...recurrence.weekdays],
      range_type: recurrence.range,
      end_after: recurrence.endAfter,
      end_by: recurrence.endBy,
    },
    shared: { users: [...share.users], user_groups: [...share.groups] },
  };
}

/** A schedule with its author. */
export function scheduleView(state: ValtState, schedule: Schedule, id: number): ScheduleView {
  return { ...slotOf(state, schedule, id), author: schedule.author };
}

/**
 * The schedules whose next occurrence another one of the same room covers: wholly (`blocked`), or partly (`conflict`). Of two
 * at the very same time the older one stands.
 */
export function coveredSchedules({ schedules }: ValtState, how: 'blocked' | 'conflict'): [Schedule, number][] {
  const all = mapRows(schedules, (row, id): [Schedule, number] => [row, id]);
  const byRoom = Map.groupBy(all, ([{ room }]) => room);
  return all.filter(([one, id]) => {
    const end = one.startAt + one.duration;
    const others = byRoom.get(one.room)!.filter(([, other]) => other !== id);
    const meets = others.filter(([other]) => other.startAt < end && one.startAt < other.startAt + other.duration);
    const isBlocked = meets.some(([other, otherId]) => {
      const otherEnd = other.startAt + other.duration;
      const isSame = other.startAt === one.startAt && otherEnd === end;
      return other.startAt <= one.startAt && end <= otherEnd && (!isSame || otherId < id);
    });
    return how === 'blocked' ? isBlocked : meets.length > 0 && !isBlocked;
  });
}
