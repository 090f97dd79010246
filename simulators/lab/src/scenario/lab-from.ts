import { createLab } from '@labrig/simulator';
import { simulators } from '../simulators.ts';
import { checkedScenario } from './checked.ts';
import type { DeviceOf, LabCore, LabOptions } from '@labrig/simulator';
import type { Scenario } from '../generated/scenario-types.ts';
import type { Simulators } from '../simulators.ts';

type DeviceName = keyof Simulators;

/** A lab with the devices that a scenario names: those of a scenario that was read from somewhere may be absent. */
export type ScenarioLab<Devices> = LabCore & {
  readonly [Name in keyof Devices]: Name extends DeviceName ? DeviceOf<Simulators[Name]> : never;
} & {
  readonly hardware: {
    readonly [Name in keyof Devices]: Name extends DeviceName ? DeviceOf<Simulators[Name]>['hardware'] : never;
  };
};

/**
 * The lab of a scenario, without a port.
 *
 * @param options - what goes before what the scenario says: `{ clock: 'paused' }`.
 * @throws ScenarioError for one that no lab can follow.
 * @example
 * const lab = createLabFrom({ devices: { motif: {} }, timeline: [{ at: '+00:05', device: 'motif', do: 'freeze' }] });
 * await lab.clock.advance({ minutes: 5 });
 * lab.motif.reachability(); // 'frozen'
 */
export function createLabFrom<const Given extends Scenario>(
  scenario: Given,
  options: Omit<LabOptions, 'timeline'> = {},
): ScenarioLab<Given['devices']> {
  const said = checkedScenario(scenario).options;
  const entries = Object.entries(scenario.devices) as [DeviceName, object][];
  const chosen = Object.fromEntries(entries.map(([name, own]) => [name, simulators[name](own)]));
  return createLab(chosen, { ...said, ...options }) as unknown as ScenarioLab<Given['devices']>;
}
