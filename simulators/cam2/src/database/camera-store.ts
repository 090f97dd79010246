import type { Draft } from '@labrig/simulator';
import type { Camera } from '../generated/spec.ts';
import type { Cam2State, CameraRow } from '../state.ts';
import type { Found, Values } from './found.ts';
import type { Query } from './search.ts';

/** What a state has of the cameras. */
export type Held = Pick<Cam2State, 'cameras' | 'version'>;

/**
 * Where cameras are kept. Which of them are there, and how, is told by a state; a store answers for each state that there ever was,
 * so that a snapshot needs no more than the state. Cameras are counted by rows, from 1 on, and none is ever removed.
 */
export interface CameraStore {
  /** What a new state has. `first` is asked for if nothing is kept yet. */
  begin(first: () => Iterable<CameraRow>): Held;
  byId(held: Held, cameraID: string): Found | undefined;
  byLegacy(held: Held, legacy: number): Found | undefined;
  /** The cameras that have one of the values of each key, the oldest first. Others may be among them: whoever asks has to look. */
  candidates(held: Held, wanted: Values): Iterable<Found>;
  /** The cameras that fit, the oldest first, one answer's worth. */
  search(held: Held, query: Query): Camera[];
  /** All of them, the oldest first. */
  all(held: Held): Iterable<Camera>;
  /** The row that the next camera will have. */
  next(held: Held): number;
  add(draft: Draft<Held>, camera: Camera): void;
  /** Puts another camera in the place of one. */
  set(draft: Draft<Held>, row: number, camera: Camera): void;
}
