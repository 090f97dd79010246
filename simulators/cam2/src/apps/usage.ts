import { rowOf } from '@labrig/simulator';
import { findApp } from './find-app.ts';
import type { Cam2World } from '../cam2-world.ts';

/** Counts a request that came with a good token, whatever becomes of it. The token may be older than a reset that took the app. */
export function countUse({ state, update }: Pick<Cam2World, 'state' | 'update'>, clientID: string): void {
  const found = findApp(state.apps, clientID);
  if (!found) return;
  update((draft) => {
    rowOf(draft.apps, found.row)!.usage += 1;
  });
}
