export { simulateMotif } from './simulator.ts';
export type { CameraOptions, MotifOptions, OutputOptions, RecordingOptions, TaskOptions } from './options.ts';
export type { MotifAction } from './motif-world.ts';
export type { MotifState } from './state.ts';
export { spec, type Operations } from './generated/spec.ts';
