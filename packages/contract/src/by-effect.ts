import type { Scenario } from './scenario.ts';

/** Is an operation one of those that a scenario is about? */
type IsAmong = (operation: { readonly method: string }) => boolean;

/** One scenario for what reads and one for what changes something: what should be refused is done if the device has a fault. */
export function byEffect<Rig>(
  make: (effect: Scenario<Rig>['effect'], of: string, isAmong: IsAmong) => Scenario<Rig>,
): readonly Scenario<Rig>[] {
  return [
    make('reading', 'reads', ({ method }) => method === 'GET'),
    make('changing', 'changes something', ({ method }) => method !== 'GET'),
  ];
}
