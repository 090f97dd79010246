export { up, UpError, type RunningDevice, type RunningLab, type UpOptions } from './up.ts';
