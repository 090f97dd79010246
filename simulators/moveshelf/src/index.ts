export { simulateMoveshelf } from './simulator.ts';
export type { MoveshelfOptions, ProjectOptions, StoreOptions, UserOptions } from './options.ts';
export type { MoveshelfState } from './state.ts';
export { spec, type Operations } from './generated/spec.ts';
