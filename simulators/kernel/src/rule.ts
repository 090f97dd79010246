import type { World } from './world.ts';

/** Something that falls due: when, and what it concerns (a serial, a task's name). */
export interface Due {
  /** Virtual time in milliseconds since 1970. */
  readonly at: number;
  readonly key: string;
}

/**
 * A rule of time: what falls due is *derived* from the state, never kept beside it. So nothing has to be called off when the
 * state changes, and a restored snapshot has its own future.
 */
export interface Rule<State> {
  readonly name: string;
  /**
   * Reports everything that is due at some time, in the order in which equals shall run. Where there is very much, the soonest
   * is enough, unless all is asked for: a clock wants to know what comes next, people what is planned.
   */
  readonly due: (state: State, report: (at: number, key: string) => void, all: boolean) => void;
  /** Lets it happen. Afterwards `due` must no longer report the same key at the same time. */
  readonly run: (world: World<State>, due: Due) => void;
}
