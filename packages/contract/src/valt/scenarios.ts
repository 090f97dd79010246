import { administration } from './administration.ts';
import { disturbances } from './disturbances.ts';
import { notes } from './notes.ts';
import { people } from './people.ts';
import { recordings } from './recordings.ts';
import { refusals } from './refusals.ts';
import { rooms } from './rooms.ts';
import { schedules } from './schedules.ts';
import type { ValtScenario } from './rig.ts';

/** Everything that a VALT server and its client promise each other. */
export const valtScenarios: readonly ValtScenario[] = [
  ...rooms,
  ...notes,
  ...recordings,
  ...schedules,
  ...people,
  ...administration,
  ...refusals,
  ...disturbances,
];
