import { matches, strikes } from './trigger.ts';
import type { Part } from '../engine.ts';
import type { AnySimulator } from '../simulator.ts';
import type { World } from '../world.ts';
import type { Effect } from './effect.ts';
import type { Occasion, Trigger } from './trigger.ts';

/** A fault as it is asked for. */
export interface FaultRequest {
  /** The simulator that it strikes: `motif`. */
  readonly device: string;
  readonly effect: Effect;
  readonly when?: Trigger;
}

/** A fault that is set. */
export interface Fault extends FaultRequest {
  readonly id: string;
  readonly when: Trigger;
  /** How many calls its trigger looked at. */
  readonly seen: number;
  /** How many it struck. */
  readonly struck: number;
}

export interface FaultsState {
  readonly next: number;
  readonly list: readonly Fault[];
}

/** A device, an operation or an action that a fault names doesn't exist, or a number in it makes no sense. */
export class FaultError extends Error {
  override readonly name = 'FaultError';
}

/** The faults of a lab: part of its state, so that snapshots hold them. */
export const faultsPart: Part<FaultsState> = { name: 'faults', rules: [], boot: () => ({ next: 1, list: [] }) };

export interface Faults {
  /** Sets a fault. @throws FaultError for an unknown target. */
  add(request: FaultRequest): Fault;
  /** Takes one back; `false` if there is none with this id. */
  remove(id: string): boolean;
  clear(): void;
  list(): readonly Fault[];
  /** Counts the call against the device's faults; the first that strikes is what happens to it. */
  strike(device: string, occasion: Occasion): Fault | undefined;
}

export function createFaults(world: World<FaultsState>, simulators: readonly AnySimulator[]): Faults {
  return {
    add(request) {
      check(request, simulators);
      const fault: Fault = { ...request, when: request.when ?? {}, id: `fault-${world.state.next}`, seen: 0, struck: 0 };
      world.update((draft) => {
        draft.next += 1;
        draft.list.push(structuredClone(fault) as never);
      });
      return fault;
    },
    remove(id) {
      const rest = world.state.list.filter((fault) => fault.id !== id);
      if (rest.length === world.state.list.length) return false;
      world.update((draft) => {
        draft.list = rest as never;
      });
      return true;
    },
    clear() {
      world.update((draft) => {
        draft.list = [];
      });
    },
    list: () => world.state.list,
    strike(device, occasion) {
      if (world.state.list.length === 0) return undefined;
      let struck: Fault | undefined;
      for (const [index, fault] of world.state.list.entries()) {
        if (fault.device !== device || struck || !matches(fault.when, occasion)) continue;
        const hit = strikes(fault.when, fault.seen + 1, () => world.random(fault.id).next());
        world.update((draft) => {
          const entry = draft.list[index]!;
          entry.seen += 1;
          if (hit) entry.struck += 1;
        });
        if (hit) struck = fault;
      }
      return struck;
    },
  };
}

function check({ device, effect, when = {} }: FaultRequest, simulators: readonly AnySimulator[]): void {
  const simulator = simulators.find(({ name }) => name === device);
  if (!simulator) throw new FaultError(`no device named ${device}; there is ${simulators.map(({ name }) => name).join(', ')}`);
  const known = simulator.spec.operations.map(({ id }) => id);
  const unknown = when.operations?.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new FaultError(`${device} has no operation ${unknown}`);
  if (when.path !== undefined) compile(when.path);
  for (const key of ['first', 'nth', 'every'] as const) {
    const count = when[key];
    if (count !== undefined && !(Number.isInteger(count) && count >= 1)) throw new FaultError(`${key} must be an integer from 1 on`);
  }
  if (when.rate !== undefined && !(when.rate >= 0 && when.rate <= 1)) throw new FaultError('rate must be between 0 and 1');
  if (effect.kind === 'status' && !(Number.isInteger(effect.status) && effect.status >= 400 && effect.status <= 599)) {
    throw new FaultError('status must be an integer from 400 to 599');
  }
  if (effect.kind === 'hardware' && !(effect.action in simulator.hardware)) {
    throw new FaultError(`${device} has no hardware action ${effect.action}; it has ${Object.keys(simulator.hardware).join(', ')}`);
  }
}

function compile(pattern: string): void {
  try {
    new RegExp(pattern);
  } catch {
    throw new FaultError(`path must be a regular expression, got ${pattern}`);
  }
}
