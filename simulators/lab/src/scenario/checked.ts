import { checkScenario } from './check.ts';
import { labOptionsOf } from './moments.ts';
import { ScenarioError } from './scenario-error.ts';
import type { LabOptions } from '@labrig/simulator';
import type { Scenario } from '../generated/scenario-types.ts';

/** Documents that were found to be good: nobody changes them afterwards, and finding out means making a lab. */
const good = new WeakSet<object>();

/** Remembers a scenario that was checked already. */
export function markChecked(scenario: Scenario): Scenario {
  good.add(scenario);
  return scenario;
}

/** A scenario that a lab can follow, and what it says of the lab. @throws ScenarioError for any other value. */
export function checkedScenario(value: unknown): { readonly scenario: Scenario; readonly options: LabOptions } {
  const problems = good.has(value as object) ? [] : checkScenario(value);
  if (problems.length > 0) throw new ScenarioError(problems);
  const scenario = value as Scenario;
  return { scenario, options: labOptionsOf(scenario) };
}
