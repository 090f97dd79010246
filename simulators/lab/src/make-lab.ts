import { createLab } from '@labrig/simulator';
import { choose } from './vendors/choose.ts';
import type { LabCore, LabRequest } from '@labrig/simulator';

/**
 * A lab as a caller of the control API asks for it: its devices have no ports, and its clock stands still until it is moved.
 *
 * @throws RangeError for an unknown vendor.
 */
export function makeLab({ vendors, seed, clock = 'paused', start }: LabRequest): LabCore {
  const simulators = Object.fromEntries(choose(vendors ?? []).map(({ name, simulate }) => [name, simulate({})]));
  return createLab(simulators, { clock, ...(seed !== undefined && { seed }), ...(start !== undefined && { start }) });
}
