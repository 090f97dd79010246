import { createLab } from '@labrig/simulator';
import { simulateCam2 } from '@labrig/cam2-simulator';
import { simulateDepthai } from '@labrig/depthai-simulator';
import { sharpImages } from '@labrig/depthai-simulator/node';
import { simulateMotif } from '@labrig/motif-simulator';
import { simulateMoveshelf } from '@labrig/moveshelf-simulator';
import { simulateValt } from '@labrig/valt-simulator';
import { createCoverage } from '../../coverage.ts';
import { targetOf } from '../../fixtures/lab-target.ts';
import { runScenario } from '../../suite.ts';
import { suites } from '../../suites.ts';
import { ownChecks } from './own-checks.ts';
import type { AllLab } from '@labrig/lab';
import type { AnySimulator } from '@labrig/simulator';
import type { AnySuite } from '../../suite.ts';
import type { VendorName } from '../../suites.ts';
import type { Target } from '../../target.ts';
import type { Change } from './mutation.ts';

const simulate: Readonly<Record<VendorName, () => AnySimulator>> = {
  motif: () => simulateMotif(),
  // What its tokens live is up to a server: on most they never expire.
  valt: () => simulateValt({ tokenLife: 40_000_000 }),
  depthai: () => simulateDepthai({ images: sharpImages() }),
  cam2: () => simulateCam2({ cameras: 300 }),
  moveshelf: () => simulateMoveshelf(),
};

/** A simulator of which something is different, in a lab of its own. */
export interface Rehearsal {
  readonly vendor: VendorName;
  readonly lab: AllLab;
  readonly target: Target;
}

export function rehearsalOf(vendor: VendorName, change: Change = () => ({})): Rehearsal {
  const sound = simulate[vendor]();
  const lab = createLab({ [vendor]: { ...sound, ...change(sound) } }) as unknown as AllLab;
  const { baseUrl, fetch, webSocket } = lab[vendor].connection();
  const reach = { baseUrl, fetch, webSocket: webSocket as never };
  const generation = vendor === 'valt' ? { generation: '5' } : {};
  return { vendor, lab, target: targetOf(lab, { vendor, name: 'in-process', reach, ...generation }) };
}

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
