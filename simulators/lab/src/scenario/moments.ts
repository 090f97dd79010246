import { momentOf } from '@labrig/simulator';
import type { FaultRequest, LabOptions, TimelineEvent } from '@labrig/simulator';
import type { Fault, Scenario } from '../generated/scenario-types.ts';

/** What a scenario says of the lab itself; that of its devices is their affair. @throws RangeError for a start that is none. */
export function labOptionsOf({ seed, start, clock, faults = [], timeline = [] }: Scenario): LabOptions {
  return {
    ...(seed !== undefined && { seed }),
    ...(start !== undefined && { start: startOf(start) }),
    ...(clock !== undefined && { clock }),
    timeline: (first) => [
      // What goes wrong from the start is there before anything happens.
      ...faults.map((fault) => ({ time: first, fault: faultOf(fault, first) })),
      ...timeline.map(({ at, device, do: action, with: args, fault }): TimelineEvent => {
        const time = momentOf(at, first);
        if (fault) return { time, fault: faultOf(fault, first) };
        return { time, device: device!, action: action!, ...(args && { args }) };
      }),
    ],
  };
}

/** Everything else counts from here: only a date will do. */
function startOf(start: string): number {
  if (!/^\d/.test(start)) throw new RangeError(`${JSON.stringify(start)} is no date`);
  return momentOf(start, 0);
}

/** A fault as the kernel knows it. The schema has seen to it that its effect has what its kind needs. */
export function faultOf({ when, ...fault }: Fault, first: number): FaultRequest {
  if (!when) return fault as FaultRequest;
  const { from, until, ...rest } = when;
  const span = {
    ...(from !== undefined && { from: momentOf(from, first) }),
    ...(until !== undefined && { until: momentOf(until, first) }),
  };
  return { ...fault, when: { ...rest, ...span } } as FaultRequest;
}
