import { spec } from '@labrig/depthai-simulator';
import { greetDepthai } from './client.ts';
import { depthaiGuard } from './guard.ts';
import { depthaiRig } from './rig.ts';
import { depthaiScenarios } from './scenarios.ts';
import { depthaiUntested } from './untested.ts';
import type { Suite } from '../suite.ts';
import type { DepthaiRig } from './rig.ts';

/** The contract of a Robopipe box. */
export const depthaiSuite: Suite<DepthaiRig> = {
  operations: spec.operations,
  scenarios: depthaiScenarios,
  rig: depthaiRig,
  greet: greetDepthai,
  reads: [],
  guard: depthaiGuard,
  untested: depthaiUntested,
};
