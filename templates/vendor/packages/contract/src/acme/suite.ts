import { spec } from '@labrig/acme-simulator';
import { greetAcme } from './client.ts';
import { acmeGuard } from './guard.ts';
import { acmeRig } from './rig.ts';
import { acmeScenarios } from './scenarios.ts';
import type { Suite } from '../suite.ts';
import type { AcmeRig } from './rig.ts';

/** The contract of a box with Acme cameras. */
export const acmeSuite: Suite<AcmeRig> = {
  operations: spec.operations,
  scenarios: acmeScenarios,
  rig: acmeRig,
  greet: greetAcme,
  reads: [],
  guard: acmeGuard,
  untested: {},
};
