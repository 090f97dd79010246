import { FaultError } from '../faults/check.ts';
import { writeDocument } from '../document/write-document.ts';
import { isoTime } from '../host.ts';
import { JournalTimeoutError } from '../journal.ts';
import { FrozenClockError } from '../time/frozen.ts';
import { HardwareError, type HardwareActions } from '../hardware-action.ts';
import { ControlError } from './error.ts';
import { eventStream } from './event-stream.ts';
import type { FaultRequest } from '../faults/fault.ts';
import type { Operations } from '../generated/spec.ts';
import type { JournalQuery } from '../journal.ts';
import type { Answer, Input } from '../spec.ts';
import type { HostedLab } from './hosted-lab.ts';
import type { Labs } from './labs.ts';

/** What a control handler works on: all labs of the server, and for most operations the one that the path names. */
export type ControlCall<Types> = Input<Types> & {
  readonly labs: Labs;
  readonly metrics: (() => Promise<string>) | undefined;
  /** Where the caller reaches the server. */
  readonly origin: string;
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
  async getMetrics({ metrics }) {
    if (!metrics) throw new ControlError('not-found', 'this server counts nothing');
    // Text as it is, not as JSON has texts.
    const body = new TextEncoder().encode(await metrics());
    return {
      status: 200,
      body: body as never,
      headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
    };
  },
  listLabs: ({ labs }) =>
    ok({
      labs: labs.all().map(({ name, lab }) => ({
        name,
        devices: lab.devices.map((device) => device.name),
        generation: lab.generation,
      })),
    }),
  createLab: async ({ labs, body, origin }) => ({ status: 201, body: labOf(await labs.create(body), origin) }),
  getLab: ({ hosted, origin }) => ok(labOf(hosted, origin)),
  deleteLab({ labs, hosted }) {
    if (labs.remove(hosted)) return ok({ removed: 1 });
    throw new ControlError('conflict', `${hosted.name} is the lab that the server was started with: it stays`);
  },
  async loadScenario({ labs, hosted, body, origin }) {
    await labs.load(hosted, body);
    return ok(labOf(hosted, origin));
  },
  exportLab({ hosted }) {
    const { lab, name } = hosted;
    const { state } = lab.snapshot();
    const kept = { state, clock: lab.clock.mode, generation: lab.generation };
    const snapshots = lab.snapshots
      .list()
      .map((snapshot) => ({ name: snapshot.name, state: lab.snapshots.get(snapshot.name)!.state }));
    const text = writeDocument({ about: hosted.about(), kept, snapshots });
    const headers = { 'content-disposition': `attachment; filename="${name}.lab.json"` };
    return { status: 200, body: new TextEncoder().encode(text) as never, headers };
  },
  async importLab({ labs, hosted, body, origin }) {
    await labs.bring(hosted, body);
    return ok(labOf(hosted, origin));
  },
  resetLab({ hosted: { lab } }) {
    lab.reset();
    return ok({ generation: lab.generation });
  },
  getDeviceState({ hosted, path }) {
    const device = deviceOf(hosted, path.device);
    return ok({ device: device.name, broken: device.broken(), state: device.state as Record<string, never> });
  },

  listOperations: ({ hosted: { lab } }) =>
    ok({
      devices: lab.simulators.map(({ name, spec }) => ({
        device: name,
        operations: spec.operations.map(({ id, method, path }) => ({ operation: id, method, path })),
      })),
    }),
  listDisplays: ({ hosted: { lab } }) =>
    ok({
      displays: lab.devices.map((device) => ({
        device: device.name,
        status: device.reachability(),
        items: device.display() as never[],
      })),
    }),
  async getPicture({ hosted, path, query: { item } }) {
    const device = deviceOf(hosted, path.device);
    const shown = device.display().find(({ id }) => id === item);
    if (!shown?.picture) throw new ControlError('not-found', `${device.name} has no picture of ${item}`);
    const picture = await device.picture(item);
    if (!picture) throw new ControlError('conflict', `there is no picture of ${item} just now`);
    return { status: 200, body: picture as never, headers: { 'cache-control': 'no-store' } };
  },

  streamEvents({ hosted: { lab }, query, header }) {
    const after = query.after ?? header['Last-Event-ID'] ?? lab.events.last;
    return { status: 200, body: eventStream(lab, after) as never, headers: { 'cache-control': 'no-store' } };
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

  listTimeline: ({ hosted: { lab } }) => ok({ events: [...lab.timeline()] as never[] }),

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
  getRequest({ hosted: { lab }, path }) {
    const entry = lab.requests.entry(path.request);
    if (!entry) throw new ControlError('not-found', `no call ${path.request} on record`);
    return ok(entry as never);
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

  listSnapshots: ({ hosted: { lab } }) => ok({ snapshots: [...lab.snapshots.list()] }),
  takeSnapshot({ hosted: { lab }, path }) {
    const { state } = lab.snapshots.take(path.snapshot);
    return ok({ name: path.snapshot, time: state.time });
  },
  deleteSnapshot({ hosted: { lab }, path }) {
    if (!lab.snapshots.remove(path.snapshot)) throw new ControlError('not-found', `no snapshot named ${path.snapshot}`);
    return ok({ removed: 1 });
  },
  restoreSnapshot({ hosted: { lab }, path }) {
    const snapshot = lab.snapshots.get(path.snapshot);
    if (!snapshot) throw new ControlError('not-found', `no snapshot named ${path.snapshot}`);
    lab.restore(snapshot);
    return ok({ generation: lab.generation });
  },
};

function ok<Body>(body: Body): { readonly status: 200; readonly body: Body } {
  return { status: 200, body };
}

function labOf({ name, lab, urlOf }: HostedLab, origin: string) {
  return {
    name,
    generation: lab.generation,
    devices: lab.devices.map((device) => ({
      name: device.name,
      url: urlOf(device.name, origin),
      connection: device.credentials() as Record<string, never>,
    })),
  };
}

function clockOf({ lab: { clock } }: HostedLab) {
  const time = clock.now();
  return { mode: clock.mode, time, iso: isoTime(time), waiting: [...clock.waiting()] };
}

function deviceOf({ lab, device: find }: HostedLab, name: string) {
  const device = find(name);
  if (device) return device;
  throw new ControlError(
    'not-found',
    `no device named ${name}; there is ${lab.devices.map((known) => known.name).join(', ')}`,
  );
}
