import { cameras } from './cameras.ts';
import { controller } from './controller.ts';
import { networks } from './networks.ts';
import { server } from './server.ts';
import { streams } from './streams.ts';
import type { DepthaiHandlers } from '../depthai-world.ts';
import type { DepthaiOptions } from '../options.ts';

/** One handler per operation, in the order of the spec's chapters. */
export function handlersOf(options: DepthaiOptions): DepthaiHandlers {
  return { ...streams(options), ...cameras(options), ...networks(options), ...controller, ...server };
}
