import { waitUntil } from '@labrig/http';
import type { Context } from '../call.ts';
import type { CameraStatus } from '../generated/operations.ts';

/** How long to wait, and how often to look. */
export interface WaitOptions {
  /** Milliseconds in all; 0 and Infinity mean no limit. Default: 60,000. */
  readonly timeout?: number;
  /** Milliseconds between two looks. Default: 1,000, as the vendor's examples do. */
  readonly every?: number;
  readonly signal?: AbortSignal;
}

/** Polls a camera's status until it is as wanted. @throws TimeoutError if it isn't in time. */
export function waitForStatus(
  context: Context,
  read: (signal: AbortSignal) => Promise<CameraStatus>,
  {
    until,
    label,
    ...options
  }: WaitOptions & { readonly until: (status: CameraStatus) => boolean; readonly label: string },
): Promise<CameraStatus> {
  return waitUntil({
    ...options,
    ...(context.clock && { clock: context.clock }),
    label,
    async poll(signal) {
      const status = await read(signal);
      return until(status) && status;
    },
  });
}
