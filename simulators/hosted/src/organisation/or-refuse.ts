import { ControlError } from '@labrig/simulator/hosting';
import { tooMany } from '../refuse.ts';
import type { Refused } from './organisation-object.ts';

/** What was asked for. @throws ControlError if it is refused. */
export function orRefuse<Value extends object>(given: Value | Refused): Value {
  if (!('refused' in given)) return given;
  const { refused, message, seconds = 1 } = given;
  throw refused === 'too-many' ? tooMany(message, seconds) : new ControlError(refused, message);
}
