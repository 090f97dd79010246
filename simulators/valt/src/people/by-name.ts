import { mapRows } from '@labrig/simulator';
import type { Table } from '@labrig/simulator';
import type { ValtState } from '../state.ts';

/** Id of the user of that name; the first if none is named. @throws RangeError if there is none. */
export function userIdOf({ users }: ValtState, name: string | undefined, of: string): number {
  return name === undefined ? 1 : idOf(users, name, { of, what: 'user' });
}

/** Id of the room of that name. @throws RangeError if there is none. */
export function roomIdOf({ rooms }: ValtState, name: string, of: string): number {
  return idOf(rooms, name, { of, what: 'room' });
}

function idOf(
  table: Table<{ readonly name: string }>,
  name: string,
  { of, what }: { readonly of: string; readonly what: string },
): number {
  const names = mapRows(table, (row) => row.name);
  const place = names.indexOf(name);
  if (place < 0) throw new RangeError(`${of}: there is no ${what} ${name}; there is ${names.join(', ')}`);
  return place + 1;
}
