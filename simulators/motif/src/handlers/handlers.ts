import { disk } from './disk.ts';
import { experiment } from './experiment.ts';
import { io } from './io.ts';
import { multicam } from './multicam.ts';
import { recording } from './recording.ts';
import { schedule } from './schedule.ts';
import { system } from './system.ts';
import type { MotifHandlers } from '../motif-world.ts';

/** One handler per operation, in the order of the spec's chapters. */
export const handlers: MotifHandlers = {
  ...system,
  ...recording,
  ...disk,
  ...io,
  ...experiment,
  ...multicam,
  ...schedule,
};
