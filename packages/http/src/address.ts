import type { Arguments, Operation, OperationTypes } from './operation.ts';

/** The arguments of any operation, where its types don't matter. */
export type AnyArguments = Partial<Arguments<OperationTypes>>;

/**
 * The path and query of a call. Arrays repeat their name; `undefined` and `null` are left out.
 *
 * @throws TypeError for a path parameter that `segment` refuses, and for an object in the query.
 */
export function addressOf(operation: Operation, { path = {}, query = {} }: AnyArguments): string {
  let address = operation.path(path as Readonly<Record<string, string | number>>);
  let mark = '?';
  for (const name of operation.query ?? [])
    for (const value of [(query as Readonly<Record<string, unknown>>)[name]].flat()) {
      if (value === undefined || value === null) continue;
      if (typeof value === 'object') throw new TypeError(`Not a query value: ${name}`);
      address += `${mark}${encodeURIComponent(name)}=${encodeURIComponent(value as string)}`;
      mark = '&';
    }
  return address;
}
