import { cameras } from './cameras.ts';
import { disturbances } from './disturbances.ts';
import { outputs } from './outputs.ts';
import { recordings } from './recordings.ts';
import { refusals } from './refusals.ts';
import { schedules } from './schedules.ts';
import type { MotifScenario } from './rig.ts';

/** Everything that a Motif system and its client promise each other. */
export const motifScenarios: readonly MotifScenario[] = [
  ...cameras,
  ...recordings,
  ...outputs,
  ...schedules,
  ...refusals,
  ...disturbances,
];
