import { checkFault } from './check.ts';
import { matches, strikes } from './trigger.ts';
import type { Part } from '../engine.ts';
import type { AnySimulator } from '../simulator.ts';
import type { World } from '../world.ts';
import type { Fault, FaultRequest } from './fault.ts';
import type { Occasion } from './trigger.ts';

export interface FaultsState {
  readonly next: number;
  readonly list: readonly Fault[];
}

/** The faults of a lab: part of its state, so that snapshots hold them. */
export const faultsPart: Part<FaultsState> = { name: 'faults', rules: [], boot: () => ({ next: 1, list: [] }) };

export interface Faults {
  /** Sets a fault. @throws FaultError for an unknown target, and for a number that makes no sense. */
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
      checkFault(request, simulators);
      const fault: Fault = {
        ...request,
        when: request.when ?? {},
        id: `fault-${world.state.next}`,
        seen: 0,
        struck: 0,
      };
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
