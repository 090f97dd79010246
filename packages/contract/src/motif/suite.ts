import { spec } from '@labrig/motif-simulator';
import { greetMotif } from './client.ts';
import { motifGuard } from './guard.ts';
import { motifRig } from './rig.ts';
import { motifScenarios } from './scenarios.ts';
import type { Suite } from '../suite.ts';
import type { MotifRig } from './rig.ts';

/** The contract of a Motif system. */
export const motifSuite: Suite<MotifRig> = {
  operations: spec.operations,
  scenarios: motifScenarios,
  rig: motifRig,
  greet: greetMotif,
  reads: [],
  guard: motifGuard,
  untested: {},
};
