import type { World } from './world.ts';

/**
 * Something that happens to the simulated hardware. Its arguments are plain data, so that it can be done from code, by a
 * scenario and over HTTP.
 */
export interface HardwareAction<State, Args extends object = never> {
  /** One sentence for people: what happens, and what a client sees of it. */
  readonly description: string;
  /** The arguments by name, each with a sentence; `?` at the end of a name: may be left out. */
  readonly args: {
    readonly [Name in keyof Args as undefined extends Args[Name] ? `${Name & string}?` : Name & string]: string;
  };
  /** @throws HardwareError for a target that doesn't exist, or that it can't happen to. */
  readonly run: (world: World<State>, args: Args) => void;
}

// The arguments differ from action to action; each is checked where it is defined.
// oxlint-disable-next-line typescript/no-explicit-any
export type HardwareActions<State> = Readonly<Record<string, HardwareAction<State, any>>>;

/** The hardware action can't happen: no such target, or not in this state. */
export class HardwareError extends Error {
  override readonly name = 'HardwareError';
}

/** What a hardware action, a time line or a scenario names doesn't exist: at no time could the action happen. */
export class UnknownTargetError extends HardwareError {}

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
export function actionOf<State>(
  { name, hardware }: { readonly name: string; readonly hardware: HardwareActions<State> },
  { action, args = {} }: HardwareRequest,
) {
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
