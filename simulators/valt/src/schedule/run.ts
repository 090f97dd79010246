import { eachRow, isRefused, perPage, rowOf } from '@labrig/simulator';
import { writeLog } from '../log.ts';
import { endRecording } from '../recordings/life-cycle.ts';
import { startRecording } from '../recordings/start.ts';
import { passOccurrence } from './occurrence.ts';
import type { Due, Rule } from '@labrig/simulator';
import type { Schedule, ValtState } from '../state.ts';

type Kind = 'start' | 'stop';

function dueOf({ startAt, duration, recording }: Schedule, kind: Kind): number {
  if ((recording === null) !== (kind === 'start')) return Infinity;
  return (kind === 'start' ? startAt : startAt + duration) * 1000;
}

/** What is due next of a page of schedules. */
const soonest = {
  start: perPage<Schedule, Due>((rows) => firstOf(rows, 'start')),
  stop: perPage<Schedule, Due>((rows) => firstOf(rows, 'stop')),
};

function firstOf(rows: (visit: (row: Schedule, id: number) => void) => void, kind: Kind): Due {
  let first = { at: Infinity, key: '' };
  rows((schedule, id) => {
    const at = dueOf(schedule, kind);
    if (at < first.at) first = { at, key: String(id) };
  });
  return first;
}

interface Asked {
  readonly kind: Kind;
  readonly all: boolean;
  readonly tell: (at: number, key: string) => void;
}

function report({ schedules, power }: ValtState, { kind, all, tell }: Asked): void {
  // A server that is off starts and stops nothing; what it missed is decided when it is back.
  if (power.kind === 'off') return;
  const told = (at: number, key: string): void => {
    if (at < Infinity) tell(at, key);
  };
  if (all) eachRow(schedules, (schedule, id) => told(dueOf(schedule, kind), String(id)));
  else for (const { at, key } of soonest[kind](schedules)) told(at, key);
}

/** A schedule's time is over. Stops go before starts: where one occurrence ends, another may begin. */
export const scheduleStops: Rule<ValtState> = {
  name: 'schedule-stop',
  due: (state, tell, all) => report(state, { kind: 'stop', all, tell }),
  run(world, { key }) {
    endRecording(world, rowOf(world.state.schedules, Number(key))!.recording!);
  },
};

/** A schedule's time has come. A room that can't record then misses it. */
export const scheduleStarts: Rule<ValtState> = {
  name: 'schedule-start',
  due: (state, tell, all) => report(state, { kind: 'start', all, tell }),
  run(world, { key }) {
    const id = Number(key);
    const schedule = rowOf(world.state.schedules, id)!;
    const { name, author, room, share, template } = schedule;
    const started = startRecording(world, room, { name, author: author.id, share, template, schedule: id });
    if (!isRefused(started)) return;
    world.update((draft) => {
      writeLog(draft, world.now, `${name} did not start: ${reasonOf(started.body)}`, author.name);
      passOccurrence(draft, id);
    });
  },
};

function reasonOf(body: unknown): string {
  return (body as { data: { message: string } }).data.message;
}
