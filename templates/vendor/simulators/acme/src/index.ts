export { simulateAcme } from './simulator.ts';
export type { AcmeOptions, CameraOptions } from './options.ts';
export type { AcmeAction } from './acme-world.ts';
export type { AcmeState } from './state.ts';
export { spec, type Operations } from './generated/spec.ts';
