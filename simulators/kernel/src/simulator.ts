import type { Part } from './engine.ts';
import type { Dialect } from './dialect.ts';
import type { Display } from './display.ts';
import type { HardwareActions } from './hardware-action.ts';
import type { Reachability } from './power.ts';
import type { Rule } from './rule.ts';
import type { Answer, AnyAnswer, Input, Spec, SpecOperation } from './spec.ts';
import type { Clock } from './time/clock.ts';
import type { World } from './world.ts';

/** A call as a handler sees it: the world, and what was asked. */
export interface Call<State, Types, Who = undefined> extends World<State>, Input<Types> {
  /** Who calls, as the dialect found out; nobody where anybody may call. */
  readonly who: Types extends { isPublic: true } ? undefined : Who;
  /** Where the caller reaches this device: `https://127.0.0.1:4001`. For answers that hold addresses. */
  readonly origin: string;
  /** Keeps the caller waiting, in milliseconds of virtual time. Rejects when the caller leaves. */
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** One handler per operation of the spec: one that is missing, or that answers what the spec lacks, doesn't compile. */
export type Handlers<State, Operations, Who = undefined> = {
  readonly [Id in keyof Operations]: (
    call: Call<State, Operations[Id], Who>,
  ) => Answer<Operations[Id]> | Promise<Answer<Operations[Id]>>;
};

/** Somebody looks at a page. */
export interface Visit<State> extends World<State> {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** A header of the request, by its lower-case name. */
  header(name: string): string | undefined;
  /** For pages that go on: a live picture follows the lab's time. */
  readonly clock: Clock;
  /** Aborted when the visitor leaves, and when the lab is reset. */
  readonly signal: AbortSignal;
}

/** What goes over a WebSocket: text or bytes. */
export type Message = string | Uint8Array;

/** Serves a WebSocket: what it sends, each message asked for when the one before has left. An answer refuses the handshake. */
export type SocketPage<State> = (
  visit: Visit<State>,
) => AsyncIterable<Message> | AnyAnswer | Promise<AsyncIterable<Message> | AnyAnswer>;

/** A fake device: a state that is plain data, rules of time, and handlers typed by the spec. */
export interface SimulatorDefinition<
  State,
  Operations,
  Actions extends HardwareActions<State>,
  Connection extends object,
  Who = undefined,
> {
  /** The vendor's name in lower case: `motif`. */
  readonly name: string;
  readonly spec: Spec<Operations>;
  readonly boot: Part<State>['boot'];
  /** A state that comes from another process, or a snapshot: what is different now, such as addresses of this machine. */
  readonly resume?: (state: State) => State;
  readonly rules: readonly Rule<State>[];
  readonly handlers: Handlers<State, Operations, Who>;
  readonly dialect: Dialect<State, Who>;
  readonly hardware: Actions;
  /** What the first call waits for: libraries that are too large for those who never call. */
  readonly load?: () => Promise<void>;
  /** Default: always `up`. */
  readonly reachability?: (state: State) => Reachability;
  /** Milliseconds of virtual time that every answer takes to arrive. Default: 0. */
  readonly latency?: (state: State) => number;
  /** What a client needs besides the address: keys, users. */
  readonly connection: (state: State) => Connection;
  /** Routes that no spec has, for people with a browser, such as a live view: path template → page. */
  readonly pages?: Readonly<Record<string, (visit: Visit<State>) => Response | Promise<Response>>>;
  /** WebSockets, which no answer of the spec can be: path template → what they send. */
  readonly sockets?: Readonly<Record<string, SocketPage<State>>>;
  /** What people see of it, in the order of a walk past the device. */
  readonly display?: (state: State, now: number) => readonly Display[];
  /** What an item of `display` that has a picture shows now, as JPEG; `undefined`: nothing just now. */
  readonly picture?: (
    look: Pick<World<State>, 'now' | 'state'>,
    id: string,
  ) => Uint8Array | undefined | Promise<Uint8Array | undefined>;
  /** Sentences that hold in every state, each with its check. Property tests and fuzzing ask them. */
  readonly invariants: Readonly<Record<string, (state: State) => boolean>>;
}

/** A simulator of any vendor. */
// oxlint-disable-next-line typescript/no-explicit-any
export type AnySimulator = SimulatorDefinition<any, any, any, any, any>;

/** The handlers of a simulator by operation, where their types don't matter. */
export type AnyHandler = (call: Call<unknown, object>) => AnyAnswer | Promise<AnyAnswer>;

export function handlerOf(simulator: AnySimulator, operation: SpecOperation): AnyHandler {
  return (simulator.handlers as Record<string, AnyHandler>)[operation.id]!;
}

/** Checks a definition's types where it is written down, and returns it. */
export function defineSimulator<
  State,
  Operations,
  Actions extends HardwareActions<State>,
  Connection extends object,
  Who = undefined,
>(
  definition: SimulatorDefinition<State, Operations, Actions, Connection, Who>,
): SimulatorDefinition<State, Operations, Actions, Connection, Who> {
  return definition;
}
