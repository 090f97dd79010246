import type { Device } from '../device.ts';
import type { LabRequest, MakeLab } from './make-lab.ts';
import type { LabCore } from '../lab.ts';

export interface HostOptions {
  /** Where each device listens on a port of its own. Default: nowhere; devices are reached below the control API's address. */
  readonly urls?: Readonly<Record<string, string>>;
  /** It stays as long as the server does. */
  readonly isFixed?: boolean;
  /** How it is made anew from a scenario, where that takes more than any other lab does. */
  readonly remake?: MakeLab;
  /** What it was made from, for labs that move. Default: its devices and its seed. */
  readonly request?: LabRequest;
}

/** A lab that is reachable over the control API, and what belongs to it there. */
export interface HostedLab extends HostOptions {
  readonly name: string;
  /** What stands for it in the addresses of its devices. */
  readonly key: string;
  /** Another one after a scenario was loaded: never kept by those who ask. */
  readonly lab: LabCore;
  /** The device of that name, as it is now. */
  device(name: string): Device | undefined;
  /** Where callers who came to this origin reach a device. */
  urlOf(device: string, origin: string): string;
  /** What it takes to make it elsewhere. */
  about(): LabRequest;
  /** Another lab takes the place of this one, which is closed, and its snapshots are gone. */
  become(lab: LabCore, request: LabRequest): void;
}

export function hostLab(
  { name, key }: Pick<HostedLab, 'name' | 'key'>,
  first: LabCore,
  options: HostOptions = {},
): HostedLab {
  let lab = first;
  let { request } = options;
  return {
    ...options,
    name,
    key,
    get lab() {
      return lab;
    },
    device: (wanted) => lab.devices.find((device) => device.name === wanted),
    urlOf: (device, origin) => options.urls?.[device] ?? `${origin}${pathOf(key, device)}`,
    about() {
      const { devices } = lab;
      return request ?? { vendors: devices.map((device) => device.name), seed: lab.snapshot().state.seed };
    },
    become(next, wanted) {
      const before = lab;
      lab = next;
      request = wanted;
      before.close();
    },
  };
}

/** The path below which a device of a lab is reached, without a slash at the end. */
function pathOf(key: string, device: string): string {
  return `/labs/${key}/devices/${device}`;
}

/** What such a path says; `undefined`: it is none. */
export function deviceAt(
  path: string,
): { readonly key: string; readonly device: string; readonly base: string } | undefined {
  const [base, key, device] = /^\/labs\/([a-z0-9-]+)\/devices\/([a-z0-9-]+)(?=\/)/.exec(path) ?? [];
  return key === undefined || device === undefined ? undefined : { key, device, base: base! };
}
