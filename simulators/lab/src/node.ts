export { consoleFolder } from './console-files.ts';
export { UpError } from './up-error.ts';
export { up, type RunningDevice, type RunningLab, type UpOptions } from './up.ts';
