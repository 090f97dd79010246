import { spec as cam2Spec } from '@labrig/cam2-simulator';
import { greetCam2 } from './cam2/greet.ts';
import { cam2Guard } from './cam2/guard.ts';
import { cam2Rig } from './cam2/rig.ts';
import { cam2Scenarios } from './cam2/scenarios.ts';
import { spec as depthaiSpec } from '@labrig/depthai-simulator';
import { greetDepthai } from './depthai/greet.ts';
import { depthaiGuard } from './depthai/guard.ts';
import { depthaiRig } from './depthai/rig.ts';
import { depthaiUntested } from './depthai/untested.ts';
import { depthaiScenarios } from './depthai/scenarios.ts';
import { greetMotif } from './motif/greet.ts';
import { motifGuard } from './motif/guard.ts';
import { motifRig } from './motif/rig.ts';
import { motifScenarios } from './motif/scenarios.ts';
import { spec as motifSpec } from '@labrig/motif-simulator';
import { greetMoveshelf } from './moveshelf/greet.ts';
import { moveshelfGuard } from './moveshelf/guard.ts';
import { readsOnly } from './moveshelf/reads.ts';
import { moveshelfRig } from './moveshelf/rig.ts';
import { moveshelfScenarios } from './moveshelf/scenarios.ts';
import { spec as moveshelfSpec } from '@labrig/moveshelf-simulator';
import { spec as valtSpec } from '@labrig/valt-simulator';
import { greetValt } from './valt/greet.ts';
import { valtGuard } from './valt/guard.ts';
import { valtRig } from './valt/rig.ts';
import { valtScenarios } from './valt/scenarios.ts';
import type { SpecOperation } from '@labrig/simulator';
import type { Coverage } from './coverage.ts';
import type { MakeGuard } from './runner/guard.ts';
import type { Reads } from './runner/wire.ts';
import type { Scenario } from './scenario.ts';
import type { Target } from './target.ts';

/** What a vendor has in the contract. */
export interface Suite<Rig> {
  readonly operations: readonly SpecOperation[];
  readonly scenarios: readonly Scenario<Rig>[];
  readonly rig: (target: Target, coverage: Coverage) => Promise<Rig>;
  /** Makes sure that the target is there and takes the credentials; tells its generation, where there are several. */
  readonly greet: (target: Target) => Promise<{ readonly generation?: string }>;
  /** Which operations only read though their verb isn't GET; or tells it of a request, by its body as JSON. */
  readonly reads: Reads;
  readonly guard: MakeGuard;
  /** Declared statuses that no scenario exercises against a simulator, each with the reason: `getCamera 418`. May only shrink. */
  readonly untested: Readonly<Record<string, string>>;
}

/** A suite of any vendor. */
// oxlint-disable-next-line typescript/no-explicit-any
export type AnySuite = Suite<any>;

/** The vendors' suites by name. */
export const suites = {
  motif: {
    operations: motifSpec.operations,
    scenarios: motifScenarios,
    rig: motifRig,
    greet: greetMotif,
    reads: [],
    guard: motifGuard,
    untested: {},
  },
  valt: {
    operations: valtSpec.operations,
    scenarios: valtScenarios,
    rig: valtRig,
    greet: greetValt,
    reads: ['login', 'searchRecords'],
    guard: valtGuard,
    untested: {},
  },
  depthai: {
    operations: depthaiSpec.operations,
    scenarios: depthaiScenarios,
    rig: depthaiRig,
    greet: greetDepthai,
    reads: [],
    guard: depthaiGuard,
    untested: depthaiUntested,
  },
  cam2: {
    operations: cam2Spec.operations,
    scenarios: cam2Scenarios,
    rig: cam2Rig,
    greet: greetCam2,
    reads: [],
    guard: cam2Guard,
    untested: {},
  },
  moveshelf: {
    operations: moveshelfSpec.operations,
    scenarios: moveshelfScenarios,
    rig: moveshelfRig,
    greet: greetMoveshelf,
    reads: readsOnly,
    guard: moveshelfGuard,
    untested: {},
  },
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
  coverage.during(scenario.name);
  await scenario.run(await suite.rig(target, coverage));
}
