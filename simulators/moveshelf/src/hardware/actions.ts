import { mapRows, restartAction, rowOf, UnknownTargetError } from '@labrig/simulator';
import { boot } from '../boot.ts';
import { line } from './line.ts';
import { store } from './store.ts';
import { worker } from './worker.ts';
import type { Draft } from '@labrig/simulator';
import type { MoveshelfOptions } from '../options.ts';
import type { MoveshelfState } from '../state.ts';
import type { MoveshelfAction } from '../moveshelf-world.ts';

const restart = restartAction<MoveshelfState>(
  'The server restarts: nobody listens meanwhile. Nothing is lost; files and jobs go on.',
);

const revokeKey: MoveshelfAction<{ user: string }> = {
  description: 'Somebody revokes the keys of a user: whoever calls with one gets 401.',
  args: { user: 'Name of the user.' },
  run({ state, update }, { user }) {
    const names = mapRows(state.users, ({ displayName }) => displayName);
    const row = names.indexOf(user) + 1;
    if (row === 0) throw new UnknownTargetError(`there is no user ${user}; there is ${names.join(', ')}`);
    update((draft) => {
      for (const key of rowOf(draft.users, row)!.keys) key.isRevoked = true;
    });
  },
};

/** What may happen to a server that was set up with these options. */
export function hardwareOf(options: MoveshelfOptions) {
  const factoryReset: MoveshelfAction<object> = {
    description:
      'Everything is as it was in the beginning: what was added or changed is gone, and the first keys are good again.',
    args: {},
    run({ state, now, update, random }) {
      const fresh = boot({ now, random }, options, state.factory);
      update((draft) => Object.assign(draft, fresh as Draft<MoveshelfState>));
    },
  };
  return { ...line, ...store, ...worker, restart, revokeKey, factoryReset };
}
