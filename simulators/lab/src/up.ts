import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createControl, createLabs, FaultError, HardwareError } from '@labrig/simulator';
import { listen, openLabFile } from '@labrig/simulator/node';
import { keptMain } from './kept-main.ts';
import { makeLab } from './make-lab.ts';
import { createMetrics } from './metrics/metrics.ts';
import { portOf, preparePlaces } from './places.ts';
import { ScenarioError } from './scenario/scenario-error.ts';
import { UpError } from './up-error.ts';
import { choose } from './vendors/choose.ts';
import { vendors as allVendors } from './vendors/vendors.ts';
import { withConsole } from './with-console.ts';
import type { ClockMode, Control, LabCore, LabRequest, MakeLab } from '@labrig/simulator';
import type { Listener, ListenOptions } from '@labrig/simulator/node';
import type { Scenario } from './generated/scenario-types.ts';
import type { Vendor } from './vendors/vendor.ts';

export interface UpOptions {
  /** Which simulators to start. Default: those of the scenario; all if there is none. */
  readonly vendors?: readonly string[];
  /** What the lab is like, such as `readScenario` reads it. Default: as usual. */
  readonly scenario?: Scenario;
  /** Port of the console and the control API; the simulators take the next ones. 0: free ones for all. Default: 4000. */
  readonly port?: number;
  /** Default: 127.0.0.1. */
  readonly host?: string;
  /** Default: that of the scenario; 1 if it names none. */
  readonly seed?: number;
  /** Default: that of the scenario; `system` if it names none. */
  readonly clock?: ClockMode;
  /** A file that keeps the lab and those of its callers: they go on where they were. Default: labs end with the process. */
  readonly data?: string;
  /** Settings of the vendors, by name: `{ cameras: 20_000 }`. */
  readonly settings?: Readonly<Record<string, number>>;
  /** What callers of the control API must send as `Authorization: Bearer …`. Needed for hosts other than loopback. */
  readonly token?: string;
  /** Is told what takes longer than a moment. Default: nobody is. */
  readonly tell?: (text: string) => void;
}

/** How many calls the console can look back at. */
const journal = 10_000;

/** A lab that is up. */
export interface RunningLab {
  /** Another one after a scenario was loaded. */
  readonly lab: LabCore;
  readonly console: { readonly url: string };
  readonly devices: readonly RunningDevice[];
  close(): Promise<void>;
}

export interface RunningDevice {
  readonly vendor: Vendor;
  readonly url: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly firstCommand: string;
}

/**
 * Brings a lab up: every simulator on a port of its own, the control API beside them.
 *
 * @throws UpError for an unknown vendor, a host that needs a token or isn't this machine's, options that make no sense; ScenarioError
 * for a scenario that no lab can follow; ListenError for a port that can't be had; LabFileError for a file that can't keep labs.
 */
export async function up(options: UpOptions = {}): Promise<RunningLab> {
  const { port = 4000, host = '127.0.0.1', clock, token, data } = options;
  if (!isLoopback(host) && token === undefined) {
    throw new UpError(
      `--host ${host} lets others reach the control API, which can do anything to the lab: give a --token, too`,
    );
  }
  const ends: (() => Promise<unknown> | void)[] = [];
  const close = async (): Promise<void> => {
    for (const end of ends.splice(0).toReversed()) await end();
  };
  try {
    const file = data === undefined ? undefined : openLabFile(data);
    if (file) ends.push(file.close);
    const wanted = askedOf(options);
    const { asked, store } = file ? keptMain(file, data!, wanted) : { asked: wanted, store: undefined };
    const { settings = {}, ...request } = asked;
    const chosen = await known(async () => choose(request.vendors ?? Object.keys(devicesOf(request))));
    const folder = await mkdtemp(join(tmpdir(), 'labrig-'));
    ends.push(() => rm(folder, { recursive: true, force: true }));
    const later = (end: () => Promise<void>): unknown => ends.push(end);
    const places = await preparePlaces(chosen, {
      host,
      folder,
      settings,
      later,
      tell: options.tell ?? (() => undefined),
    });
    const usual = { journal, clock: 'system' } as const;
    const all = { ...request, vendors: chosen.map(({ name }) => name) };
    const lab = await known(() => makeLab(all, store, { usual, here: places.here, clock }));
    // From here on the file has it.
    lab.keep();
    const metrics = createMetrics(() => labs);
    const labs = createLabs(async (own, at) => metrics.watch(await makeLab(own, at, { usual: { journal } })), {
      keeper: file,
    });
    ends.push(labs.close);
    const urls: Record<string, string> = {};
    const remake: MakeLab = async (own, at) => {
      // Time goes on as people have set it, unless the scenario has its own.
      const present = { ...usual, clock: main.lab.clock.mode };
      const made = await makeLab(own, at, { usual: present, here: places.here });
      places.attach(made);
      return metrics.watch(made);
    };
    const main = labs.host('main', metrics.watch(lab), { urls, isFixed: true, remake, request: all });
    places.attach(lab);
    await labs.wake();
    const open = async (control: Control, offset: number, tls?: ListenOptions['tls']): Promise<Listener> => {
      const at = { port: port === 0 ? 0 : port + offset, host, open: control.open };
      const listener = await listen(control.handle, { ...at, ...(tls && { tls }) });
      ends.push(listener.close);
      return listener;
    };
    const devices: RunningDevice[] = [];
    for (const { vendor, place } of places.all) {
      const { url } = await open(
        metrics.timed(portOf(main, vendor.name), () => vendor.name),
        vendor.offset,
        place.tls,
      );
      const device = main.device(vendor.name)!;
      urls[vendor.name] = url;
      const firstCommand = place.firstCommand(device, url);
      devices.push({ vendor, url, details: place.describe(device, url), firstCommand });
    }
    const control = createControl(labs, { ...(token !== undefined && { token }), metrics: metrics.text });
    const { url } = await open(metrics.timed(withConsole(control), deviceAt), 0);
    return {
      get lab() {
        return main.lab;
      },
      console: { url },
      devices,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What a lab shall be; what is not said is absent. */
function askedOf({ vendors = [], seed, scenario, settings = {} }: UpOptions) {
  return {
    ...(vendors.length > 0 && { vendors: [...vendors] }),
    ...(seed !== undefined && { seed }),
    ...(scenario && { scenario: scenario as never }),
    ...(Object.keys(settings).length > 0 && { settings }),
  };
}

function devicesOf({ scenario }: LabRequest): object {
  return (scenario as Scenario | undefined)?.devices ?? {};
}

/** @throws UpError for what can't be. */
async function known<Value>(choice: () => Promise<Value>): Promise<Value> {
  try {
    return await choice();
  } catch (error) {
    if (error instanceof ScenarioError) throw error;
    const isTheirs = error instanceof RangeError || error instanceof HardwareError || error instanceof FaultError;
    throw isTheirs ? new UpError(error.message, { cause: error }) : error;
  }
}

/** What is asked at the lab's own port: the device of some lab, or the control API. */
function deviceAt(path: string): string {
  const [, device] = /^\/labs\/[^/]+\/devices\/([^/]+)/.exec(path) ?? [];
  return allVendors.find(({ name }) => name === device)?.name ?? 'control';
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
