import { defineSimulator, reachability } from '@labrig/simulator';
import { boot } from './boot.ts';
import { debounce } from './controller/debounce.ts';
import { dialect } from './dialect.ts';
import { display } from './display.ts';
import { docsPage } from './docs-page.ts';
import { handlersOf } from './handlers/handlers.ts';
import { spec } from './generated/spec.ts';
import { hardwareOf } from './hardware/actions.ts';
import { cooling } from './hardware/cooling.ts';
import { invariants } from './invariants.ts';
import { pictureOf } from './picture.ts';
import { restarts } from './power.ts';
import { detections } from './sockets/detections.ts';
import { video } from './sockets/video.ts';
import type { DepthaiOptions } from './options.ts';

/**
 * A Robopipe box with OAK cameras, ready to be put into a lab.
 *
 * @throws RangeError when the lab is made, for options that make no sense.
 * @example
 * const lab = createLab({ depthai: simulateDepthai() });
 * const { baseUrl, fetch } = lab.depthai.connection();
 * const cameras = await (await fetch(`${baseUrl}/cameras/`)).json();
 */
export function simulateDepthai(options: DepthaiOptions = {}) {
  return defineSimulator({
    name: 'depthai',
    spec,
    boot: (world) => boot(world, options),
    rules: [restarts, cooling, debounce],
    handlers: handlersOf(options),
    dialect,
    hardware: hardwareOf(options),
    reachability,
    // Whoever reaches the box may do everything.
    connection: () => ({}),
    pages: { '/docs': docsPage },
    sockets: {
      '/cameras/{mxid}/streams/{stream_name}/video': video,
      '/cameras/{mxid}/streams/{stream_name}/nn': detections,
    },
    display,
    picture: pictureOf(options.images),
    invariants,
  });
}
