import type { LabCore, Snapshot } from '../lab.ts';

/** A lab that is reachable over the control API, and what belongs to it there. */
export interface HostedLab {
  readonly name: string;
  readonly lab: LabCore;
  /** Where each device listens; a device without a port is missing. */
  readonly urls: Readonly<Record<string, string>>;
  readonly snapshots: Map<string, Snapshot>;
}

export function hostLab(name: string, lab: LabCore, urls: HostedLab['urls'] = {}): HostedLab {
  return { name, lab, urls, snapshots: new Map() };
}
