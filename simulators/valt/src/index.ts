export { simulateValt } from './simulator.ts';
export type {
  GroupOptions,
  MarkerOptions,
  RecordingOptions,
  RecurrenceOptions,
  RoomOptions,
  ScheduleOptions,
  UserOptions,
  ValtOptions,
} from './options.ts';
export type { ValtAction } from './valt-world.ts';
export type { ValtState } from './state.ts';
export { spec, type Operations } from './generated/spec.ts';
