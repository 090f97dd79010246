import type { SqlValue } from '@labrig/simulator';

/** As much of workerd as this worker uses: what the web's standards don't have. */
export interface ObjectState {
  readonly id: ObjectId;
  readonly storage: ObjectStorage;
  /** Nothing else reaches the object until the action has ended. */
  blockConcurrencyWhile<Value>(action: () => Promise<Value>): Promise<Value>;
}

/** What a Durable Object keeps. What was written is on disk before an answer leaves. */
export interface ObjectStorage {
  readonly sql: {
    exec(statement: string, ...values: readonly SqlValue[]): { toArray(): Readonly<Record<string, SqlValue>>[] };
  };
  transactionSync<Value>(action: () => Value): Value;
  getAlarm(): Promise<number | null>;
  setAlarm(time: number): Promise<void>;
  deleteAlarm(): Promise<void>;
  deleteAll(): Promise<void>;
}

export interface ObjectId {
  toString(): string;
}

/** The objects of a class. */
export interface ObjectNamespace<Stub> {
  /** Another one than all others. Nobody guesses it. */
  newUniqueId(): ObjectId;
  idFromName(name: string): ObjectId;
  /** @throws TypeError for what is no id of this class. */
  idFromString(text: string): ObjectId;
  get(id: ObjectId): Stub;
}

/** Two ends of a WebSocket. */
export interface SocketPair {
  readonly 0: WebSocket;
  readonly 1: WebSocket & { accept(): void };
}
