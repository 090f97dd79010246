import { readersOf } from '@labrig/simulator';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { LabCore, Labs } from '@labrig/simulator';
import type { Counts } from './counts.ts';

export type Observe = (device: string, seconds: number) => void;

/** Metrics that are ready to be shown. */
export interface Registered {
  readonly observe: Observe;
  text(): Promise<string>;
}

/** Seconds: most answers take less than one of the first, and the last are faults. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A registry of its own, which asks when somebody looks: what belongs to a lab that is gone is not shown. */
export function register(
  labs: () => Pick<Labs, 'all' | 'size'>,
  countsOf: (lab: LabCore) => Counts | undefined,
): Registered {
  const counted = (kind: keyof Counts): readonly Sample[] =>
    labs()
      .all()
      .flatMap(({ name, lab }) =>
        [...(countsOf(lab)?.[kind].values() ?? [])].map(({ count, ...labels }) => ({
          value: count,
          labels: { lab: name, ...labels },
        })),
      );
  const seconds = new Histogram({
    name: 'labrig_answer_duration_seconds',
    help: 'Real time from a request until its answer begins, since metrics were first asked for.',
    labelNames: ['device'],
    buckets,
    registers: [],
  });
  const registry = new Registry();
  registry.registerMetric(seconds);
  for (const metric of [
    counter({
      name: 'labrig_requests_total',
      help: 'Calls of devices. Operation none: a path that the spec lacks; status none: the connection broke before an answer.',
      labelNames: ['lab', 'device', 'operation', 'status'],
      samples: () => counted('requests'),
    }),
    counter({
      name: 'labrig_faults_struck_total',
      help: 'Calls that a fault struck, by what it does.',
      labelNames: ['lab', 'device', 'effect'],
      samples: () => counted('faults'),
    }),
    gauge({ name: 'labrig_labs', help: 'Labs of this server.', samples: () => [{ value: labs().size }] }),
    gauge({
      name: 'labrig_event_readers',
      help: 'Streams of events that are open.',
      labelNames: ['lab'],
      samples: () =>
        labs()
          .all()
          .map(({ name, lab }) => ({ value: readersOf(lab), labels: { lab: name } })),
    }),
    // The library's own collection would go on observing the process after the server has ended.
    gauge({
      name: 'process_resident_memory_bytes',
      help: 'Resident memory of the process.',
      samples: () => [{ value: process.memoryUsage.rss() }],
    }),
    counter({
      name: 'process_cpu_seconds_total',
      help: 'Processor time of the process.',
      samples() {
        const { user, system } = process.cpuUsage();
        return [{ value: (user + system) / 1e6 }];
      },
    }),
  ]) {
    registry.registerMetric(metric as Gauge);
  }
  return { observe: (device, value) => seconds.observe({ device }, value), text: () => registry.metrics() };
}

interface Sample {
  readonly value: number;
  readonly labels?: Readonly<Record<string, string>>;
}

interface Shown {
  readonly name: string;
  readonly help: string;
  readonly labelNames?: string[];
  readonly samples: () => readonly Sample[];
}

function counter({ samples, ...settings }: Shown): Counter {
  return new Counter({
    ...settings,
    registers: [],
    collect() {
      this.reset();
      for (const { value, labels = {} } of samples()) this.inc(labels, value);
    },
  });
}

function gauge({ samples, ...settings }: Shown): Gauge {
  return new Gauge({
    ...settings,
    registers: [],
    collect() {
      this.reset();
      for (const { value, labels = {} } of samples()) this.set(labels, value);
    },
  });
}
