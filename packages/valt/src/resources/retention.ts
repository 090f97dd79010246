import { vendorDate } from '../dates.ts';
import type { SpanInput } from '../generated/operations.ts';

interface Infinitely {
  readonly type: 'infinitely';
}

interface Until {
  readonly type: 'until';
  /** The last day, `2026-12-31` or, as in the vendor's documentation, `12-31-2026`. */
  readonly until: string;
}

/** How long the recordings of a group are kept. Not the form that a single recording takes. */
export type GroupRetention =
  | Infinitely
  | Until
  | {
      readonly type: 'days' | 'hours' | 'minutes';
      /** How many of them. */
      readonly for: number;
    };

/** How long a recording is kept; `inherit`: as its author's group has it. Not the form that a group takes. */
export type RecordingRetention =
  | { readonly type: 'inherit' }
  | Infinitely
  | Until
  | {
      readonly type: 'for';
      /** The sum of its members. */
      readonly for: SpanInput;
    };

/** As the server takes it. @throws TypeError for a bad date. */
export function wireRetention<Retention extends GroupRetention | RecordingRetention>(retention: Retention): Retention {
  return retention.type === 'until' ? { ...retention, until: vendorDate(retention.until) } : retention;
}
