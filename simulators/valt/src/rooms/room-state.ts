import { rowOf } from '@labrig/simulator';
import type { Recording, Room, ValtState } from '../state.ts';

/** What a room is doing, in the word that its status says. */
export type RoomState = 'available' | 'recording' | 'paused' | 'prepared' | 'locked';

/** One word only: a recording hides a lock, and a lock hides what was prepared. */
export function roomState(state: ValtState, room: Room): RoomState {
  const running = runningIn(state, room);
  if (running) return running.phase.kind === 'paused' ? 'paused' : 'recording';
  if (room.lockedBy !== null) return 'locked';
  return room.isPrepared ? 'prepared' : 'available';
}

/** The recording of a room, be it paused. */
export function runningIn({ recordings }: ValtState, { recording }: Room): Recording | undefined {
  return recording === null ? undefined : rowOf(recordings, recording);
}
