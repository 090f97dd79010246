import type { Draft } from 'immer';
import type { RandomStream } from './random.ts';

/** What handlers, rules and hardware actions see: the time, the state, a way to change it, and chance. */
export interface World<State> {
  /** Virtual time in milliseconds since 1970. While a rule runs, the moment at which it fell due. */
  readonly now: number;
  /** The present state. Plain data, never to be changed in place. */
  readonly state: State;
  /** Changes the state: the recipe writes to a draft; what it doesn't touch is shared with the state before. */
  update(recipe: (draft: Draft<State>) => void): void;
  /** A stream of random numbers of its own: `${device}/${purpose}`. */
  random(stream: string): RandomStream;
}
