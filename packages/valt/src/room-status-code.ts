import type { RoomState } from './resources/room-state.ts';

const codes: Readonly<Record<RoomState['state'], number>> = {
  unknown: 0,
  available: 1,
  recording: 2,
  paused: 3,
  locked: 4,
  prepared: 5,
};

/**
 * The number that `getroomstatus` of the vendor's module gives: 1 available, 2 recording, 3 paused, 4 locked, 5 prepared;
 * 0 for an error, and for a word that isn't known. (5 is in the module's code, not in its documentation.)
 *
 * @param status - `undefined` where the module would have had an error.
 * @example
 * const code = roomStatusCode(await valt.room(4).status().catch(() => undefined));
 */
export function roomStatusCode(status: RoomState | undefined): number {
  return status ? codes[status.state] : 0;
}
