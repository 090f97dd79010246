/** Somebody or something by id, with the name that it had. */
export interface Named {
  readonly id: number;
  readonly name: string;
}

/** Who may see the recordings of others. */
export interface Access {
  readonly users: readonly number[];
  readonly groups: readonly number[];
}

export interface User {
  /** What one logs in with. */
  readonly name: string;
  readonly password: string;
  readonly displayName: string | null;
  readonly group: number | null;
  /** Number of an RFID card or a keypad PIN, as text. */
  readonly cardNumber: string | null;
  readonly rooms: readonly number[];
  readonly videoAccess: Access;
  /** The token of this user, the same at every login. */
  readonly token: { readonly value: string; readonly granted: number } | null;
}

export interface Group {
  readonly name: string;
  /** Template for the information of recordings, and for notes on them. */
  readonly information: number;
  readonly marker: number;
  readonly rights: readonly string[];
  /** Minutes after which a recording of a member ends; `null`: none. */
  readonly maxRecordDuration: number | null;
  readonly rooms: readonly number[];
  readonly videoAccess: Access;
  readonly retention: GroupRetention;
}

/** How long recordings of a group's members are kept. */
export type GroupRetention =
  | { readonly type: 'infinitely' }
  /** `MM-DD-YYYY`: the last day. */
  | { readonly type: 'until'; readonly until: string }
  | { readonly type: 'days' | 'hours' | 'minutes'; readonly for: number };
