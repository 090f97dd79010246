import { checkOption, isRefused } from '@labrig/simulator';
import { spec } from '../generated/spec.ts';
import { planTask } from './create.ts';
import type { TaskOptions } from '../options.ts';
import type { MotifState, Task, TaskKind } from '../state.ts';

/** The call that creates a task of each kind, for the system; what a camera's takes is the same. */
const calls: Readonly<Record<TaskKind, string>> = {
  recording: 'scheduleRecording',
  copy: 'scheduleCopy',
  export: 'scheduleExport',
  io: 'scheduleOutput',
  configure: 'scheduleConfigure',
};

/** The tasks that are there from the start. @throws RangeError for one that the API would refuse, too. */
export function firstTasks(state: MotifState, now: number, schedules: readonly TaskOptions[]): readonly Task[] {
  const names = schedules.map(({ task_name: name }) => name);
  checkOption(new Set(names).size === names.length, `schedules must differ by task_name, got ${names.join(', ')}`);
  return schedules.map((options) => taskOf(state, now, options));
}

function taskOf(
  state: MotifState,
  now: number,
  { kind, serial, target, arguments: rest, ...named }: TaskOptions,
): Task {
  const wrong = (reason: string): RangeError => new RangeError(`schedule ${named.task_name}: ${reason}`);
  if ((kind === 'io' || kind === 'configure') !== (target !== undefined))
    throw wrong(`target is for io and configure, and those need one`);
  const body = { ...rest, ...named };
  const validate = spec.operations.find(({ id }) => id === calls[kind])!.validate.body!;
  if (!validate(body)) {
    const [first] = validate.errors ?? [];
    throw wrong(`${first?.instancePath.slice(1)} ${first?.message}`.trimStart());
  }
  const task = planTask(
    { state, now },
    { kind, serial: serial ?? null, ...(target !== undefined && { target }) },
    body,
  );
  if (isRefused(task)) throw wrong(task.body.error);
  return task;
}
