import fc from 'fast-check';
import { garbage, garbageNumber } from './garbage.ts';
import { known } from './known.ts';
import type { AnySimulator } from '@labrig/simulator';
import type { Call } from './call.ts';

/** What may happen in a history. */
export type Step =
  | Call
  /** Several at once. */
  | { readonly kind: 'crowd'; readonly calls: readonly Call[] }
  | { readonly kind: 'hardware'; readonly action: string; readonly args: Readonly<Record<string, unknown>> }
  | { readonly kind: 'time'; readonly milliseconds: number }
  /** Strikes the next call. */
  | { readonly kind: 'fault'; readonly effect: object }
  /** Somebody looks at the device, its pictures and the journal. */
  | { readonly kind: 'look'; readonly picture: number }
  /** A WebSocket, or a page for people. */
  | { readonly kind: 'visit'; readonly path: string; readonly values: readonly unknown[] };

type HardwareActions = Readonly<Record<string, { readonly args: object }>>;

/** Steps between calls: hardware, faults, time, and people who look. */
function otherSteps({ hardware, pages = {}, sockets = {} }: AnySimulator): readonly fc.Arbitrary<Step>[] {
  const actions = Object.entries(hardware as HardwareActions).map(([action, { args }]) =>
    fc.record({
      kind: fc.constant('hardware' as const),
      action: fc.constant(action),
      args: fc.record(
        Object.fromEntries(Object.keys(args).map((name) => [name.replace('?', ''), argumentOf(name.replace('?', ''))])),
        { requiredKeys: Object.keys(args).filter((name) => !name.endsWith('?')) },
      ),
    }),
  );
  const time = fc.record({
    kind: fc.constant('time' as const),
    milliseconds: fc.constantFrom(1, 40, 999, 1000, 5000, 30_000, 60_000, 600_000, 3_600_000, 21_600_000),
  });
  const fault = fc.record({ kind: fc.constant('fault' as const), effect });
  const look = fc.record({ kind: fc.constant('look' as const), picture: fc.nat({ max: 9 }) });
  const paths = [...Object.keys(pages), ...Object.keys(sockets)];
  const visits = paths.map((path) =>
    fc.record({
      kind: fc.constant('visit' as const),
      path: fc.constant(path),
      values: fc.tuple(...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => known(name!))),
    }),
  );
  return [fc.oneof(...actions), time, time, fault, look, ...(visits.length > 0 ? [fc.oneof(...visits)] : [])];
}

/** Names under which devices tell what hardware actions are done to: `camera` is a serial here, and an id there. */
const targets = ['serial', 'mxid', 'cameraID', 'id'];

function argumentOf(name: string): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 2, arbitrary: known(name) },
    { weight: 4, arbitrary: fc.oneof(...targets.map(known)) },
    { weight: 3, arbitrary: fc.constantFrom<unknown>(0, 1, 2, 10, 60, 1000, 1e6, '1_01') },
    { weight: 1, arbitrary: garbageNumber },
    { weight: 1, arbitrary: garbage },
  );
}

const effect: fc.Arbitrary<object> = fc.oneof(
  fc
    .constantFrom('html', 'truncated', 'empty', 'wrong-type', 'refused', 'reset', 'reset-after-headers', 'hang', 'tls')
    .map((kind) => ({ kind })),
  fc.record({ kind: fc.constant('status'), status: fc.constantFrom(400, 401, 404, 418, 429, 500, 502, 503) }),
  fc.record({ kind: fc.constant('delay'), milliseconds: fc.constantFrom(0, 10, 5000) }),
  fc.record({ kind: fc.constant('drip'), bytes: fc.constantFrom(200, 5000), milliseconds: fc.constantFrom(0, 5) }),
);

/** Histories of a device, of any length up to `length`: mostly calls. */
export function historyOf(
  simulator: AnySimulator,
  calls: readonly fc.WeightedArbitrary<Call>[],
  length: number,
): fc.Arbitrary<readonly Step[]> {
  const call = fc.oneof(...calls);
  const crowd = fc.record({
    kind: fc.constant('crowd' as const),
    calls: fc.array(call, { minLength: 1, maxLength: 4 }),
  });
  const others = otherSteps(simulator);
  return fc.array(
    fc.oneof(
      // What is found with a crowd is told with one call, if that will do.
      { withCrossShrink: true },
      { weight: 8 * others.length, arbitrary: call },
      { weight: 2, arbitrary: crowd },
      ...others.map((arbitrary) => ({ weight: 1, arbitrary })),
    ),
    { minLength: 1, maxLength: length, size: 'max' },
  );
}
