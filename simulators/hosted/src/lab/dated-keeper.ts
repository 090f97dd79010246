import { createSqlKeeper, realTime } from '@labrig/simulator/hosting';
import { dateLease, readLease } from './lease.ts';
import type { LabKeeper, LabStore, Sql } from '@labrig/simulator';

/**
 * Keeps a lab with the moment of each writing: an object comes and goes, and nobody shall notice. Time goes on under a clock that
 * runs, whether the object is in memory or not.
 */
export function createDatedKeeper(sql: Sql): LabKeeper {
  const keeper = createSqlKeeper(sql);
  const dated = (store: LabStore): LabStore => ({
    ...store,
    write(lab) {
      store.write(lab);
      // Under a clock that stands still nothing passes since then.
      if (lab.clock === 'system' || typeof lab.clock === 'number') dateLease(sql, realTime());
    },
  });
  return {
    ...keeper,
    begin: (name, about) => dated(keeper.begin(name, about)),
    store(name) {
      const since = readLease(sql)?.since;
      return { ...dated(keeper.store(name)), ...(since !== undefined && { since }) };
    },
  };
}
