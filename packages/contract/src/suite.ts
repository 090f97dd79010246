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
