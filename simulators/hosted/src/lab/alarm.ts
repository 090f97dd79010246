import { realTime } from '@labrig/simulator/hosting';
import type { LabCore } from '@labrig/simulator';
import type { ObjectStorage } from '../platform.ts';

/**
 * Real milliseconds that lie between two alarms at least: what falls due in between happens at its own virtual moment all the same,
 * as soon as somebody looks.
 */
const gap = 1000;

/** Wakes an object for what falls due in its lab, and for its end. */
export interface Alarm {
  /** It is ringing: there is none any more. */
  rings(): void;
  /** Brings it up to what the lab waits for. Writes only if it must ring earlier than it would. */
  set(expires: number, lab?: LabCore): Promise<void>;
}

export async function openAlarm(storage: ObjectStorage): Promise<Alarm> {
  let at = (await storage.getAlarm()) ?? undefined;
  return {
    rings() {
      at = undefined;
    },
    async set(expires, lab) {
      const now = realTime();
      const wanted = Math.ceil(Math.min(expires, now + Math.max(gap, lab?.idle() ?? Infinity)));
      // One that is past and still there was lost with a process.
      if (at !== undefined && at <= wanted && at > now) return;
      at = wanted;
      await storage.setAlarm(wanted);
    },
  };
}
