import { cameras } from './cameras.ts';
import { refusals } from './refusals.ts';
import type { AcmeScenario } from './rig.ts';

/** Everything that a box with Acme cameras and its client promise each other. */
export const acmeScenarios: readonly AcmeScenario[] = [...cameras, ...refusals];
