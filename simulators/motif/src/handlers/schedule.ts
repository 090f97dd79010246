import { ok, isRefused } from '@labrig/simulator';
import { refused } from '../answers.ts';
import { createTask } from '../schedule/create.ts';
import type { Call } from '@labrig/simulator';
import type { ScheduleBase, Task as TaskView } from '../generated/spec.ts';
import type { MotifState, Task } from '../state.ts';
import type { Place } from '../schedule/create.ts';
import type { MotifHandlers } from '../motif-world.ts';

export const schedule = {
  getSchedule: ({ state, now }) => ok({ now: now / 1000, timezone: state.zone, tasks: state.tasks.map(viewOf) }),
  clearSchedule({ state, update }) {
    update((draft) => {
      draft.tasks = [];
    });
    return ok({ cleared: state.tasks.length });
  },
  clearTask({ state, update, path: { task_name: name } }) {
    const rest = state.tasks.filter((task) => task.name !== name);
    if (rest.length === state.tasks.length) return refused(404, `no task named ${name}`);
    update((draft) => {
      draft.tasks = rest as never;
    });
    return ok({ cleared: 1 });
  },
  scheduleRecording: (call) => create(call, { kind: 'recording', serial: null }),
  scheduleCameraRecording: (call) => create(call, { kind: 'recording', serial: call.path.serial }),
  scheduleCopy: (call) => create(call, { kind: 'copy', serial: null }),
  scheduleCameraCopy: (call) => create(call, { kind: 'copy', serial: call.path.serial }),
  scheduleExport: (call) => create(call, { kind: 'export', serial: null }),
  scheduleCameraExport: (call) => create(call, { kind: 'export', serial: call.path.serial }),
  scheduleOutput: (call) => create(call, { kind: 'io', serial: null, target: call.path.name }),
  scheduleCameraOutput: (call) => create(call, { kind: 'io', serial: call.path.serial, target: call.path.name }),
  scheduleConfigure: (call) => create(call, { kind: 'configure', serial: null, target: call.path.name }),
  scheduleCameraConfigure: (call) =>
    create(call, { kind: 'configure', serial: call.path.serial, target: call.path.name }),
} satisfies Partial<MotifHandlers>;

function create(call: Call<MotifState, { body: ScheduleBase; answers: object }>, place: Place) {
  const task = createTask(call, place, call.body);
  return isRefused(task) ? (task as never) : ok(viewOf(task));
}

function viewOf(task: Task): TaskView {
  const { name, kind, serial, target, expression, relative, arguments: args, due, last, error } = task;
  const next = due.reduce((soonest, { at }) => Math.min(soonest, at), Infinity);
  return {
    task_name: name,
    kind,
    serial,
    target,
    cron_expression: expression,
    camera_relative: relative,
    // Keys of other systems are kept for the task and shown to nobody.
    arguments: 'loopy_api_key' in args ? { ...args, loopy_api_key: '[redacted]' } : { ...args },
    next: next === Infinity ? null : next / 1000,
    last: last === null ? null : last / 1000,
    error,
  };
}
