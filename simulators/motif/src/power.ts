import { restartRule } from '@labrig/simulator';
import { breakOff } from './recording/life-cycle.ts';
import { breakOffJob } from './playback/job.ts';
import { dueFrom } from './schedule/due.ts';
import type { MotifState } from './state.ts';
import type { MotifWorld } from './motif-world.ts';

/** After a gap longer than this (milliseconds) the scheduler skips what it missed; after a shorter one it catches up. */
const patience = 60_000;

/** A reboot ends. */
export const restarts = restartRule<MotifState>();

/** The power goes: recordings break off with what is on disk, jobs fail, tasks are forgotten (they live in memory). */
export function switchOff(world: MotifWorld, until: number): void {
  for (const { serial } of world.state.cameras) {
    const camera = (): MotifState['cameras'][number] =>
      world.state.cameras.find((candidate) => candidate.serial === serial)!;
    breakOff(world, camera());
    breakOffJob(world, camera());
  }
  world.update((draft) => {
    draft.power = { kind: 'off', until };
    draft.tasks = [];
    draft.messages = [];
    for (const output of draft.outputs) {
      output.value = output.min;
      output.toggle = null;
    }
  });
}

/** The software answers again. */
export function thaw(world: MotifWorld): void {
  const { state, now } = world;
  if (state.power.kind !== 'frozen') return;
  const late = now - state.power.since > patience;
  world.update((draft) => {
    draft.power = { kind: 'up' };
    if (!late) return;
    for (const [index, task] of state.tasks.entries()) draft.tasks[index]!.due = dueFrom(state, task, now);
  });
}
