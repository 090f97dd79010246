export { createCoverage, type Coverage, type CoverageTotals, type Violation } from './coverage.ts';
export { runScenario, suites, type Suite, type VendorName } from './run.ts';
export { obstacle, type Need, type Scenario } from './scenario.ts';
export type { Target, TargetSocket } from './target.ts';
export { watch } from './watch.ts';
export type { MotifRig, MotifScenario, Reply, Wire } from './motif/rig.ts';
