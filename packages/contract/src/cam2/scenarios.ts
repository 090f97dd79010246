import { apps } from './apps.ts';
import { cameras } from './cameras.ts';
import { refusals } from './refusals.ts';
import type { Cam2Scenario } from './rig.ts';

/** Everything that a CAM2 database and its client promise each other. */
export const cam2Scenarios: readonly Cam2Scenario[] = [...apps, ...cameras, ...refusals];
