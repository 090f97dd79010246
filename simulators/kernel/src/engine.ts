import { Immer } from 'immer';
import { isoTime } from './host.ts';
import { randomStream } from './random.ts';
import type { RandomState } from './random.ts';
import type { Due, Rule } from './rule.ts';
import type { World } from './world.ts';

/** Frozen objects would only find mistakes that `readonly` finds already, at twice the cost of every write. */
const { produce } = new Immer({ autoFreeze: false });

/** Everything that a lab is, as plain data: what a snapshot holds and a store keeps. */
export interface LabState {
  /** Virtual time in milliseconds since 1970. */
  readonly time: number;
  readonly seed: number;
  readonly random: RandomState;
  /** The state of each part (a simulator, the faults), by its name. */
  readonly parts: Readonly<Record<string, unknown>>;
}

/** What has a state in the lab and lives in its time. */
export interface Part<State = unknown> {
  readonly name: string;
  readonly rules: readonly Rule<State>[];
  readonly boot: (world: Pick<World<State>, 'now' | 'random'>) => State;
}

/** Something due, and whose it is. */
export interface Upcoming extends Due {
  readonly part: string;
  readonly rule: string;
}

/** The state of a lab, and the loop that lets what is due happen in its order. Knows no real time. */
export interface Engine {
  readonly time: number;
  readonly world: <State>(part: string) => World<State>;
  /**
   * Runs everything that is due until `target`, in order, including what becomes due on the way; then it is `target`.
   * `pause` is asked after each event: if it wants a break, the answer is `false`, and the next call goes on.
   */
  readonly settle: (target: number, pause?: () => boolean) => boolean;
  /** The next moment at which something is due. */
  readonly next: () => Upcoming | undefined;
  /** All that is due at some time, the soonest first. */
  readonly upcoming: () => Upcoming[];
  /** Runs `action`; if it throws, the state is as before. What it does later, in a promise, stays done. */
  readonly attempt: <Value>(action: () => Value) => Value;
  readonly read: () => LabState;
  readonly write: (state: LabState) => void;
  /** Calls `listener` after every change of state, until the returned function is called. */
  readonly onChange: (listener: () => void) => () => void;
}

// Parts differ in their states; each is checked where it is defined.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyPart = Part<any>;

export interface EngineOptions {
  readonly parts: readonly AnyPart[];
  readonly seed: number;
  readonly start: number;
  /** What it goes on from, instead of the first state of each part. */
  readonly state?: LabState;
}

/** More events than this at one moment mean that a rule reports again what it has just run. */
const runaway = 100_000;

export function createEngine({ parts, seed: firstSeed, start, state: given }: EngineOptions): Engine {
  let time = start;
  let seed = firstSeed;
  let random: RandomState = {};
  let states: Record<string, unknown> = {};
  /** Events since time last moved or all was settled; a pause doesn't start the count again. */
  let crowd = 0;
  const listeners = new Set<() => void>();
  const soonest = new Map<string, { readonly state: unknown; readonly due: Upcoming | undefined }>();

  const store = {
    get seed() {
      return seed;
    },
    read: (name: string) => random[name],
    write: (name: string, state: readonly number[]) => {
      random = { ...random, [name]: state };
    },
  };
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const world = <State>(part: string): World<State> => ({
    get now() {
      return time;
    },
    get state() {
      return states[part] as State;
    },
    update(recipe) {
      const before = states[part] as State;
      const after = produce(before, (draft) => void recipe(draft));
      if (after === before) return;
      states = { ...states, [part]: after };
      if (listeners.size > 0) changed();
    },
    random: (stream) => randomStream(store, `${part}/${stream}`),
  });
  const worlds = new Map(parts.map((part) => [part.name, world(part.name)]));

  const nextOf = (part: AnyPart): Upcoming | undefined => {
    const state = states[part.name];
    const known = soonest.get(part.name);
    if (known && known.state === state) return known.due;
    let due: Upcoming | undefined;
    for (const rule of part.rules) {
      rule.due(
        state,
        (at, key) => {
          if (!Number.isFinite(at))
            throw new Error(
              `the rule ${part.name}/${rule.name} reports ${JSON.stringify(key)} at ${at}, which is no moment`,
            );
          if (due === undefined || at < due.at) due = { part: part.name, rule: rule.name, at, key };
        },
        false,
      );
    }
    soonest.set(part.name, { state, due });
    return due;
  };
  const next = (): Upcoming | undefined => {
    let first: Upcoming | undefined;
    for (const part of parts) {
      const due = nextOf(part);
      if (due && (first === undefined || due.at < first.at)) first = due;
    }
    return first;
  };
  const attempt: Engine['attempt'] = (action) => {
    const before = { random, states };
    try {
      return action();
    } catch (error) {
      const kept = states === before.states;
      ({ random, states } = before);
      if (!kept) changed();
      throw error;
    }
  };
  const run = (due: Upcoming): void => {
    const part = parts.find(({ name }) => name === due.part);
    const rule = part?.rules.find(({ name }) => name === due.rule);
    const before = states[due.part];
    // All or nothing: a rule that fails leaves the state as it was, and fails again for whoever looks next.
    attempt(() => rule?.run(worlds.get(due.part)!, due));
    if (states[due.part] === before) throw new Error(unsettled(due));
  };

  if (given) {
    ({ time, seed, random } = given);
    states = { ...given.parts };
  } else for (const part of parts) states = { ...states, [part.name]: part.boot(worlds.get(part.name)!) };

  return {
    get time() {
      return time;
    },
    world: (part) => worlds.get(part) as World<never>,
    settle(target, pause) {
      for (let due = next(); due !== undefined && due.at <= target; due = next()) {
        crowd = due.at > time ? 0 : crowd + 1;
        if (crowd > runaway) throw new Error(unsettled(due));
        time = Math.max(time, due.at);
        run(due);
        if (pause?.()) return false;
      }
      crowd = 0;
      time = Math.max(time, target);
      return true;
    },
    next,
    upcoming() {
      const all: Upcoming[] = [];
      for (const part of parts) {
        for (const rule of part.rules) {
          rule.due(states[part.name], (at, key) => all.push({ part: part.name, rule: rule.name, at, key }), true);
        }
      }
      return all.toSorted((a, b) => a.at - b.at);
    },
    attempt,
    read: () => ({ time, seed, random, parts: states }),
    write(state) {
      ({ time, seed, random } = state);
      states = { ...state.parts };
      crowd = 0;
      changed();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function unsettled({ part, rule, key, at }: Upcoming): string {
  return `the rule ${part}/${rule} left ${JSON.stringify(key)} due at ${isoTime(at)} again: its run must change what its due reports`;
}
