import type { Operations } from '../generated/spec.ts';
import type { LabCore } from '../lab.ts';
import type { LabStore } from '../store/lab-store.ts';

/** What a lab shall be, as callers of the control API say it. */
export type LabRequest = NonNullable<Operations['createLab']['body']>;

/**
 * Makes a lab from what is asked for. The kernel knows neither vendors nor scenarios: whoever serves it does.
 *
 * @param store - where it is kept; what is in there already is what it goes on from.
 * @throws RangeError, HardwareError or FaultError for what can't be; the message is for the caller.
 */
export type MakeLab = (request: LabRequest, store?: LabStore) => LabCore | Promise<LabCore>;
