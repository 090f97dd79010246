import type { LabCore } from '@labrig/simulator';

/** What a call is counted by. */
interface CallLabels {
  readonly device: string;
  /** `none`: a path that the device's spec lacks. No text of a client's gets into a label: there is no end to those. */
  readonly operation: string;
  /** `none`: the connection broke before an answer. */
  readonly status: string;
}

interface FaultLabels {
  readonly device: string;
  readonly effect: string;
}

type Counted<Labels> = Labels & { count: number };

/** So many calls of each kind, and faults that struck. */
export interface Counts {
  readonly requests: ReadonlyMap<string, Counted<CallLabels>>;
  readonly faults: ReadonlyMap<string, Counted<FaultLabels>>;
}

/** Counts the calls of a lab from now on, in plain maps: a call costs an addition. */
export function countsOf(lab: LabCore): Counts {
  const requests = new Map<string, Counted<CallLabels>>();
  const faults = new Map<string, Counted<FaultLabels>>();
  lab.requests.count(({ device, operation, status, struck }) => {
    increase(requests, { device, operation: operation ?? 'none', status: String(status ?? 'none') });
    if (struck !== undefined) increase(faults, { device, effect: struck });
  });
  return { requests, faults };
}

function increase<Labels extends object>(counts: Map<string, Counted<Labels>>, labels: Labels): void {
  const key = Object.values(labels).join(' ');
  const known = counts.get(key);
  if (known) known.count += 1;
  else counts.set(key, { ...labels, count: 1 });
}
