import { each } from './mutation.ts';
import type { ModuleMutation } from './mutation.ts';

/** What all simulators stand on, with one thing broken. */
export const kernelMutations: readonly ModuleMutation[] = [
  {
    name: 'a jump of the clock runs what is due next, and skips the rest',
    module: 'simulators/kernel/src/engine.ts',
    swap: ({ createEngine }) => ({
      createEngine(options: object) {
        const engine = createEngine(options);
        return Object.defineProperties(
          {},
          {
            ...Object.getOwnPropertyDescriptors(engine),
            settle: {
              enumerable: true,
              value(target: number, pause: unknown) {
                const isDone = engine.settle(Math.min(target, engine.next()?.at ?? target), pause);
                if (isDone && engine.time < target) engine.write({ ...engine.read(), time: target });
                return isDone;
              },
            },
          },
        );
      },
    }),
    caughtBy: each(['valt'], 'every occurrence of a year happens in one jump', /to have a length of 52/),
  },
  {
    name: 'an answer leaves before what it tells is kept',
    module: 'simulators/kernel/src/store/keep.ts',
    swap: () => ({ createKeep: () => () => undefined }),
    caughtBy: each(['motif'], 'what is answered is kept', /what is in the store after the answer/),
  },
  {
    name: 'the journal shows all headers as they are',
    module: 'simulators/kernel/src/serve/redact.ts',
    swap: () => ({ redactHeaders: (headers: object) => headers }),
    caughtBy: each(['motif', 'moveshelf', 'cam2'], 'no secret is in the journal', /the journal tells a secret/),
  },
  {
    name: 'chance does not come from the seed',
    module: 'simulators/kernel/src/random.ts',
    swap({ randomStream }) {
      let other = 0;
      return {
        randomStream: (store: { read: unknown; write: unknown }, name: string) =>
          randomStream({ read: store.read, write: store.write, seed: (other += 1) }, name),
      };
    },
    caughtBy: each(['valt'], 'one seed and one script give one state', /the states of two labs are the same/),
  },
];
