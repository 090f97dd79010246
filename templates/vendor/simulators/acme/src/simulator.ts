import { defineSimulator } from '@labrig/simulator';
import { boot } from './boot.ts';
import { ends } from './clips.ts';
import { dialect } from './dialect.ts';
import { display } from './display.ts';
import { spec } from './generated/spec.ts';
import { handlers } from './handlers/handlers.ts';
import { hardware } from './hardware/actions.ts';
import { invariants } from './invariants.ts';
import type { AcmeOptions } from './options.ts';

/**
 * A box with Acme cameras, ready to be put into a lab.
 *
 * @throws RangeError when the lab is made, for options that make no sense.
 * @example
 * const lab = createLab({ acme: simulateAcme({ cameras: [{ id: 'attic' }] }) });
 * const { apiKey, fetch } = lab.acme.connection();
 */
export function simulateAcme(options: AcmeOptions = {}) {
  return defineSimulator({
    name: 'acme',
    spec,
    boot: (world) => boot(world, options),
    rules: [ends],
    handlers,
    dialect,
    hardware,
    connection: ({ apiKey }) => ({ apiKey }),
    display,
    invariants,
  });
}
