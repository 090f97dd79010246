import { rowOf } from '@labrig/simulator';
import { tables } from '../ids/global-id.ts';
import type { Table } from '@labrig/simulator';
import type { Kind } from '../ids/global-id.ts';
import type { MoveshelfState } from '../state.ts';

type RowOf<K extends Kind> = MoveshelfState[(typeof tables)[K]] extends Table<infer Row> ? Row : never;

/** What resolvers get as the object whose field is asked for: its row, which one that is, and in which table. */
export type Parents = { readonly [K in Kind]: RowOf<K> & { readonly kind: K; readonly row: number } };

export type AnyParent = Parents[Kind];

/** The row of a table as resolvers want it; `undefined` if it is gone. */
export function parentAt<K extends Kind>(state: MoveshelfState, kind: K, row: number): Parents[K] | undefined {
  const found = rowOf<object>(state[tables[kind]], row);
  return found && ({ ...found, kind, row } as Parents[K]);
}

/** Those of some rows that are still there. */
export function parentsAt<K extends Kind>(state: MoveshelfState, kind: K, rows: readonly number[]): Parents[K][] {
  return rows.flatMap((row) => parentAt(state, kind, row) ?? []);
}
