export type { Scenario } from './generated/scenario-types.ts';
export { checkScenario } from './scenario/check.ts';
export { createLabFrom, type ScenarioLab } from './scenario/lab-from.ts';
export { ScenarioError, type PlacedProblem } from './scenario/scenario-error.ts';
export type { ScenarioProblem } from './scenario/problem.ts';
