import { actionOf } from '../hardware-action.ts';
import { HardwareError } from '../hardware-action.ts';
import type { AnySimulator } from '../simulator.ts';
import type { Effect } from './effect.ts';
import type { FaultRequest } from './fault.ts';
import type { Trigger } from './trigger.ts';

/** A device, an operation or an action that a fault names doesn't exist, or a number in it makes no sense. */
export class FaultError extends Error {
  override readonly name = 'FaultError';
}

/** Everything that can be known to be wrong with a fault before it strikes. @throws FaultError */
export function checkFault({ device, effect, when = {} }: FaultRequest, simulators: readonly AnySimulator[]): void {
  const simulator = simulators.find(({ name }) => name === device);
  if (!simulator)
    throw new FaultError(`no device named ${device}; there is ${simulators.map(({ name }) => name).join(', ')}`);
  checkTrigger(when, simulator);
  checkEffect(effect, simulator);
}

function checkTrigger(when: Trigger, { name, spec }: AnySimulator): void {
  const known = new Set(spec.operations.map(({ id }) => id));
  const unknown = when.operations?.find((id) => !known.has(id));
  if (unknown !== undefined) throw new FaultError(`${name} has no operation ${unknown}`);
  for (const key of ['first', 'nth', 'every'] as const) {
    if (when[key] !== undefined) check(isInteger(when[key], 1), `${key} must be an integer from 1 on`);
  }
  check(when.rate === undefined || (when.rate >= 0 && when.rate <= 1), 'rate must be between 0 and 1');
}

function checkEffect(effect: Effect, simulator: AnySimulator): void {
  switch (effect.kind) {
    case 'status':
      check(isInteger(effect.status, 400) && effect.status <= 599, 'status must be an integer from 400 to 599');
      check(
        effect.retryAfter === undefined || isInteger(effect.retryAfter, 0),
        'retryAfter must be an integer from 0 on',
      );
      return;
    case 'delay':
      check(isSpan(effect.milliseconds), 'milliseconds must be a number from 0 to 86,400,000, a day');
      return;
    case 'drip':
      check(isSpan(effect.milliseconds), 'milliseconds must be a number from 0 to 86,400,000, a day');
      check(isInteger(effect.bytes, 1), 'bytes must be an integer from 1 on');
      return;
    case 'hardware':
      try {
        actionOf(simulator, effect);
      } catch (error) {
        throw error instanceof HardwareError ? new FaultError(error.message) : error;
      }
      return;
    default:
      check(bare.has(effect.kind), `there is no effect ${String((effect as Effect).kind)}`);
  }
}

/** The kinds of effect that have nothing to be set. */
const bare: ReadonlySet<string> = new Set<Exclude<Effect['kind'], 'status' | 'delay' | 'drip' | 'hardware'>>([
  'html',
  'truncated',
  'empty',
  'wrong-type',
  'refused',
  'reset',
  'reset-after-headers',
  'hang',
  'tls',
]);

function check(holds: boolean, message: string): void {
  if (!holds) throw new FaultError(message);
}

function isInteger(value: number, low: number): boolean {
  return Number.isInteger(value) && value >= low;
}

const day = 86_400_000;

function isSpan(value: number): boolean {
  return value >= 0 && value <= day;
}
