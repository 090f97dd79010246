import { defineSimulator, latency, mapRows, reachability, restartRule } from '@labrig/simulator';
import { boot } from './boot.ts';
import { dialect } from './dialect.ts';
import { display } from './display.ts';
import { processing } from './files/processing.ts';
import { spec } from './generated/spec.ts';
import { loadGraphql } from './handlers/graphql.ts';
import { handlers } from './handlers/handlers.ts';
import { hardwareOf } from './hardware/actions.ts';
import { invariants } from './invariants.ts';
import { beginnings, steps } from './jobs/gait-tool.ts';
import type { MoveshelfOptions } from './options.ts';
import type { MoveshelfState } from './state.ts';

/**
 * A Moveshelf server, ready to be put into a lab.
 *
 * @throws RangeError when the lab is made, for options that make no sense.
 * @example
 * const lab = createLab({ moveshelf: simulateMoveshelf({ projects: [{ name: 'tidewater-gait/knee-study' }] }) });
 * const { baseUrl, secretKey, fetch } = lab.moveshelf.connection();
 */
export function simulateMoveshelf(options: MoveshelfOptions = {}) {
  return defineSimulator({
    name: 'moveshelf',
    spec,
    boot: (world) => boot(world, options),
    // What ends goes before what begins: the worker takes the next job at the moment at which it is done with one.
    rules: [restartRule<MoveshelfState>(), processing, steps, beginnings],
    load: loadGraphql,
    handlers,
    dialect,
    hardware: hardwareOf(options),
    reachability,
    latency,
    connection({ users }) {
      // The first key that was not revoked.
      const [secretKey = ''] = mapRows(users, ({ keys }) => keys.filter((key) => !key.isRevoked))
        .flat()
        .map((key) => key.secretKey);
      return { secretKey };
    },
    display,
    invariants,
  });
}
