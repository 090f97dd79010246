import type { Sql } from '@labrig/simulator';
import type { ObjectStorage } from './platform.ts';

/** The storage of a Durable Object as the kernel's stores write to it. */
export function storageSql(storage: ObjectStorage): Sql {
  return {
    run: (statement, ...values) => void storage.sql.exec(statement, ...values),
    all: (statement, ...values) => storage.sql.exec(statement, ...values).toArray(),
    transaction: (action) => storage.transactionSync(action),
  };
}
