import { isRefused } from '@labrig/simulator';
import { connectedCameras, findCamera } from '../cameras.ts';
import { findOutput, setOutput } from '../outputs.ts';
import { configure } from '../parameters.ts';
import { copyAll, exportAll } from '../playback/start.ts';
import { startRecording } from '../recording/start.ts';
import { refused } from '../answers.ts';
import { dueAfter } from './due.ts';
import type { Rule } from '@labrig/simulator';
import type { Refused } from '../answers.ts';
import type { Camera, MotifState, Task } from '../state.ts';
import type { MotifWorld } from '../motif-world.ts';

type Due = Task['due'][number];

/** Scheduled tasks run, in the order of their creation where several are due in one second. */
export const tasks: Rule<MotifState> = {
  name: 'task',
  due({ tasks: list, power }, report) {
    // A scheduler that hangs or is switched off runs nothing; what it missed is decided when it is back.
    if (power.kind !== 'up') return;
    for (const { name, due } of list) for (const { at, serial } of due) report(at, keyOf(name, serial));
  },
  run(world, { at, key }) {
    const index = world.state.tasks.findIndex(({ name, due }) =>
      due.some((one) => one.at === at && keyOf(name, one.serial) === key),
    );
    const task = world.state.tasks[index]!;
    const due = task.due.find((one) => one.at === at && keyOf(task.name, one.serial) === key)!;
    const next = task.due.flatMap((one) => (one === due ? dueAfter(world.state, task, one) : [one]));
    world.update((draft) => {
      Object.assign(draft.tasks[index]!, { due: next, last: at, error: null });
    });
    const outcome = act(world, task, due);
    if (!isRefused(outcome)) return;
    world.update((draft) => {
      draft.tasks[index]!.error = outcome.body.error;
    });
  },
};

/** The same as the direct call would do; what that would refuse is the task's error. */
function act(world: MotifWorld, { kind, serial, target, arguments: args }: Task, due: Due): object | Refused {
  const { state } = world;
  const cameras = camerasOf(state, due.serial ?? serial);
  if (isRefused(cameras)) return cameras;
  if (kind === 'io') {
    const output = findOutput(state, serial, target!);
    return isRefused(output) ? output : setOutput(world, output, args['value']);
  }
  if (kind === 'configure') {
    return cameras.length === 0
      ? refused(409, 'no camera is connected')
      : configure(world, cameras, { [target!]: args['value'] });
  }
  if (kind === 'recording') return startRecording(world, cameras, args);
  return kind === 'copy' ? copyAll(world, cameras, args) : exportAll(world, cameras, args);
}

function camerasOf(state: MotifState, serial: string | null): readonly Camera[] | Refused<404> {
  if (serial === null) return connectedCameras(state);
  const camera = findCamera(state, serial);
  return isRefused(camera) ? camera : [camera];
}

/** Names have no white space, so that a blank can't be part of one. */
function keyOf(name: string, serial: string | null): string {
  return serial === null ? name : `${name} ${serial}`;
}
