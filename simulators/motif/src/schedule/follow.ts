import { isRefused } from '@labrig/simulator';
import { findOutput, forgetToggles } from '../outputs.ts';
import { clocksOf, dueFrom } from './due.ts';
import type { Task } from '../state.ts';
import type { MotifWorld } from '../motif-world.ts';

/** A recording began or ended: relative tasks follow those that run now. */
export function followRecording(world: MotifWorld): void {
  const { state, now } = world;
  const changed = state.tasks.flatMap((task, index) => {
    if (!task.relative || sameClocks(task, clocksOf(state, task))) return [];
    // What goes on keeps its place; what begins is due from its first second on.
    const kept = task.due.filter((due) => clocksOf(state, task).some((clock) => sameClock(clock, due)));
    // What was done at this very moment is not due again.
    const from = task.last === now ? now + 1 : now;
    const begun = dueFrom(state, task, from).filter((due) => !kept.some((known) => sameClock(known, due)));
    return [{ index, due: [...kept, ...begun], begins: begun.length > 0 }];
  });
  if (changed.length === 0) return;
  world.update((draft) => {
    for (const { index, due } of changed) draft.tasks[index]!.due = due;
  });
  const begun = changed.filter(({ begins }) => begins).map(({ index }) => state.tasks[index]!);
  const outputs = begun.flatMap(({ kind, serial, target }) => {
    const output = kind === 'io' && findOutput(state, serial, target!);
    return output && !isRefused(output) ? [output] : [];
  });
  if (outputs.length > 0) forgetToggles(world, outputs);
}

type Clock = Omit<Task['due'][number], 'at'>;

function sameClock(a: Clock, b: Clock): boolean {
  return a.serial === b.serial && a.epoch === b.epoch;
}

function sameClocks({ due }: Task, clocks: readonly Clock[]): boolean {
  return due.length === clocks.length && clocks.every((clock) => due.some((known) => sameClock(clock, known)));
}
