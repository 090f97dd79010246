import { defineSimulator, latency, mapRows, reachability } from '@labrig/simulator';
import { boot } from './boot.ts';
import { dialect } from './dialect.ts';
import { display } from './display.ts';
import { spec } from './generated/spec.ts';
import { handlers } from './handlers/handlers.ts';
import { hardwareOf } from './hardware/actions.ts';
import { invariants } from './invariants.ts';
import { picture } from './picture.ts';
import { restarts } from './power.ts';
import { diskFull } from './recordings/disk.ts';
import { maxDuration } from './recordings/life-cycle.ts';
import { download, shared, sharedVideo } from './recordings/pages.ts';
import { retention } from './recordings/retention.ts';
import { scheduleStarts, scheduleStops } from './schedule/run.ts';
import type { ValtOptions } from './options.ts';

/**
 * A VALT server, ready to be put into a lab.
 *
 * @throws RangeError when the lab is made, for options that make no sense.
 * @example
 * const lab = createLab({ valt: simulateValt({ generation: 6, zone: 'America/Chicago' }) });
 * const { username, password, fetch } = lab.valt.connection();
 */
export function simulateValt(options: ValtOptions = {}) {
  return defineSimulator({
    name: 'valt',
    spec,
    boot: (world) => boot(world, options),
    // What ends goes before what begins: where one schedule stops, another may start at the same moment.
    rules: [restarts, maxDuration, diskFull, scheduleStops, scheduleStarts, retention],
    handlers,
    dialect,
    hardware: hardwareOf(options),
    reachability,
    latency,
    connection({ users }) {
      // Somebody may have deleted the first.
      const [first = { name: '', password: '' }] = mapRows(users, ({ name, password }) => ({ name, password }));
      return { username: first.name, password: first.password };
    },
    pages: {
      '/record/file/{token}': download,
      '/record/share/{link}': shared,
      '/record/share/{link}/{video}': sharedVideo,
    },
    display,
    picture,
    invariants,
  });
}
