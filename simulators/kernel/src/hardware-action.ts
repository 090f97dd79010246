import { HardwareError } from './simulator.ts';
import type { AnySimulator } from './simulator.ts';

/** What is asked of the hardware, by name. */
export interface HardwareRequest {
  readonly action: string;
  /** Default: none. */
  readonly args?: object;
}

/**
 * The hardware action of that name, if it takes these arguments.
 *
 * @throws HardwareError for an unknown action, an unknown argument and a missing one.
 */
export function actionOf({ name, hardware }: AnySimulator, { action, args = {} }: HardwareRequest) {
  const known = Object.hasOwn(hardware, action) ? hardware[action] : undefined;
  if (!known)
    throw new HardwareError(`${name} has no hardware action ${action}; it has ${Object.keys(hardware).join(', ')}`);
  const names = Object.keys(known.args);
  const takes = names.map((argument) => argument.replace('?', ''));
  const unknown = Object.keys(args).find((argument) => !takes.includes(argument));
  if (unknown !== undefined)
    throw new HardwareError(`${action} has no argument ${unknown}; it takes ${takes.join(', ') || 'none'}`);
  const missing = names.find((argument) => !argument.endsWith('?') && !Object.hasOwn(args, argument));
  if (missing !== undefined) throw new HardwareError(`${action} needs the argument ${missing}`);
  return known;
}
