import { countsOf } from './counts.ts';
import { timed } from './timed.ts';
import type { Control, LabCore, Labs } from '@labrig/simulator';
import type { Counts } from './counts.ts';
import type { Observe, Registered } from './registry.ts';

/** What a server counts. Several servers in one process count for themselves. */
export interface Metrics {
  /** Counts the calls of a lab from now on; what was counted goes with the lab. */
  watch<Lab extends LabCore>(lab: Lab): Lab;
  /** Measures how long the answers of a device take, once somebody has asked for metrics. */
  timed(control: Control, deviceAt: (path: string) => string): Control;
  /** All of it, in the text format of Prometheus. */
  text(): Promise<string>;
}

/** @param labs - the labs of the server, which are asked for when somebody looks. */
export function createMetrics(labs: () => Pick<Labs, 'all' | 'size'>): Metrics {
  const counts = new WeakMap<LabCore, Counts>();
  let registered: Promise<Registered> | undefined;
  let observe: Observe | undefined;
  return {
    watch(lab) {
      counts.set(lab, countsOf(lab));
      return lab;
    },
    timed: (control, deviceAt) => timed(control, { deviceAt, observe: () => observe }),
    async text() {
      // The library takes as long to load as all the rest, and most labs are never asked.
      registered ??= import('./registry.ts').then(({ register }) => register(labs, (lab) => counts.get(lab)));
      const known = await registered;
      observe = known.observe;
      return known.text();
    },
  };
}
