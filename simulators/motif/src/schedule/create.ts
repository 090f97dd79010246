import { isRefused } from '@labrig/simulator';
import { findCamera } from '../cameras.ts';
import { CronError, parseCron } from '../cron/index.ts';
import { findOutput, outputValue, spelled } from '../outputs.ts';
import { knowsParameter, problemOf } from '../parameters.ts';
import { unknownCodec } from '../recording/start.ts';
import { refused } from '../answers.ts';
import { dueFrom } from './due.ts';
import type { ScheduleBase } from '../generated/spec.ts';
import type { Cron } from '../cron/index.ts';
import type { Refused } from '../answers.ts';
import type { MotifState, Task, TaskKind } from '../state.ts';
import type { MotifWorld } from '../motif-world.ts';

/** What a path says of a task to be created. */
export interface Place {
  readonly kind: TaskKind;
  readonly serial: string | null;
  readonly target?: string;
}

/** What a task says, besides the arguments of what it does. */
export type TaskBody = ScheduleBase & { readonly camera_relative?: boolean };

/** Creates a task, or replaces the one of that name. */
export function createTask(world: MotifWorld, place: Place, body: TaskBody): Refused<400 | 404> | Task {
  const task = planTask(world, place, body);
  if (isRefused(task)) return task;
  world.update((draft) => {
    draft.tasks = [...draft.tasks.filter((other) => other.name !== task.name), task as never];
  });
  return task;
}

/** A task that can be. What can be known to be wrong is refused now, not when it is due. */
export function planTask(
  { state, now }: Pick<MotifWorld, 'state' | 'now'>,
  { kind, serial, target = null as never }: Place,
  body: TaskBody,
): Refused<400 | 404> | Task {
  const { task_name: name, cron_expression: expression, camera_relative: relative = false, ...rest } = body;
  const cron = readCron(expression);
  if (isRefused(cron)) return cron;
  const problem =
    (serial !== null && asRefused(findCamera(state, serial))) || problemWith(state, { kind, serial, target }, rest);
  if (problem) return problem;

  const plan = {
    name,
    kind,
    serial,
    target: target ?? null,
    expression,
    cron,
    relative,
    arguments: kind === 'io' ? spelled(rest) : rest,
  };
  return { ...plan, due: dueFrom(state, plan, now), last: null, error: null };
}

function readCron(expression: string): Cron | Refused<400> {
  try {
    return parseCron(expression);
  } catch (error) {
    if (error instanceof CronError) return refused(400, `cron_expression: ${error.message}`);
    throw error;
  }
}

function problemWith(
  state: MotifState,
  { kind, serial, target = '' }: Place,
  args: Readonly<Record<string, unknown>>,
): Refused<400 | 404> | undefined {
  if (kind === 'recording' || kind === 'export') {
    const codec = args['codec'];
    const known = codec === undefined || !state.strict || state.codecs.some(({ name }) => name === codec);
    return known ? undefined : refused(400, unknownCodec(state, String(codec)));
  }
  if (kind === 'io') {
    const output = findOutput(state, serial, target);
    if (isRefused(output)) return output;
    const value = outputValue(output, args['value']);
    return typeof value === 'number' ? undefined : value;
  }
  if (kind !== 'configure') return undefined;
  if (!knowsParameter(state, target)) return refused(404, `no parameter named ${target}`);
  const problem = state.strict ? problemOf(target, args['value']) : undefined;
  return problem === undefined ? undefined : refused(400, problem);
}

function asRefused<Value extends object, Status extends number>(
  value: Value | Refused<Status>,
): Refused<Status> | undefined {
  return isRefused(value) ? (value as Refused<Status>) : undefined;
}
