import { addRow, rowOf } from '@labrig/simulator';
import { grouped } from '../grouped.ts';
import type { Rule } from '@labrig/simulator';
import type { MoveshelfWorld } from '../moveshelf-world.ts';
import type { Job } from '../state/jobs.ts';
import type { MoveshelfState } from '../state.ts';

/** Milliseconds that a job waits at least. */
const queued = 1000;

const jobsWith = grouped<Job, Job['status']>(({ status }) => [status]);

/** Puts a job into the queue; answers its row. The worker begins with it as soon as it is free. */
export function startJob(
  world: MoveshelfWorld,
  project: number,
  clips: readonly number[],
  trialType: string | null,
): number {
  let row = 0;
  world.update((draft) => {
    row = addRow(draft.jobs, {
      project,
      clips: [...clips],
      trialType,
      status: 'Pending',
      starts: world.now + queued,
      done: 0,
      result: null,
      failure: null,
    });
  });
  return row;
}

/** What people read of a job: what it is for, how far it is, why it failed. */
export function descriptionOf({ clips, done, status, failure }: Job): string {
  const size = clips.length === 1 ? '1 clip' : `${clips.length} clips`;
  const progress = status === 'Processing' && done > 0 ? `, ${done} done` : '';
  return `Gait tool, ${size}${progress}${failure === null ? '' : `: ${failure}`}`;
}

/** The worker takes the next job, as soon as it is free. */
export const beginnings: Rule<MoveshelfState> = {
  name: 'job begins',
  due({ jobs, worker }, report) {
    if (!worker.isAlive || worker.task) return;
    const [next] = jobsWith(jobs, 'Pending');
    if (next !== undefined) report(rowOf(jobs, next)!.starts, String(next));
  },
  run({ now, update }, { key }) {
    update((draft) => {
      const job = Number(key);
      Object.assign(rowOf(draft.jobs, job)!, { status: 'Processing', done: 0 });
      draft.worker.task = { job, until: now + draft.settings.gaitTool };
    });
  },
};

/** The worker is done with a clip, and with the last one the job is. */
export const steps: Rule<MoveshelfState> = {
  name: 'job goes on',
  due({ worker: { isAlive, task } }, report) {
    if (isAlive && task) report(task.until, String(task.job));
  },
  run(world, { key }) {
    const { state, now, update } = world;
    const row = Number(key);
    const job = rowOf(state.jobs, row)!;
    const clip = job.clips[job.done]!;
    if (!rowOf(state.clips, clip)) return endJob(world, row, 'a clip was deleted');
    const done = job.done + 1;
    const isLast = done === job.clips.length;
    update((draft) => {
      rowOf(draft.jobs, row)!.done = done;
      if (!isLast) draft.worker.task = { job: row, until: now + state.settings.gaitTool };
    });
    if (isLast) endJob(world, row, null);
  },
};

/** A job ends, well or not. Only one that went well leaves curves. */
export function endJob({ state, update }: MoveshelfWorld, row: number, failure: string | null): void {
  const { clips, trialType } = rowOf(state.jobs, row)!;
  const result = JSON.stringify({ clips: clips.length, trialType });
  update((draft) => {
    const job = rowOf(draft.jobs, row)!;
    Object.assign(job, failure === null ? { status: 'Complete', result } : { status: 'Failed', failure });
    if (draft.worker.task?.job === row) draft.worker.task = null;
    for (const clip of failure === null ? clips : []) {
      const made = rowOf(draft.clips, clip);
      if (made) made.hasGait = true;
    }
  });
}
