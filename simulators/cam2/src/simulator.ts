import { defineSimulator, mapRows } from '@labrig/simulator';
import { boot } from './boot.ts';
import { dialect } from './dialect.ts';
import { spec } from './generated/spec.ts';
import { handlers } from './handlers/handlers.ts';
import { hardware } from './hardware/actions.ts';
import { invariants } from './invariants.ts';
import { pages } from './pictures/pages.ts';
import { reachability, restarts } from './power.ts';
import type { Cam2Options } from './options.ts';
import type { App } from './state.ts';

/**
 * A CAM2 camera database, ready to be put into a lab.
 *
 * @throws RangeError when the lab is made, for options that make no sense.
 * @example
 * const lab = createLab({ cam2: simulateCam2({ cameras: 20_000 }) });
 * const { clientID, clientSecret, fetch } = lab.cam2.connection();
 */
export function simulateCam2(options: Cam2Options = {}) {
  return defineSimulator({
    name: 'cam2',
    spec,
    boot: (world) => boot(world, options),
    rules: [restarts],
    handlers,
    dialect,
    hardware,
    reachability,
    latency: ({ latency }) => latency,
    connection({ apps }) {
      const all = mapRows(apps, (app) => app);
      const of = (level: App['permissionLevel']) => credentials(all.find((app) => app.permissionLevel === level));
      return { ...credentials(all[0]), admin: of('admin'), webUI: of('webUI') };
    },
    pages,
    invariants,
  });
}

/** What an app gets in with; empty if there is none of its kind, or no longer. */
function credentials(
  { clientID, clientSecret }: Pick<App, 'clientID' | 'clientSecret'> = { clientID: '', clientSecret: '' },
) {
  return { clientID, clientSecret };
}
