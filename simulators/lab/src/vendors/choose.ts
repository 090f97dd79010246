import { chosenNames } from './chosen-names.ts';
import { vendors } from './vendors.ts';
import type { Vendor } from './vendor.ts';

/** The vendors of these names in the order of their ports, all if none is named. @throws RangeError for an unknown one. */
export function choose(names: readonly string[]): readonly Vendor[] {
  const chosen: readonly string[] = chosenNames(names);
  return vendors.filter(({ name }) => chosen.includes(name));
}
