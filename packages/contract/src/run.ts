import { spec as cam2Spec } from '@labrig/cam2-simulator';
import { cam2Rig } from './cam2/rig.ts';
import { cam2Scenarios } from './cam2/scenarios.ts';
import { spec as depthaiSpec } from '@labrig/depthai-simulator';
import { depthaiRig } from './depthai/rig.ts';
import { depthaiScenarios } from './depthai/scenarios.ts';
import { motifRig } from './motif/rig.ts';
import { motifScenarios } from './motif/scenarios.ts';
import { spec as motifSpec } from '@labrig/motif-simulator';
import { spec as valtSpec } from '@labrig/valt-simulator';
import { valtRig } from './valt/rig.ts';
import { valtScenarios } from './valt/scenarios.ts';
import type { SpecOperation } from '@labrig/simulator';
import type { Coverage } from './coverage.ts';
import type { Scenario } from './scenario.ts';
import type { Target } from './target.ts';

/** What a vendor has in the contract. */
export interface Suite<Rig> {
  readonly operations: readonly SpecOperation[];
  readonly scenarios: readonly Scenario<Rig>[];
  readonly rig: (target: Target, coverage: Coverage) => Promise<Rig>;
}

/** A suite of any vendor. */
// oxlint-disable-next-line typescript/no-explicit-any
export type AnySuite = Suite<any>;

/** The vendors' suites by name. */
export const suites = {
  motif: { operations: motifSpec.operations, scenarios: motifScenarios, rig: motifRig },
  valt: { operations: valtSpec.operations, scenarios: valtScenarios, rig: valtRig },
  depthai: { operations: depthaiSpec.operations, scenarios: depthaiScenarios, rig: depthaiRig },
  cam2: { operations: cam2Spec.operations, scenarios: cam2Scenarios, rig: cam2Rig },
} satisfies Record<string, AnySuite>;

export type VendorName = keyof typeof suites;

/** Runs one scenario from a fresh start. @throws what the scenario throws. */
export async function runScenario<Rig>(
  suite: Suite<Rig>,
  scenario: Scenario<Rig>,
  target: Target,
  coverage: Coverage,
): Promise<void> {
  await target.reset?.();
  await scenario.run(await suite.rig(target, coverage));
}
