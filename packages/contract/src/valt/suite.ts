import { spec } from '@labrig/valt-simulator';
import { greetValt } from './client.ts';
import { valtGuard } from './guard.ts';
import { valtRig } from './rig.ts';
import { valtScenarios } from './scenarios.ts';
import type { Suite } from '../suite.ts';
import type { ValtRig } from './rig.ts';

/** The contract of a VALT server. */
export const valtSuite: Suite<ValtRig> = {
  operations: spec.operations,
  scenarios: valtScenarios,
  rig: valtRig,
  greet: greetValt,
  reads: ['login', 'searchRecords'],
  guard: valtGuard,
  untested: {},
};
