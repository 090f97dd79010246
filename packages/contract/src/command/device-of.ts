import { deviceTarget } from '../node/device-target.ts';
import { CommandError } from './command-error.ts';
import type { DeviceOptions } from '../node/device-target.ts';

/** A device as a target. @throws CommandError for a certificate that is none. */
export function deviceOf(options: DeviceOptions): ReturnType<typeof deviceTarget> {
  try {
    return deviceTarget(options);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new CommandError(cause.message, 2, { cause });
  }
}
