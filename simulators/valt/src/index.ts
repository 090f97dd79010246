export { simulateValt } from './simulator.ts';
export type { GroupOptions, RoomOptions, UserOptions, ValtOptions } from './options.ts';
export type { ValtState } from './state.ts';
export { spec, type Operations } from './generated/spec.ts';
