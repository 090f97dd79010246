import { success } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type {
  Schedule as ScheduleList,
  ScheduledCopy,
  ScheduledExport,
  ScheduledOutput,
  ScheduledParameter,
  ScheduledRecording,
  Task,
} from '../generated/operations.ts';

/**
 * The direct calls at the times of a cron expression, for all cameras or for one. Each takes the arguments of the direct call
 * besides `task_name` and `cron_expression`; a task of the same name is replaced.
 *
 * Every method throws HttpError 400 for a bad expression (its message names the field and the reason).
 */
export interface Scheduling {
  readonly recording: {
    start(task: ScheduledRecording, options?: CallOptions): Promise<Task>;
  };
  readonly recordings: {
    copyAll(task: ScheduledCopy, options?: CallOptions): Promise<Task>;
    exportAll(task: ScheduledExport, options?: CallOptions): Promise<Task>;
  };
  readonly io: {
    /** `camera_relative: true` counts from the start of each recording. */
    set(name: string, task: ScheduledOutput, options?: CallOptions): Promise<Task>;
  };
  /** One parameter per task. */
  configure(parameter: string, task: ScheduledParameter, options?: CallOptions): Promise<Task>;
}

export interface Schedule extends Scheduling {
  /** All tasks, and what time it is on the recording system: `now` in Unix seconds, `timezone` as an IANA name. */
  list(options?: CallOptions): Promise<ScheduleList>;
  /** Deletes all tasks, whoever made them; resolves with their number. */
  clear(options?: CallOptions): Promise<number>;
  /** Deletes one task. @throws HttpError 404 if there is none of that name. */
  clearTask(name: string, options?: CallOptions): Promise<void>;
}

export function scheduleOf({ api }: Context): Schedule {
  return {
    list: (options) => success(api.getSchedule({}, options)),
    clear: async (options) => (await success(api.clearSchedule({}, options))).cleared,
    async clearTask(name, options) {
      await success(api.clearTask({ path: { task_name: name } }, options));
    },
    recording: { start: (body, options) => success(api.scheduleRecording({ body }, options)) },
    recordings: {
      copyAll: (body, options) => success(api.scheduleCopy({ body }, options)),
      exportAll: (body, options) => success(api.scheduleExport({ body }, options)),
    },
    io: { set: (name, body, options) => success(api.scheduleOutput({ path: { name }, body }, options)) },
    configure: (name, body, options) => success(api.scheduleConfigure({ path: { name }, body }, options)),
  };
}

export function cameraScheduleOf({ api }: Context, serial: string): Scheduling {
  const path = { serial };
  return {
    recording: { start: (body, options) => success(api.scheduleCameraRecording({ path, body }, options)) },
    recordings: {
      copyAll: (body, options) => success(api.scheduleCameraCopy({ path, body }, options)),
      exportAll: (body, options) => success(api.scheduleCameraExport({ path, body }, options)),
    },
    io: { set: (name, body, options) => success(api.scheduleCameraOutput({ path: { serial, name }, body }, options)) },
    configure: (name, body, options) => success(api.scheduleCameraConfigure({ path: { serial, name }, body }, options)),
  };
}
