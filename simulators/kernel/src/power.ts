import { HardwareError } from './hardware-action.ts';
import type { HardwareAction } from './hardware-action.ts';
import type { Rule } from './rule.ts';
import type { World } from './world.ts';

/** Is a device there? As its state keeps it. */
export type Power =
  | { readonly kind: 'up' }
  /** Switched off, or starting anew: nobody listens until then. */
  | { readonly kind: 'off'; readonly until: number }
  /** Its software hangs: connections are taken and never answered. */
  | { readonly kind: 'frozen'; readonly since: number };

/** How the device answers to the network: `up`, `off` (nobody listens), `frozen` (it takes the connection and stays silent). */
export type Reachability = Power['kind'];

interface Powered {
  readonly power: Power;
}

/** How a device whose state has a `power` answers to the network. */
export function reachability({ power }: Powered): Reachability {
  return power.kind;
}

/** How any device does. */
export function reachabilityOf(
  { reachability: of }: { readonly reachability?: (state: never) => Reachability },
  state: unknown,
): Reachability {
  return of?.(state as never) ?? 'up';
}

/**
 * The rule by which a device that is off is back at its time.
 *
 * @param back - what happens besides.
 * @example
 * const restarts = restartRule<AcmeState>(({ update }) => update((draft) => void (draft.clips = [])));
 */
export function restartRule<State extends Powered>(back?: (world: World<State>) => void): Rule<State> {
  return {
    name: 'restart',
    due({ power }, report) {
      if (power.kind === 'off') report(power.until, 'server');
    },
    run(world) {
      setPower(world.update, { kind: 'up' });
      back?.(world);
    },
  };
}

/**
 * The hardware action by which a server restartRule, unless it is doing so already.
 *
 * @param away - how it goes away. Default: nothing is lost by it.
 * @example
 * const restart = restartAction<AcmeState>('The server restarts: nobody listens meanwhile. Nothing is lost.');
 */
export function restartAction<State extends Powered>(
  description: string,
  away: (world: World<State>, until: number) => void = ({ update }, until) => setPower(update, { kind: 'off', until }),
): HardwareAction<State, { seconds: number }> {
  return {
    description,
    args: { seconds: 'For how long it is away.' },
    run(world, { seconds }) {
      checkSeconds(seconds);
      if (world.state.power.kind === 'off') throw new HardwareError('the server is restarting already');
      away(world, world.now + seconds * 1000);
    },
  };
}

/** Of a hardware action: a span above 0, at most 1e9. @throws HardwareError for any other value, since it may come from outside. */
export function checkSeconds(seconds: number): void {
  if (!(typeof seconds === 'number' && seconds > 0 && seconds <= 1e9)) {
    throw new HardwareError(`seconds must be a number above 0, at most 1e9, got ${String(seconds)}`);
  }
}

function setPower<State extends Powered>(update: World<State>['update'], power: Power): void {
  update((draft) => {
    Object.assign(draft, { power });
  });
}
