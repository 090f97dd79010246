import { checkOption } from '@labrig/simulator';
import { isTimeZone } from '@labrig/simulator/calendar';
import type { ValtOptions } from './options.ts';

/** What is looked at by itself. What names something else is looked at where that is looked up. */
interface Filled extends Required<Pick<ValtOptions, 'zone' | 'users' | 'groups' | 'tokenLife'>> {
  readonly disk: { readonly capacity: number; readonly other: number };
}

/** @throws RangeError for options that make no sense; every default is filled in. */
export function checkOptions({ zone, users, groups, tokenLife, disk: { capacity, other } }: Filled): void {
  checkOption(isTimeZone(zone), `zone must be the IANA name of a time zone, got ${zone}`);
  checkOption(users.length > 0 && groups.length > 0, 'a server needs at least one user and one group');
  checkOption(new Set(users.map(({ name }) => name)).size === users.length, 'users must differ by name');
  checkOption(tokenLife > 0, `tokenLife must be above 0 s, got ${tokenLife}`);
  checkOption(capacity > 0 && other >= 0 && other <= capacity, `the disk can't hold ${other} of ${capacity} bytes`);
}
