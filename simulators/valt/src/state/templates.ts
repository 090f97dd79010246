import type { Access } from './people.ts';

export interface Template {
  readonly name: string;
  /** `info`, `marker`, `comment`, or another. */
  readonly type: string;
  readonly isHidden: boolean;
  readonly entityName: { readonly title: string; readonly value: readonly string[]; readonly type: string };
  readonly fields: readonly Field[];
}

export interface Field {
  readonly id: number;
  readonly isOn: boolean;
  readonly isRequired: boolean;
  readonly type: string;
  readonly name: string;
  /** Choices of a dropdown; other types have their own. */
  readonly data: FieldData;
}

export type FieldData = unknown[] | Record<string, unknown> | string | null;

export interface Filter {
  readonly name: string;
  readonly author: number;
  /** Field id → text that its value must hold. */
  readonly fields: Readonly<Record<string, string>>;
  readonly rooms: readonly number[];
  readonly authors: Access;
  readonly date: FilterDate;
}

export type FilterDate =
  | { readonly type: 'none' }
  | { readonly type: 'days' | 'weeks'; readonly count: number }
  /** `MM-DD-YYYY`, both included. */
  | { readonly type: 'range'; readonly start: string; readonly end: string };
