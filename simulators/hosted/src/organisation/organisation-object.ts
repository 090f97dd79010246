import { realTime } from '@labrig/simulator/hosting';
import { createBucket } from '../bucket.ts';
import { createRegister } from './register.ts';
import type { Sql } from '@labrig/simulator';
import type { Bucket } from '../bucket.ts';
import type { RegisteredLab } from './register.ts';
import type { Limits } from './settings.ts';

/** Why a call goes no further. Plain data, since it comes from another object. */
export interface Refused {
  readonly refused: 'conflict' | 'too-many' | 'not-found';
  readonly message: string;
  /** In how many seconds it is worth trying again. */
  readonly seconds?: number;
}

/** Who owns which labs, and how often one may ask. Every call counts, and brings the limits: they may have changed. */
export interface OrganisationObject {
  list(limits: Limits): { readonly labs: readonly RegisteredLab[] } | Refused;
  find(limits: Limits, name: string): RegisteredLab | Refused;
  /** Gives a lab that is about to be made its name. @param name - absent: one that is free. */
  begin(
    limits: Limits,
    lab: Pick<RegisteredLab, 'key' | 'devices'> & { readonly name?: string },
  ): RegisteredLab | Refused;
  /** It's another one now: a scenario was loaded, or a lab brought in. */
  note(name: string, devices: readonly string[]): void;
  /** @param isOld - only if it has been there for a while: one that is being made looks like one that is gone. */
  drop(lab: Pick<RegisteredLab, 'name' | 'key'>, isOld?: boolean): void;
}

/** Nothing takes that long to be made. */
const young = 60_000;

export function createOrganisation(sql: Sql): OrganisationObject {
  const register = createRegister(sql);
  let bucket: { readonly perMinute: number; readonly calls: Bucket } | undefined;
  const busy = ({ requestsPerMinute }: Limits, now: number): Refused | undefined => {
    if (bucket?.perMinute !== requestsPerMinute)
      bucket = { perMinute: requestsPerMinute, calls: createBucket(requestsPerMinute) };
    const seconds = bucket.calls.take(now);
    if (seconds === undefined) return undefined;
    return { refused: 'too-many', message: `there are more than ${requestsPerMinute} calls a minute`, seconds };
  };
  return {
    list(limits) {
      const now = realTime();
      return busy(limits, now) ?? { labs: register.list(now) };
    },
    find(limits, name) {
      const now = realTime();
      return busy(limits, now) ?? register.find(name, now) ?? { refused: 'not-found', message: `no lab named ${name}` };
    },
    begin(limits, { key, devices, name: wanted }) {
      const now = realTime();
      const refused = busy(limits, now);
      if (refused) return refused;
      const present = register.list(now);
      if (wanted !== undefined && present.some(({ name }) => name === wanted))
        return { refused: 'conflict', message: `there is a lab named ${wanted} already` };
      if (present.length >= limits.labs) {
        const soonest = Math.min(...present.map(({ expires }) => expires));
        const message = `there are ${limits.labs} labs, which is as many as there may be: delete one`;
        return { refused: 'too-many', message, seconds: Math.max(1, Math.ceil((soonest - now) / 1000)) };
      }
      const lab = { name: wanted ?? free(present), key, devices, created: now, expires: now + limits.lifetime };
      register.add(lab);
      return lab;
    },
    note: register.note,
    drop({ name, key }, isOld) {
      const lab = register.find(name, realTime());
      if (isOld && lab && realTime() - lab.created < young) return;
      register.drop(name, key);
    },
  };
}

function free(present: readonly RegisteredLab[]): string {
  const taken = new Set(present.map(({ name }) => name));
  let number = present.length + 1;
  while (taken.has(`lab-${number}`)) number += 1;
  return `lab-${number}`;
}
