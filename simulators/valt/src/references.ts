import { rowOf } from '@labrig/simulator';
import { invalid, wrongFields } from './answers.ts';
import type { Table } from '@labrig/simulator';
import type { RuleError } from './generated/spec.ts';
import type { Refused } from './answers.ts';

/** The ids that a body names under a member, and the table in which they must be. */
type Reference = readonly [member: string, table: Table<unknown>, ids: number | readonly number[] | null | undefined];

/** Refuses ids that nothing has. */
export function checkReferences(...references: readonly Reference[]): Refused<400, RuleError> | null {
  const wrong = references.filter(([, table, ids]) => [ids ?? []].flat().some((id) => rowOf(table, id) === undefined));
  return wrong.length > 0 ? wrongFields(Object.fromEntries(wrong.map(([member]) => [member, invalid]))) : null;
}

/** Leaves out what a body doesn't name, so that the rest can be written over what is there. */
export function named<Members extends object>(
  members: Members,
): { [Key in keyof Members]?: Exclude<Members[Key], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;
}
