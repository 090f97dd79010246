export { consoleFolder } from './console-files.ts';
export { exampleScenario, exampleScenarios, type ExampleScenario } from './scenario/examples.ts';
export { parseScenario } from './scenario/parse.ts';
export { readScenario } from './scenario/read.ts';
export { UpError } from './up-error.ts';
export { up, type RunningDevice, type RunningLab, type UpOptions } from './up.ts';
