import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createControl, createLab, createLabs } from '@labrig/simulator';
import { listen } from '@labrig/simulator/node';
import { createConsole, isConsole } from './console-files.ts';
import { makeLab } from './make-lab.ts';
import { UpError } from './up-error.ts';
import { choose } from './vendors/choose.ts';
import type { ClockMode, Control, Device, LabCore } from '@labrig/simulator';
import type { Listener, ListenOptions } from '@labrig/simulator/node';
import type { Prepared, Vendor } from './vendors/vendor.ts';

export interface UpOptions {
  /** Which simulators to start. Default: all. */
  readonly vendors?: readonly string[];
  /** Port of the console and the control API; the simulators take the next ones. 0: free ones for all. Default: 4000. */
  readonly port?: number;
  /** Default: 127.0.0.1. */
  readonly host?: string;
  readonly seed?: number;
  /** Default: `system`. */
  readonly clock?: ClockMode;
  /** Settings of the vendors, by name: `{ cameras: 20_000 }`. */
  readonly settings?: Readonly<Record<string, number>>;
  /** What callers of the control API must send as `Authorization: Bearer …`. Needed for hosts other than loopback. */
  readonly token?: string;
}

/** How many calls the console can look back at. */
const journal = 10_000;

/** A lab that is up. */
export interface RunningLab {
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
 * @throws UpError for an unknown vendor, a host that needs a token or isn't this machine's; ListenError for a port that can't
 * be had.
 */
export async function up(options: UpOptions = {}): Promise<RunningLab> {
  const { port = 4000, host = '127.0.0.1', seed, clock = 'system', token, settings = {} } = options;
  const chosen = known(() => choose(options.vendors ?? []));
  if (!isLoopback(host) && token === undefined) {
    throw new UpError(
      `--host ${host} lets others reach the control API, which can do anything to the lab: give a --token, too`,
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'labrig-'));
  const ends: (() => Promise<unknown> | void)[] = [() => rm(folder, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    for (const end of ends.splice(0).toReversed()) await end();
  };
  try {
    const places: PreparedVendor[] = [];
    for (const vendor of chosen) {
      const own = optionsOf(vendor, settings);
      const place = await vendor.prepare({ host, folder, options: own });
      places.push({ vendor, own, place });
      if (place.close) ends.push(place.close);
    }
    const lab: LabCore = createLab(
      Object.fromEntries(
        places.map(({ vendor, own, place }) => [vendor.name, vendor.simulate({ ...own, ...place.options })]),
      ),
      { clock, journal, ...(seed !== undefined && { seed }) },
    );
    const labs = createLabs(makeLab);
    ends.push(labs.close);
    const urls: Record<string, string> = {};
    const main = labs.host('main', lab, { urls, isFixed: true });
    const open = async (control: Control, offset: number, tls?: ListenOptions['tls']): Promise<Listener> => {
      const at = { port: port === 0 ? 0 : port + offset, host, open: control.open };
      const listener = await listen(control.handle, { ...at, ...(tls && { tls }) });
      ends.push(listener.close);
      return listener;
    };
    const devices: RunningDevice[] = [];
    for (const { vendor, place } of places) {
      // Looked up at every call: a scenario may put another lab in the place of this one.
      const present = (): Device => main.device(vendor.name)!;
      const { url } = await open(
        {
          handle: (request, carrier) => present().handle(request, carrier),
          open: (at, opening) => present().open(at, opening),
        },
        vendor.offset,
        place.tls,
      );
      const device = present();
      urls[vendor.name] = url;
      place.start?.(device);
      devices.push({
        vendor,
        url,
        details: place.describe(device, url),
        firstCommand: place.firstCommand(device, url),
      });
    }
    const { url } = await open(front(createControl(labs, token === undefined ? {} : { token })), 0);
    return { lab, console: { url }, devices, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A vendor with its own options, and what was made ready for it. */
interface PreparedVendor {
  readonly vendor: Vendor;
  readonly own: object;
  readonly place: Prepared;
}

function optionsOf({ settings = [] }: Vendor, said: Readonly<Record<string, number>>): object {
  return Object.fromEntries(Object.entries(said).filter(([name]) => settings.some((setting) => setting.name === name)));
}

/** The page for people, and for programs the control API. */
function front({ handle, open }: Control): Control {
  const page = createConsole();
  return {
    open,
    handle: (request, carrier) => (isConsole(new URL(request.url).pathname) ? page : handle)(request, carrier),
  };
}

/** @throws UpError for what can't be chosen. */
function known<Value>(choice: () => Value): Value {
  try {
    return choice();
  } catch (error) {
    throw error instanceof RangeError ? new UpError(error.message, { cause: error }) : error;
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
