import { signal } from '@preact/signals';
import { chosen } from './journal.ts';
import type {
  Clock,
  DisplayList,
  Fault,
  HardwareList,
  Lab,
  LabSummary,
  OperationList,
  Snapshot,
  TimelineEvent,
  UpcomingList,
} from '../generated/operations.ts';

/** The server's labs. */
export const labs = signal<readonly LabSummary[]>([]);

/** The lab that is shown; its name stands in the address, so that a reload shows it again. */
export const labName = signal(new URLSearchParams(location.search).get('lab') ?? 'main');

/** What is known of it; everything comes from the server, and nothing is kept that the server doesn't say. */
export const lab = signal<Lab | undefined>(undefined);
export const displays = signal<DisplayList['displays']>([]);
export const upcoming = signal<UpcomingList['upcoming']>([]);
export const timeline = signal<readonly TimelineEvent[]>([]);
export const faults = signal<readonly Fault[]>([]);
export const hardware = signal<HardwareList['devices']>([]);
export const operations = signal<OperationList['devices']>([]);
export const snapshots = signal<readonly Snapshot[]>([]);

/** The clock as it was told last, and when that was by the page's own clock: in between the page counts by itself. */
export const clock = signal<(Clock & { readonly heard: number }) | undefined>(undefined);

export function chooseLab(name: string): void {
  // Nothing of the other lab stays in sight.
  lab.value = undefined;
  chosen.value = undefined;
  labName.value = name;
  history.replaceState(undefined, '', name === 'main' ? '/' : `/?lab=${encodeURIComponent(name)}`);
}
