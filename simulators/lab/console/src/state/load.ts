import { api, ask } from './api.ts';
import { setLines } from './journal.ts';
import * as of from './lab.ts';
import type { Clock } from '../generated/operations.ts';

// Each asks the server for one thing that the page shows, and puts it where the page looks: unless it looks at another lab by then.

const isShown = (lab: string): boolean => of.labName.peek() === lab;

export async function loadLabs(): Promise<void> {
  of.labs.value = (await ask(api.value.listLabs())).labs;
}

export function setClock(clock: Clock): void {
  of.clock.value = { ...clock, heard: performance.now() };
}

export async function loadClock(lab: string): Promise<void> {
  const clock = await ask(api.value.getClock({ path: { lab } }));
  if (isShown(lab)) setClock(clock);
}

export async function loadDisplays(lab: string): Promise<void> {
  const { displays } = await ask(api.value.listDisplays({ path: { lab } }));
  if (isShown(lab)) of.displays.value = displays;
}

export async function loadPlan(lab: string): Promise<void> {
  const path = { lab };
  const [next, scenario] = await Promise.all([
    ask(api.value.listUpcoming({ path })),
    ask(api.value.listTimeline({ path })),
  ]);
  if (!isShown(lab)) return;
  of.upcoming.value = next.upcoming;
  of.timeline.value = scenario.events;
}

export async function loadFaults(lab: string): Promise<void> {
  const { faults } = await ask(api.value.listFaults({ path: { lab } }));
  if (isShown(lab)) of.faults.value = faults;
}

export async function loadSnapshots(lab: string): Promise<void> {
  const { snapshots } = await ask(api.value.listSnapshots({ path: { lab } }));
  if (isShown(lab)) of.snapshots.value = snapshots;
}

export async function loadJournal(lab: string): Promise<void> {
  const { requests, dropped } = await ask(api.value.listRequests({ path: { lab } }));
  if (isShown(lab)) setLines(requests, dropped);
}

/** Everything, for a lab that the page has not seen before, or not for a while. */
export async function loadAll(name: string): Promise<void> {
  const path = { lab: name };
  const [lab, hardware, operations] = await Promise.all([
    ask(api.value.getLab({ path })),
    ask(api.value.listHardware({ path })),
    ask(api.value.listOperations({ path })),
    ...[loadLabs, loadClock, loadDisplays, loadPlan, loadFaults, loadSnapshots, loadJournal].map((load) => load(name)),
  ]);
  if (!isShown(name)) return;
  of.lab.value = lab;
  of.hardware.value = hardware.devices;
  of.operations.value = operations.devices;
}
