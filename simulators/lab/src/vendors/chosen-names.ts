import { simulators } from '../simulators.ts';

export type VendorName = keyof typeof simulators;

const known = Object.keys(simulators) as VendorName[];

/** Of all vendors those with these names, in the order of their ports; all if none is named. @throws RangeError for an unknown one. */
export function chosenNames(names: readonly string[]): readonly VendorName[] {
  const unknown = names.find((name) => !known.some((vendor) => vendor === name));
  if (unknown !== undefined)
    throw new RangeError(`there is no simulator named ${unknown}; there is ${known.join(', ')}`);
  return names.length === 0 ? known : known.filter((name) => names.includes(name));
}
