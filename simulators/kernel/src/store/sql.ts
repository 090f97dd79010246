/** What a cell of a table holds. Bytes are written as `Uint8Array`; some databases give them back as `ArrayBuffer`. */
export type SqlValue = string | number | null | Uint8Array | ArrayBuffer;

/** A SQLite database, as `node:sqlite` and the storage of a Durable Object both can be one. */
export interface Sql {
  run(statement: string, ...values: readonly SqlValue[]): void;
  all(statement: string, ...values: readonly SqlValue[]): readonly Readonly<Record<string, SqlValue>>[];
  /** Does all of it or, where something throws, nothing. Not within another one. */
  transaction<Value>(action: () => Value): Value;
}
