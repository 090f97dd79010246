import { vendors } from './vendors.ts';
import type { Vendor } from './vendor.ts';

/** The vendors of these names in the order of their ports, all if none is named. @throws RangeError for an unknown one. */
export function choose(names: readonly string[]): readonly Vendor[] {
  const known = vendors.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new RangeError(`there is no simulator named ${unknown}; there is ${known.join(', ')}`);
  return names.length === 0 ? vendors : vendors.filter(({ name }) => names.includes(name));
}
