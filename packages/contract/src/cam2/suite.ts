import { spec } from '@labrig/cam2-simulator';
import { greetCam2 } from './client.ts';
import { cam2Guard } from './guard.ts';
import { cam2Rig } from './rig.ts';
import { cam2Scenarios } from './scenarios.ts';
import type { Suite } from '../suite.ts';
import type { Cam2Rig } from './rig.ts';

/** The contract of a CAM2 database. */
export const cam2Suite: Suite<Cam2Rig> = {
  operations: spec.operations,
  scenarios: cam2Scenarios,
  rig: cam2Rig,
  greet: greetCam2,
  reads: [],
  guard: cam2Guard,
  untested: {},
};
