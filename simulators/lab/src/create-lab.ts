import { createLab as createKernelLab } from '@labrig/simulator';
import { simulators } from './simulators.ts';
import type { Lab, LabOptions } from '@labrig/simulator';
import type { Simulators } from './simulators.ts';

/** What each device is made with, by its name: what its simulator takes. */
export type DeviceOptions = {
  readonly [Name in keyof Simulators]?: NonNullable<Parameters<(typeof simulators)[Name]>[0]>;
};

/** A lab's options, and those of its devices. */
export interface AllLabOptions extends LabOptions, DeviceOptions {}

/** A lab with every simulator in it. */
export type AllLab = Lab<Simulators>;

/**
 * A lab with every simulator, on one clock, without a port.
 *
 * @example
 * const lab = createLab();
 * const motif = createMotif(lab.motif.connection());
 */
export function createLab(options: AllLabOptions = {}): AllLab {
  const made = Object.entries(simulators).map(([name, simulate]) => [
    name,
    simulate(options[name as keyof DeviceOptions] as never),
  ]);
  return createKernelLab(Object.fromEntries(made) as Simulators, options);
}
