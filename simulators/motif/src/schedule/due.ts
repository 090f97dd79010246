import { nextFire } from '../cron/index.ts';
import type { MotifState, Task } from '../state.ts';

type Due = Task['due'][number];
type Plan = Pick<Task, 'cron' | 'relative' | 'kind' | 'serial'>;

/** When a task is due next, from a moment on. */
export function dueFrom(state: MotifState, task: Plan, from: number): Due[] {
  return clocksOf(state, task).flatMap(({ serial, epoch }) =>
    dueAfter(state, task, { serial, epoch, at: from - 1000 }),
  );
}

/** The next occurrence after one that has been; none if there is none. */
export function dueAfter({ zone }: MotifState, { cron }: Pick<Task, 'cron'>, { serial, epoch, at }: Due): Due[] {
  const next = nextFire(cron, at + 1000, { zone, ...(epoch !== null && { epoch }) });
  return next === null ? [] : [{ serial, epoch, at: next }];
}

/**
 * Whose time a task follows.
 *
 * | task | follows |
 * | --- | --- |
 * | not relative | the wall clock |
 * | relative, with a camera | that camera's recording |
 * | relative `cameras/configure` | each camera's own recording |
 * | relative `io` without a camera | the earliest recording that runs |
 */
export function clocksOf({ cameras }: MotifState, { relative, kind, serial }: Plan): Omit<Due, 'at'>[] {
  if (!relative) return [{ serial: null, epoch: null }];
  const running = cameras.flatMap((camera) =>
    camera.phase.kind === 'recording' ? [{ serial: camera.serial, epoch: camera.phase.started }] : [],
  );
  if (serial !== null) return running.filter((clock) => clock.serial === serial);
  if (kind === 'configure') return running;
  return running
    .toSorted((a, b) => a.epoch - b.epoch)
    .slice(0, 1)
    .map(({ epoch }) => ({ serial: null, epoch }));
}
