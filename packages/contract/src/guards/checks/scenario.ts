import { judge } from '../simulators/judge.ts';
import type { VendorName } from '../../suites.ts';

/** @throws Error if a scenario, or an own check of simulators, has something against a sound simulator. */
export async function expectScenario(vendor: VendorName, name: string): Promise<void> {
  const said = await judge(vendor, name);
  if (said !== undefined) throw new Error(said);
}
