export { simulateMoveshelf } from './simulator.ts';
export type {
  MoveshelfOptions,
  ProjectOptions,
  SessionOptions,
  StoreOptions,
  SubjectOptions,
  TrialOptions,
  UserOptions,
} from './options.ts';
export type { MoveshelfAction } from './moveshelf-world.ts';
export type { MoveshelfState } from './state.ts';
export { spec, type Operations } from './generated/spec.ts';
