import { FaultError } from '../faults/check.ts';
import { isoTime } from '../host.ts';
import { JournalTimeoutError } from '../journal.ts';
import { FrozenClockError } from '../time/frozen.ts';
import { HardwareError, type HardwareActions } from '../simulator.ts';
import { ControlError } from './error.ts';
import type { FaultRequest } from '../faults/faults.ts';
import type { Operations } from '../generated/spec.ts';
import type { JournalQuery } from '../journal.ts';
import type { Answer, Input } from '../spec.ts';
import type { HostedLab } from './hosted-lab.ts';

/** What a control handler works on: all labs of the server, and for most operations the one that the path names. */
export type ControlCall<Types> = Input<Types> & {
  readonly labs: ReadonlyMap<string, HostedLab>;
  /** @throws ControlError if the path names a lab that doesn't exist. */
  readonly hosted: HostedLab;
  readonly signal: AbortSignal;
};

type ControlHandlers = {
  readonly [Id in keyof Operations]: (
    call: ControlCall<Operations[Id]>,
  ) => Answer<Operations[Id]> | Promise<Answer<Operations[Id]>>;
};

/** The control API, operation by operation, in the order of its spec. */
export const handlers: ControlHandlers = {
  getHealth: ({ labs }) => ok({ status: 'ok', labs: labs.size }),
  listLabs: ({ labs }) =>
    ok({
      labs: [...labs.values()].map(({ name, lab }) => ({
        name,
        devices: lab.devices.map((device) => device.name),
        generation: lab.generation,
      })),
    }),
  getLab: ({ hosted: { name, lab, urls } }) =>
    ok({
      name,
      generation: lab.generation,
      devices: lab.devices.map((device) => {
        const url = urls[device.name];
        return {
          name: device.name,
          connection: device.credentials() as Record<string, never>,
          ...(url !== undefined && { url }),
        };
      }),
    }),
  resetLab({ hosted: { lab } }) {
    lab.reset();
    return ok({ generation: lab.generation });
  },
  getDeviceState({ hosted, path }) {
    const device = deviceOf(hosted, path.device);
    return ok({ device: device.name, broken: device.broken(), state: device.state as Record<string, never> });
  },

  getClock: ({ hosted }) => ok(clockOf(hosted)),
  setClock({ hosted, body }) {
    hosted.lab.clock.setMode(body.mode);
    return ok(clockOf(hosted));
  },
  async advanceClock({ hosted, body }) {
    const { to, ...span } = body;
    if (to !== undefined && Object.keys(span).length > 0)
      throw new ControlError('invalid', 'give either a span or `to`, not both');
    const { clock } = hosted.lab;
    await (to === undefined ? clock.advance(span) : clock.advanceTo(to));
    return ok(clockOf(hosted));
  },
  listUpcoming: ({ hosted: { lab } }) =>
    ok({
      upcoming: lab
        .upcoming()
        .slice(0, 1000)
        .map(({ part, rule, key, at }) => ({ device: part, rule, key, time: at })),
    }),

  listFaults: ({ hosted: { lab } }) => ok({ faults: [...lab.faults.list()] as never[] }),
  addFault({ hosted: { lab }, body }) {
    try {
      return { status: 201, body: lab.faults.add(body as FaultRequest) as never };
    } catch (error) {
      throw error instanceof FaultError ? new ControlError('invalid', error.message) : error;
    }
  },
  clearFaults({ hosted: { lab } }) {
    const removed = lab.faults.list().length;
    lab.faults.clear();
    return ok({ removed });
  },
  removeFault({ hosted: { lab }, path }) {
    if (!lab.faults.remove(path.fault)) throw new ControlError('not-found', `no fault ${path.fault}`);
    return ok({ removed: 1 });
  },

  listHardware: ({ hosted: { lab } }) =>
    ok({
      devices: lab.simulators.map(({ name, hardware }) => ({
        device: name,
        actions: Object.entries(hardware as HardwareActions<unknown>).map(([action, { description, args }]) => ({
          action,
          description,
          args,
        })),
      })) as never,
    }),
  performHardware({ hosted, path, body }) {
    const device = deviceOf(hosted, path.device);
    if (!Object.hasOwn(device.hardware, path.action))
      throw new ControlError('not-found', `${device.name} has no hardware action ${path.action}`);
    try {
      device.perform(path.action, body ?? {});
    } catch (error) {
      throw error instanceof HardwareError ? new ControlError('conflict', error.message) : error;
    }
    return ok({ device: device.name, action: path.action });
  },

  listRequests({ hosted: { lab }, query }) {
    const { limit, ...wanted } = query as JournalQuery & { limit?: number };
    const found = lab.requests.entries(wanted);
    return ok({ requests: found.slice(-(limit ?? found.length)) as never[], dropped: lab.requests.dropped });
  },
  clearRequests({ hosted: { lab } }) {
    const removed = lab.requests.entries().length;
    lab.requests.clear();
    return ok({ removed });
  },
  async waitForRequest({ hosted: { lab }, body, signal }) {
    const { within = 30_000, ...query } = body;
    try {
      return ok((await lab.requests.waitFor(query as JournalQuery, { within, signal })) as never);
    } catch (error) {
      const late = error instanceof JournalTimeoutError || error instanceof FrozenClockError;
      throw late ? new ControlError('timed-out', error.message) : error;
    }
  },

  listSnapshots: ({ hosted: { snapshots } }) =>
    ok({ snapshots: [...snapshots].map(([name, { state }]) => ({ name, time: state.time })) }),
  takeSnapshot({ hosted: { lab, snapshots }, path }) {
    const snapshot = lab.snapshot();
    snapshots.delete(path.snapshot);
    snapshots.set(path.snapshot, snapshot);
    return ok({ name: path.snapshot, time: snapshot.state.time });
  },
  deleteSnapshot({ hosted: { snapshots }, path }) {
    if (!snapshots.delete(path.snapshot)) throw new ControlError('not-found', `no snapshot named ${path.snapshot}`);
    return ok({ removed: 1 });
  },
  restoreSnapshot({ hosted: { lab, snapshots }, path }) {
    const snapshot = snapshots.get(path.snapshot);
    if (!snapshot) throw new ControlError('not-found', `no snapshot named ${path.snapshot}`);
    lab.restore(snapshot);
    return ok({ generation: lab.generation });
  },
};

function ok<Body>(body: Body): { readonly status: 200; readonly body: Body } {
  return { status: 200, body };
}

function clockOf({ lab: { clock } }: HostedLab) {
  const time = clock.now();
  return { mode: clock.mode, time, iso: isoTime(time), waiting: [...clock.waiting()] };
}

function deviceOf({ lab }: HostedLab, name: string) {
  const device = lab.devices.find((candidate) => candidate.name === name);
  if (device) return device;
  throw new ControlError(
    'not-found',
    `no device named ${name}; there is ${lab.devices.map((known) => known.name).join(', ')}`,
  );
}
