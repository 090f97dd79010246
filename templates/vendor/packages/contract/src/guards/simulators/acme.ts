import { open, undone, without } from './changes.ts';
import type { SimulatorMutation } from './mutation.ts';

/** A box with Acme cameras of which one thing is broken. */
export const acmeMutations: readonly SimulatorMutation[] = [
  {
    name: 'a clip never ends',
    change: without('clip'),
    caughtBy: 'a clip ends by itself',
    words: /TimeoutError: Not so within 60 s/,
  },
  {
    name: 'a change is answered, and not made',
    change: undone('changeCamera'),
    caughtBy: 'what is changed on a camera can be read back',
    words: /to deeply equal/,
  },
  {
    name: 'whoever calls is let in',
    change: open(undefined),
    caughtBy: 'a missing or wrong key is refused by every operation that reads',
    words: /expected 200 to equal 401/,
  },
];
