import type { RecordId, RoomStatus } from '../generated/operations.ts';

interface Occupied<State> {
  readonly state: State;
  readonly recordId: RecordId;
  /** Whether the caller may see that recording. */
  readonly access: boolean;
}

/**
 * What a room is doing. One word only: a recording hides a lock.
 *
 * `prepared` means that somebody has set up a recording in the web interface, and it hasn't begun; `unknown`, that the server
 * has a word that this client doesn't know.
 */
export type RoomState =
  | { readonly state: 'available' }
  | Occupied<'recording'>
  | Occupied<'paused'>
  | { readonly state: 'prepared' }
  | { readonly state: 'locked' }
  | { readonly state: 'unknown'; readonly word: string };

/** `undefined`: the answer contradicts itself. */
export function roomStateOf({ status, record_id: recordId, record_access: access }: RoomStatus): RoomState | undefined {
  switch (status) {
    case 'recording':
    case 'paused':
      return recordId === undefined ? undefined : { state: status, recordId, access: access === true };
    case 'available':
    case 'prepared':
    case 'locked':
      return { state: status };
    default:
      return typeof status === 'string' ? { state: 'unknown', word: status } : undefined;
  }
}
