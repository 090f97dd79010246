import { ConnectionFault } from '@labrig/simulator';
import type { Control, Device, HostedLab, LabCore } from '@labrig/simulator';
import type { Prepared, Place, Vendor } from './vendors/vendor.ts';

/** Where the vendors' devices are reached, whatever lab is there at present. */
export interface Places {
  readonly all: readonly PreparedVendor[];
  /** Options that a device has because of where it is. */
  here(vendor: string, asked: object): Promise<object>;
  /** Lets what runs beside the ports follow a lab. */
  attach(lab: LabCore): void;
}

/** A vendor, and what was made ready for it. */
export interface PreparedVendor {
  readonly vendor: Vendor;
  readonly place: Prepared;
}

/**
 * Makes ready what must exist before a lab does.
 *
 * @param settings - options by the command line's names; they go before what a scenario says.
 * @param later - is told what must be undone at the end.
 */
export async function preparePlaces(
  vendors: readonly Vendor[],
  {
    settings,
    later,
    ...at
  }: Place & { settings: Readonly<Record<string, number>>; later: (end: () => Promise<void>) => unknown },
): Promise<Places> {
  const all: PreparedVendor[] = [];
  for (const vendor of vendors) {
    const place = await vendor.prepare(at);
    if (place.close) later(place.close);
    all.push({ vendor, place });
  }
  return {
    all,
    async here(name, asked) {
      const prepared = all.find(({ vendor }) => vendor.name === name);
      if (!prepared) return {};
      const said = settingsOf(prepared.vendor, settings);
      return { ...said, ...(await prepared.place.options?.({ ...asked, ...said })) };
    },
    attach({ devices }) {
      for (const { vendor, place } of all) {
        const device = devices.find(({ name }) => name === vendor.name);
        if (device) place.start?.(device);
      }
    },
  };
}

/** A port of a device, looked up at every call: a scenario may have put another lab there, also one without it. */
export function portOf(main: HostedLab, name: string): Control {
  const present = (): Device => {
    const device = main.device(name);
    if (device) return device;
    throw new ConnectionFault('reset');
  };
  return {
    handle: (request, carrier) => present().handle(request, carrier),
    open: async (at, opening) => present().open(at, opening),
  };
}

function settingsOf({ settings = [] }: Vendor, said: Readonly<Record<string, number>>): object {
  return Object.fromEntries(Object.entries(said).filter(([name]) => settings.some((setting) => setting.name === name)));
}
