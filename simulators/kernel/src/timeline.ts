import { checkFault, FaultError } from './faults/check.ts';
import { actionOf } from './hardware-action.ts';
import { HardwareError } from './hardware-action.ts';
import type { Engine, Part } from './engine.ts';
import type { FaultRequest } from './faults/fault.ts';
import type { Faults } from './faults/faults.ts';
import { checkMoment } from './time/moment.ts';
import type { AnySimulator } from './simulator.ts';

/** Something that shall happen at its time: a hardware action, or a fault that is set. */
export type TimelineEvent = { readonly time: number } & (
  | { readonly device: string; readonly action: string; readonly args?: object; readonly fault?: never }
  | { readonly fault: FaultRequest; readonly device?: never; readonly action?: never; readonly args?: never }
);

/** An event, and what became of it. */
export type TimelineEntry = TimelineEvent & {
  readonly state: 'to come' | 'done' | 'failed';
  /** Why it failed. */
  readonly reason?: string;
};

export interface TimelineState {
  /** In the order of their times. */
  readonly entries: readonly TimelineEntry[];
}

/** What lets the events of a time line happen. */
interface Stage {
  readonly simulators: readonly AnySimulator[];
  /** The engine and the faults, which exist only after their parts. */
  readonly engine: () => Engine;
  readonly faults: () => Faults;
}

/**
 * The time line of a lab: part of its state, so that a snapshot has its own future.
 *
 * @throws HardwareError, FaultError and RangeError when the lab is made, for what it could never follow.
 */
export function timelinePart(
  events: readonly TimelineEvent[] | ((start: number) => readonly TimelineEvent[]),
  stage: Stage,
): Part<TimelineState> {
  return {
    name: 'timeline',
    boot({ now }) {
      const list = typeof events === 'function' ? events(now) : events;
      checkTimeline(list, stage.simulators);
      return {
        entries: list.map((event) => ({ ...event, state: 'to come' as const })).toSorted((a, b) => a.time - b.time),
      };
    },
    rules: [
      {
        name: 'event',
        due({ entries }, report, all) {
          for (const [index, { time, state }] of entries.entries()) {
            if (state !== 'to come') continue;
            report(time, `${index}`);
            if (!all) return;
          }
        },
        run({ state, update }, { key }) {
          const reason = failureOf(() => happen(state.entries[Number(key)]!, stage));
          update((draft) => {
            const entry = draft.entries[Number(key)]!;
            entry.state = reason === undefined ? 'done' : 'failed';
            if (reason !== undefined) entry.reason = reason;
          });
        },
      },
    ],
  };
}

/** @throws HardwareError and FaultError for what can't be, or can't be now. */
function happen(event: TimelineEvent, { simulators, engine, faults }: Stage): void {
  if (event.fault) {
    faults().add(event.fault);
    return;
  }
  const { device, action, args = {} } = event;
  const { run } = actionOf(simulatorOf(device, simulators), { action, args });
  engine().attempt(() => run(engine().world(device), args as never));
}

/** Time goes on after an event that can't happen: a camera may have been unplugged already by somebody else. */
function failureOf(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof HardwareError || error instanceof FaultError) return error.message;
    throw error;
  }
}

/** @throws HardwareError and FaultError for what no lab of these simulators could do, RangeError for a time that is none. */
function checkTimeline(events: readonly TimelineEvent[], simulators: readonly AnySimulator[]): void {
  for (const event of events) {
    checkMoment(event.time);
    if (event.fault) checkFault(event.fault, simulators);
    else actionOf(simulatorOf(event.device, simulators), event);
  }
}

function simulatorOf(device: string, simulators: readonly AnySimulator[]): AnySimulator {
  const found = simulators.find(({ name }) => name === device);
  if (found) return found;
  throw new HardwareError(`no device named ${device}; there is ${simulators.map(({ name }) => name).join(', ')}`);
}
