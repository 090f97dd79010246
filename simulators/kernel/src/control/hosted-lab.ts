import type { Device } from '../device.ts';
import type { MakeLab } from './labs.ts';
import type { LabCore } from '../lab.ts';

export interface HostOptions {
  /** Where each device listens on a port of its own. Default: nowhere; devices are reached below the control API's address. */
  readonly urls?: Readonly<Record<string, string>>;
  /** It stays as long as the server does. */
  readonly isFixed?: boolean;
  /** How it is made anew from a scenario, where that takes more than any other lab does. */
  readonly remake?: MakeLab;
}

/** A lab that is reachable over the control API, and what belongs to it there. */
export interface HostedLab extends HostOptions {
  readonly name: string;
  /** Another one after a scenario was loaded: never kept by those who ask. */
  readonly lab: LabCore;
  /** The device of that name, as it is now. */
  device(name: string): Device | undefined;
  /** Where callers who came to this origin reach a device. */
  urlOf(device: string, origin: string): string;
  /** Another lab takes the place of this one, which is closed, and its snapshots are gone. */
  become(lab: LabCore): void;
}

export function hostLab(name: string, first: LabCore, options: HostOptions = {}): HostedLab {
  let lab = first;
  return {
    ...options,
    name,
    get lab() {
      return lab;
    },
    device: (wanted) => lab.devices.find((device) => device.name === wanted),
    urlOf: (device, origin) => options.urls?.[device] ?? `${origin}${pathOf(name, device)}`,
    become(next) {
      const before = lab;
      lab = next;
      before.close();
    },
  };
}

/** The path below which a device of a lab is reached, without a slash at the end. */
export function pathOf(lab: string, device: string): string {
  return `/labs/${lab}/devices/${device}`;
}

/** What such a path says; `undefined`: it is none. */
export function deviceAt(
  path: string,
): { readonly lab: string; readonly device: string; readonly base: string } | undefined {
  const [base, lab, device] = /^\/labs\/([a-z0-9-]+)\/devices\/([a-z0-9-]+)(?=\/)/.exec(path) ?? [];
  return lab === undefined || device === undefined ? undefined : { lab, device, base: base! };
}
