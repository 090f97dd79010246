import { defineSimulator, reachability } from '@labrig/simulator';
import { boot } from './boot.ts';
import { dialect } from './dialect.ts';
import { display } from './display.ts';
import { spec } from './generated/spec.ts';
import { handlers } from './handlers/handlers.ts';
import { hardware } from './hardware/actions.ts';
import { cooling } from './hardware/cooling.ts';
import { invariants } from './invariants.ts';
import { picture } from './picture.ts';
import { jobs } from './playback/job.ts';
import { restarts } from './power.ts';
import { diskFull, phases } from './recording/life-cycle.ts';
import { tasks } from './schedule/run.ts';
import { preview } from './view.ts';
import type { MotifOptions } from './options.ts';

/**
 * A Motif recording system, ready to be put into a lab.
 *
 * @throws RangeError when the lab is made, for options that make no sense.
 * @example
 * const lab = createLab({ motif: simulateMotif({ zone: 'Europe/Vienna' }) });
 * const { apiKey, fetch } = lab.motif.connection();
 */
export function simulateMotif(options: MotifOptions = {}) {
  const { streams = [] } = options;
  return defineSimulator({
    name: 'motif',
    spec,
    boot: (world) => boot(world, { ...options, streams }),
    // The streams listen where this process has opened them.
    resume: (state) => (state.streams === streams ? state : { ...state, streams }),
    rules: [phases, diskFull, jobs, cooling, restarts, tasks],
    handlers,
    dialect,
    hardware,
    reachability,
    connection: ({ apiKey }) => ({ apiKey }),
    pages: { '/preview/{serial}': preview },
    display,
    picture,
    invariants,
  });
}
