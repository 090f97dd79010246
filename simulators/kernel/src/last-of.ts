/**
 * A function that remembers what it made last: labs that begin at the same moment share what is equal in their beginnings, as there
 * may be thousands of them in a process. What it makes must never be changed in place, which states aren't.
 *
 * @example
 * const usualCameras = lastOf((now: number) => fleet.map((options) => cameraOf(options, now)));
 */
export function lastOf<Args extends readonly (string | number | boolean)[], Value>(
  make: (...args: Args) => Value,
): (...args: Args) => Value {
  let last: { readonly args: Args; readonly value: Value } | undefined;
  return (...args) => {
    if (!last?.args.every((arg, index) => arg === args[index])) last = { args, value: make(...args) };
    return last.value;
  };
}
