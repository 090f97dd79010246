import { defineSimulator, latency, mapRows, reachability, restartRule } from '@labrig/simulator';
import { boot } from './boot.ts';
import { memoryStore } from './database/memory-store.ts';
import { dialect } from './dialect.ts';
import { displayOf } from './display.ts';
import { spec } from './generated/spec.ts';
import { handlersOf } from './handlers/handlers.ts';
import { hardwareOf } from './hardware/actions.ts';
import { invariantsOf } from './invariants.ts';
import { pictureOf } from './picture.ts';
import { pagesOf } from './pictures/pages.ts';
import type { CameraStore } from './database/camera-store.ts';
import type { Cam2Options } from './options.ts';
import type { App, Cam2State } from './state.ts';

/** A store has one history: two labs would write it over each other's heads. */
const taken = new WeakSet<CameraStore>();

/**
 * A CAM2 camera database, ready to be put into a lab.
 *
 * @throws RangeError when the lab is made, for options that make no sense; at once, for a store that another simulator has.
 * @example
 * const lab = createLab({ cam2: simulateCam2({ cameras: 20_000 }) });
 * const { clientID, clientSecret, fetch } = lab.cam2.connection();
 */
export function simulateCam2(options: Cam2Options = {}) {
  const { store = memoryStore } = options;
  if (taken.has(store)) throw new RangeError('the store serves another simulator already: close it, and open it anew');
  if (store !== memoryStore) taken.add(store);
  return defineSimulator({
    name: 'cam2',
    spec,
    boot: (world) => boot(world, options, store),
    // Nothing is lost by a restart: all that the server has is in its database, and tokens need no memory.
    rules: [restartRule<Cam2State>()],
    handlers: handlersOf(store),
    dialect,
    hardware: hardwareOf(store),
    reachability,
    latency,
    connection({ apps }) {
      const all = mapRows(apps, (app) => app);
      const of = (level: App['permissionLevel']) => credentials(all.find((app) => app.permissionLevel === level));
      return { ...credentials(all[0]), admin: of('admin'), webUI: of('webUI') };
    },
    pages: pagesOf(store),
    display: displayOf(store),
    picture: pictureOf(store),
    invariants: invariantsOf(store),
  });
}

/** What an app gets in with; empty if there is none of its kind, or no longer. */
function credentials(
  { clientID, clientSecret }: Pick<App, 'clientID' | 'clientSecret'> = { clientID: '', clientSecret: '' },
) {
  return { clientID, clientSecret };
}
