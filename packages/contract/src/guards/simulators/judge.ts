import { createCoverage } from '../../coverage.ts';
import { runScenario } from '../../suite.ts';
import { suites } from '../../suites.ts';
import { ownChecks } from './own-checks.ts';
import { rehearsalOf } from './rehearsal.ts';
import type { AnySuite } from '../../suite.ts';
import type { VendorName } from '../../suites.ts';
import type { Change } from './mutation.ts';

/**
 * Lets a scenario, or an own check, look at a simulator.
 *
 * @returns what it has against it; `undefined`: nothing.
 * @throws RangeError if there is no such scenario.
 */
export async function judge(vendor: VendorName, by: string, change?: Change): Promise<string | undefined> {
  const suite: AnySuite = suites[vendor];
  const scenario = suite.scenarios.find(({ name }) => name.startsWith(by));
  const own = ownChecks[by];
  if (!scenario && !own) throw new RangeError(`${vendor} has no scenario "${by}"`);
  const coverage = createCoverage(suite.operations);
  const rehearsal = rehearsalOf(vendor, change);
  const said: string[] = [];
  try {
    await (scenario ? runScenario(suite, scenario, rehearsal.target, coverage) : own!(rehearsal));
  } catch (error) {
    said.push(`${(error as Error).name}: ${(error as Error).message}`);
  }
  rehearsal.lab.close();
  const broken = coverage.violations.map(
    ({ operation, status, path, expected, got }) => `${operation} ${status}${path}: expected ${expected}, got ${got}`,
  );
  const all = [...said, ...new Set(broken)];
  return all.length === 0 ? undefined : all.join('\n');
}
