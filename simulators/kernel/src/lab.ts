import { createDevice } from './device.ts';
import { createEngine } from './engine.ts';
import { createEvents } from './events.ts';
import { createFaults, faultsPart } from './faults/faults.ts';
import { newsOf } from './news.ts';
import { createJournal } from './journal.ts';
import { realTime } from './host.ts';
import { createKeep } from './store/keep.ts';
import { createSnapshots } from './snapshots.ts';
import { createClock } from './time/create-clock.ts';
import { rateOf } from './time/mode.ts';
import { timelinePart } from './timeline.ts';
import type { Clock } from './time/clock.ts';
import type { ClockMode } from './time/mode.ts';
import type { Device, DeviceOf } from './device.ts';
import type { Events } from './events.ts';
import type { Faults, FaultsState } from './faults/faults.ts';
import type { Journal } from './journal.ts';
import type { LabStore } from './store/lab-store.ts';
import type { Snapshot, Snapshots } from './snapshots.ts';
import type { LabState, Upcoming } from './engine.ts';
import type { AnySimulator } from './simulator.ts';
import type { TimelineEntry, TimelineEvent, TimelineState } from './timeline.ts';

export interface LabOptions {
  /** Same seed, same script: same bytes. Default: that of the lab in the store; else 1. */
  readonly seed?: number;
  /** How time passes. Default: as in the store; else `auto`, it jumps to the next moment that somebody waits for. */
  readonly clock?: ClockMode;
  /** The first moment in milliseconds since 1970. Default: 2026-03-02T00:00:00Z, or the real time if the clock is `system`. */
  readonly start?: number;
  /** How many calls are kept on record. 0: none. Default: 1,000. */
  readonly journal?: number;
  /** Which sides are held against the spec: requests, requests and answers, or neither. Default: `requests`. */
  readonly validation?: 'off' | 'requests' | 'all';
  /**
   * What shall happen at its time, by itself: hardware actions, and faults that are set. A function is given the first moment, which
   * is another one after a reset in real time. Default: nothing.
   */
  readonly timeline?: readonly TimelineEvent[] | ((start: number) => readonly TimelineEvent[]);
  /**
   * Keeps the lab, so that it outlives its process: what was acknowledged is in the store before anybody hears of it. A lab that is in
   * it already goes on from there: under the clock `system` without `start` it's the real time again, and what fell due meanwhile
   * happens in order as soon as somebody looks; under any other, time has stood still. Default: memory.
   */
  readonly store?: LabStore;
}

export interface LabCore {
  readonly clock: Clock;
  readonly faults: Faults;
  /** The journal of all calls. */
  readonly requests: Journal;
  /** What happens, for those who watch. */
  readonly events: Events;
  readonly devices: readonly Device[];
  /** The simulators behind the devices: what they can do, for consoles and docs. */
  readonly simulators: readonly AnySimulator[];
  /** Counts resets and restores. */
  readonly generation: number;
  snapshot(): Snapshot;
  /** Snapshots with names. */
  readonly snapshots: Snapshots;
  /** Everything is as it was, the time as well. Open streams, held calls and what makes time pass end. */
  restore(snapshot: Snapshot): void;
  /** Back to the first moment; faults are gone. The journal stays. */
  reset(): void;
  /** What is due at some time, the soonest first. */
  upcoming(): Upcoming[];
  /** Real milliseconds until something falls due by itself; `Infinity`: nothing does, or time stands still. For those who wake it then. */
  idle(): number;
  /** The events of the time line in their order, with what became of them. */
  timeline(): readonly TimelineEntry[];
  /**
   * Something goes on outside that time must not overtake, such as a request on a real socket: until the returned function is
   * called, `auto` doesn't jump and `advance` doesn't end.
   */
  hold(): () => void;
  /** Aborted by the next reset, restore or close: for streams that must not outlive the state that they show. */
  readonly signal: AbortSignal;
  /** Aborted by close only: for those who watch whatever comes. */
  readonly ended: AbortSignal;
  /** The world catches up with the clock. Whoever asks for anything does this first; those who only watch may want to. */
  look(): void;
  /**
   * Brings the store up to what the lab is now. Devices and the control API do this before every answer; it's for those who tell
   * others of the lab in another way.
   *
   * @throws what the store throws: then nobody must be told.
   */
  keep(): void;
  close(): void;
  [Symbol.dispose](): void;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A lab with its devices by name: `lab.motif`. */
export type Lab<Simulators> = LabCore & { readonly [Name in keyof Simulators]: DeviceOf<Simulators[Name]> } & {
  /** What may happen to the hardware, by device: `lab.hardware.motif.unplug({ camera: 'FAKE0' })`. */
  readonly hardware: { readonly [Name in keyof Simulators]: DeviceOf<Simulators[Name]>['hardware'] };
};

const monday = 1_772_409_600_000;

/**
 * Puts simulators on one clock.
 *
 * @throws RangeError for two simulators of one name, and for a clock or a start that makes no sense; HardwareError and
 * FaultError for a time line that no lab of these simulators could follow; and what the store throws.
 * @example
 * const lab = createLab({ motif: simulateMotif() });
 * const motif = createMotif(lab.motif.connection());
 */
export function createLab<const Simulators extends Readonly<Record<string, AnySimulator>>>(
  simulators: Simulators,
  options: LabOptions = {},
): Lab<Simulators> {
  const { journal: limit = 1000, validation = 'requests', timeline = [], store } = options;
  const kept = store?.read();
  const { seed = kept?.state.seed ?? 1, clock: asked = kept?.clock ?? 'auto' } = options;
  const since = store?.since;
  const mode = since === undefined ? asked : (kept?.clock ?? asked);
  const list = Object.values(simulators);
  checkNames(list);
  const plan = timelinePart(timeline, { simulators: list, engine: () => engine, faults: () => faults });
  const parts = [faultsPart, plan, ...list];
  /** In real time the past can't come back: a reset starts at the present. */
  const isReal = asked === 'system' && options.start === undefined;
  const boot = () => createEngine({ parts, seed, start: options.start ?? (isReal ? realTime() : monday) });
  let first: LabState | undefined;
  const beginning = (): LabState => (first ??= boot().read());
  /** What was kept, by another process or before the lab had all of its parts: those begin. */
  const whole = (state: LabState): LabState => {
    const isWhole = parts.every(({ name }) => Object.hasOwn(state.parts, name));
    const all = isWhole ? state.parts : { ...beginning().parts, ...state.parts };
    return { ...state, parts: resumed(all, list) };
  };
  const engine = kept ? createEngine({ parts, seed, start: kept.state.time, state: whole(kept.state) }) : boot();
  if (!kept) first = engine.read();
  const calls = { busy: 0 };
  const host = { busy: () => calls.busy, keep: () => keep() };
  const gone = kept && since !== undefined ? Math.max(0, realTime() - since) * rateOf(mode) : 0;
  const real = isReal && mode === 'system' ? realTime() : engine.time;
  const clock = createClock(engine, host, mode, Math.max(engine.time + gone, real));
  const journal = createJournal(clock, limit);
  const faults = createFaults(engine.world<FaultsState>('faults'), list);
  const keeping =
    <Args extends unknown[], Value>(act: (...args: Args) => Value) =>
    (...args: Args): Value => {
      const value = act(...args);
      keep();
      return value;
    };
  let generation = kept?.generation ?? 0;
  const keep = createKeep(store, { engine, clock, isReal, generation: () => generation }, kept);
  let life = new AbortController();
  const end = new AbortController();
  const onReset = new Set<() => void>();
  const shared = {
    engine,
    clock,
    faults,
    journal: limit > 0 ? journal : undefined,
    validation,
    calls,
    keep,
    life: () => life.signal,
  };
  const devices = list.map((simulator) => createDevice(simulator, shared));
  let events: Events | undefined;
  const write = (state: LabState): void => {
    generation += 1;
    life.abort(new Error('the lab was reset'));
    life = new AbortController();
    const before = clock.now();
    engine.write(whole(state));
    clock.rebase(before);
    for (const listener of onReset) listener();
    keep();
  };
  const close = (): void => {
    life.abort(new Error('the lab was closed'));
    end.abort(life.signal.reason);
    clock.stop();
  };
  const snapshot = (): Snapshot => {
    clock.look();
    keep();
    return { state: engine.read() };
  };
  const core: LabCore = {
    clock,
    faults: { ...faults, add: keeping(faults.add), remove: keeping(faults.remove), clear: keeping(faults.clear) },
    requests: journal,
    get events() {
      // Made for the first who watches: nobody else pays for it.
      events ??= createEvents(newsOf({ engine, clock, journal, onReset, generation: () => generation }));
      return events;
    },
    devices,
    simulators: list,
    get generation() {
      return generation;
    },
    get signal() {
      return life.signal;
    },
    ended: end.signal,
    look() {
      clock.look();
      keep();
    },
    snapshot,
    snapshots: createSnapshots(snapshot, store?.snapshots),
    restore: ({ state }) => write(state),
    reset: () => write(isReal ? boot().read() : beginning()),
    upcoming() {
      clock.look();
      return engine.upcoming();
    },
    idle() {
      const next = engine.next();
      const rate = rateOf(clock.mode);
      return next && rate > 0 ? Math.max(0, (next.at - clock.now()) / rate) : Infinity;
    },
    timeline() {
      clock.look();
      return engine.world<TimelineState>('timeline').state.entries;
    },
    hold() {
      let held = true;
      calls.busy += 1;
      return () => {
        if (held) calls.busy -= 1;
        held = false;
      };
    },
    keep,
    close,
    [Symbol.dispose]: close,
    [Symbol.asyncDispose]: async () => close(),
  };
  const named = Object.keys(simulators).map((name, index) => {
    if (name in core || name === 'hardware')
      throw new RangeError(`a simulator can't be called ${name}: a lab has something of that name`);
    return [name, devices[index]!] as const;
  });
  keep();
  const hardware = Object.fromEntries(named.map(([name, device]) => [name, device.hardware]));
  return Object.assign(core, { hardware }, Object.fromEntries(named)) as never;
}

/** What of a state is different in this process. */
function resumed(parts: LabState['parts'], simulators: readonly AnySimulator[]): LabState['parts'] {
  const changed = simulators.flatMap(({ name, resume }) => {
    const next = resume?.(parts[name]);
    return next === undefined || next === parts[name] ? [] : [[name, next] as const];
  });
  return changed.length === 0 ? parts : { ...parts, ...Object.fromEntries(changed) };
}

/** States are kept by the simulators' own names. */
function checkNames(simulators: readonly AnySimulator[]): void {
  const names = [faultsPart.name, 'timeline', ...simulators.map(({ name }) => name)];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new RangeError(`a lab can't have two parts named ${twice}`);
}
