import { perPage, rowOf } from '@labrig/simulator';
import { isRefused } from '../answers.ts';
import { writeLog } from '../log.ts';
import { endRecording } from '../recordings/life-cycle.ts';
import { startRecording } from '../recordings/start.ts';
import { passOccurrence } from './occurrence.ts';
import type { Due, Rule } from '@labrig/simulator';
import type { Schedule, ValtState } from '../state.ts';

interface Dues {
  readonly starts: readonly Due[];
  readonly stops: readonly Due[];
}

const dues = perPage<Schedule, Dues>((rows) => {
  const starts: Due[] = [];
  const stops: Due[] = [];
  rows(({ startAt, duration, recording }, id) => {
    const key = String(id);
    if (recording === null) starts.push({ at: startAt * 1000, key });
    else stops.push({ at: (startAt + duration) * 1000, key });
  });
  return { starts, stops };
});

function report(state: ValtState, which: keyof Dues, tell: (at: number, key: string) => void): void {
  // A server that is off starts and stops nothing; what it missed is decided when it is back.
  if (state.power.kind === 'off') return;
  for (const page of dues(state.schedules)) for (const { at, key } of page[which]) tell(at, key);
}

/** A schedule's time is over. Stops go before starts: where one occurrence ends, another may begin. */
export const scheduleStops: Rule<ValtState> = {
  name: 'schedule-stop',
  due: (state, tell) => report(state, 'stops', tell),
  run(world, { key }) {
    endRecording(world, rowOf(world.state.schedules, Number(key))!.recording!);
  },
};

/** A schedule's time has come. A room that can't record then misses it. */
export const scheduleStarts: Rule<ValtState> = {
  name: 'schedule-start',
  due: (state, tell) => report(state, 'starts', tell),
  run(world, { key }) {
    const id = Number(key);
    const schedule = rowOf(world.state.schedules, id)!;
    const { name, author, room, share, template } = schedule;
    const started = startRecording(world, room, { name, author: author.id, share, template, schedule: id });
    world.update((draft) => {
      if (!isRefused(started)) {
        rowOf(draft.schedules, id)!.recording = started.id;
        return;
      }
      writeLog(draft, world.now, `${name} did not start: ${reasonOf(started.body)}`, author.name);
      passOccurrence(draft, id);
    });
  },
};

function reasonOf(body: unknown): string {
  return (body as { data: { message: string } }).data.message;
}
