import { ConnectionFault } from './faults/effect.ts';
import { createHost } from './serve/host.ts';
import { InProcessSocket } from './sockets/in-process.ts';
import { createSockets } from './sockets/open.ts';
import { appOf } from './serve/app.ts';
import type { Carrier, Handle, RouterApp } from './serve/app.ts';
import { actionOf } from './hardware-action.ts';
import { reachabilityOf } from './power.ts';
import type { HardwareActions } from './hardware-action.ts';
import type { Reachability } from './power.ts';
import type { AnySimulator, SimulatorDefinition } from './simulator.ts';
import type { Display } from './display.ts';
import type { Clock } from './time/clock.ts';
import type { LabParts } from './lab-parts.ts';
import type { Open } from './sockets/open.ts';

/** What every client's `create` function takes, besides the vendor's credentials. */
export interface InProcessConnection {
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  /** Opens a WebSocket of the device, in the place of `new WebSocket(url)`. */
  readonly webSocket: (url: string) => InProcessSocket;
}

type Run<Actions> = {
  readonly [Name in keyof Actions]: Actions[Name] extends { run: (world: never, args: infer Args) => void }
    ? (args: Args) => void
    : never;
};

/** One simulated device of a lab. */
export interface Device<State = unknown, Actions = HardwareActions<State>, Connection extends object = object> {
  readonly name: string;
  /** The present state: plain data, never to be changed in place. */
  readonly state: State;
  /** What a client needs besides the address: keys, users. */
  credentials(): Connection;
  /** Address, credentials, `fetch` and clock for a client in this process: `createMotif(lab.motif.connection())`. */
  connection(): Connection & InProcessConnection;
  /** Reaches the device without a port. Connection faults reject, as with a real `fetch`. */
  readonly fetch: typeof globalThis.fetch;
  /** The same for callers who see the device below a path, as behind a proxy: `/lab/motif`, without a slash at the end. */
  fetchBelow(base: string): typeof globalThis.fetch;
  /** What may happen to the hardware, one function per action: `lab.motif.hardware.unplug({ camera: 'FAKE0' })`. */
  readonly hardware: Run<Actions>;
  /** The same by name, for what comes from outside. @throws HardwareError for an unknown action or wrong arguments. */
  perform(action: string, args: object): void;
  /** Does it answer? */
  reachability(): Reachability;
  /** What people see of it. */
  display(): readonly Display[];
  /** What an item of `display` that has a picture shows now, as JPEG; `undefined`: nothing just now. */
  picture(id: string): Promise<Uint8Array | undefined>;
  /** The invariants that don't hold; none if all is well. */
  broken(): string[];
  /** For servers and workers: throws a `ConnectionFault` instead of rejecting as `fetch` does. */
  readonly handle: Handle;
  /** The same for WebSockets. */
  readonly open: Open;
}

/** The device of a simulator, in the type that its definition gives it. */
export type DeviceOf<Simulator> =
  Simulator extends SimulatorDefinition<infer State, infer _Operations, infer Actions, infer Connection, infer _Who>
    ? Device<State, Actions, Connection>
    : never;

export function createDevice(simulator: AnySimulator, lab: LabParts): Device {
  const { engine, clock, keep } = lab;
  const { name } = simulator;
  const world = engine.world(name);
  const host = createHost(simulator, lab);
  const open = createSockets(simulator, lab);
  const baseUrl = `http://${name}.test`;

  // Built with the first call: a lab is there before anybody knows which of its devices will be asked.
  let app: RouterApp | undefined;
  const handle: Handle = (request, carrier) => (app ??= appOf(simulator)).fetch(request, { ...carrier, host });
  const fetchWith =
    (carrier: Carrier): typeof globalThis.fetch =>
    async (input, { signal: given, ...init } = {}) => {
      const signal = given === undefined && input instanceof Request ? input.signal : given;
      signal?.throwIfAborted();
      const request = new Request(input, init);
      const answer = (async () => handle(request, signal ? { ...carrier, signal } : carrier))().catch(asFetchError);
      return signal ? unlessAborted(answer, signal) : answer;
    };
  const fetch = fetchWith({});
  const credentials = (): object => {
    clock.look();
    return simulator.connection(world.state);
  };
  const perform: Device['perform'] = (action, args) => {
    const known = actionOf(simulator, { action, args });
    clock.look();
    engine.attempt(() => known.run(world, args));
    keep();
  };

  return {
    name,
    fetch,
    fetchBelow: (base) => fetchWith({ base }),
    handle,
    open,
    perform,
    get state() {
      clock.look();
      return world.state;
    },
    credentials,
    connection() {
      return {
        ...credentials(),
        baseUrl,
        fetch,
        clock,
        webSocket: (url) => new InProcessSocket(open, url),
      };
    },
    hardware: Object.fromEntries(
      Object.keys(simulator.hardware).map((action) => [action, (args: object = {}) => perform(action, args)]),
    ) as never,
    reachability() {
      clock.look();
      return reachabilityOf(simulator, world.state);
    },
    display() {
      clock.look();
      return simulator.display?.(world.state, clock.now()) ?? [];
    },
    async picture(id) {
      clock.look();
      return simulator.picture?.({ now: clock.now(), state: world.state }, id);
    },
    broken() {
      clock.look();
      return Object.entries(simulator.invariants)
        .filter(([, holds]) => !(holds as (state: unknown) => boolean)(world.state))
        .map(([sentence]) => sentence);
    },
  };
}

function asFetchError(error: unknown): Response {
  if (!(error instanceof ConnectionFault)) throw error;
  if (!error.response) throw new TypeError('fetch failed', { cause: error });
  const { status, headers } = error.response;
  const body = new ReadableStream({
    pull(controller) {
      controller.error(new TypeError('terminated', { cause: error }));
    },
  });
  return new Response(body, { status, headers });
}

function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
