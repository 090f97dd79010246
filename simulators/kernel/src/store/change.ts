/**
 * What makes one value of another, as plain data. One that differs in all is set; of objects and lists only what differs is told, so
 * that a change is as small as what was changed, however large the state is.
 */
export type Change = SetChange | ObjectChange | ListChange;

export interface SetChange {
  readonly set: unknown;
}

export interface ObjectChange {
  /** Changes of members, and members that are new, in the order in which they come at the end. */
  readonly members: readonly (readonly [key: string, change: Change])[];
  /** Members that are taken away before that; those that come again after it have moved. */
  readonly gone?: readonly string[];
}

export interface ListChange {
  /** From the first item on; what is left after the last step stays as it is. */
  readonly steps: readonly Step[];
}

/** So many items stay; if negative, so many are taken away; items are put in; the next item changes. */
export type Step = number | { readonly put: readonly unknown[] } | Change;
