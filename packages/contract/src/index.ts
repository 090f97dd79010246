export { createCoverage, type Coverage, type CoverageTotals, type Violation } from './coverage.ts';
export { runScenario, suites, type Suite, type VendorName } from './run.ts';
export { runContract, type ContractOptions } from './runner/run-contract.ts';
export { UnreachableError } from './runner/unreachable-error.ts';
export type { Exchange, Report, ScenarioResult } from './runner/report.ts';
export { obstacle, Unavailable, type Need, type Scenario, type Want } from './scenario.ts';
export type { Target, TargetSocket } from './target.ts';
export { watch } from './watch.ts';
export type { MotifRig, MotifScenario, Reply, Wire } from './motif/rig.ts';
