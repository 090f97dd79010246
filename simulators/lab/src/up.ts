import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createControl, createLab, hostLab } from '@labrig/simulator';
import { listen } from '@labrig/simulator/node';
import { UpError } from './up-error.ts';
import { vendors } from './vendors/vendors.ts';
import type { Carrier, ClockMode, Device, Handle, LabCore } from '@labrig/simulator';
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
  const chosen = choose(options.vendors ?? []);
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
    const prepared: Prepared[] = [];
    for (const vendor of chosen) {
      const ready = await vendor.prepare({ host, folder, settings });
      prepared.push(ready);
      if (ready.close) ends.push(ready.close);
    }
    const simulators = Object.fromEntries(chosen.map(({ name }, index) => [name, prepared[index]!.simulator]));
    const lab: LabCore = createLab(simulators, { clock, ...(seed !== undefined && { seed }) });
    ends.push(lab.close);
    const open = async (
      handle: Handle,
      offset: number,
      more: Pick<ListenOptions, 'tls' | 'open'> = {},
    ): Promise<Listener> => {
      const listener = await listen(handle, { port: port === 0 ? 0 : port + offset, host, ...more });
      ends.push(listener.close);
      return listener;
    };
    const devices: RunningDevice[] = [];
    for (const [index, vendor] of chosen.entries()) {
      const ready = prepared[index]!;
      const device = lab.devices.find(({ name }) => name === vendor.name) as Device;
      const { url } = await open(device.handle, vendor.offset, {
        open: device.open,
        ...(ready.tls && { tls: ready.tls }),
      });
      ready.start?.(device);
      devices.push({
        vendor,
        url,
        details: ready.describe(device, url),
        firstCommand: ready.firstCommand(device, url),
      });
    }
    const urls = Object.fromEntries(devices.map(({ vendor, url }) => [vendor.name, url]));
    const control = createControl(
      new Map([['main', hostLab('main', lab, urls)]]),
      token === undefined ? {} : { token },
    );
    const { url } = await open((request, carrier) => front(request, carrier, control), 0);
    return { lab, console: { url }, devices, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function front(request: Request, carrier: Carrier | undefined, control: Handle): Response | Promise<Response> {
  if (new URL(request.url).pathname !== '/') return control(request, carrier);
  return new Response(
    'Labrig. The control API is at /labs and /health; its description is specs/control.openapi.yaml.\n',
  );
}

function choose(names: readonly string[]): readonly Vendor[] {
  const known = vendors.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UpError(`there is no simulator named ${unknown}; there is ${known.join(', ')}`);
  return names.length === 0 ? vendors : vendors.filter(({ name }) => names.includes(name));
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
