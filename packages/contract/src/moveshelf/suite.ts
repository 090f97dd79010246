import { spec } from '@labrig/moveshelf-simulator';
import { greetMoveshelf } from './client.ts';
import { moveshelfGuard } from './guard.ts';
import { readsOnly } from './reads.ts';
import { moveshelfRig } from './rig.ts';
import { moveshelfScenarios } from './scenarios.ts';
import type { Suite } from '../suite.ts';
import type { MoveshelfRig } from './rig.ts';

/** The contract of a Moveshelf server. */
export const moveshelfSuite: Suite<MoveshelfRig> = {
  operations: spec.operations,
  scenarios: moveshelfScenarios,
  rig: moveshelfRig,
  greet: greetMoveshelf,
  reads: readsOnly,
  guard: moveshelfGuard,
  untested: {},
};
