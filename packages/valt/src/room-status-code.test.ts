import { expect, test } from 'vitest';
import { roomStatusCode } from './room-status-code.ts';
import type { RoomState } from './resources/room-state.ts';

test.each<[RoomState | undefined, number]>([
  [undefined, 0],
  [{ state: 'unknown', word: 'sealed' }, 0],
  [{ state: 'available' }, 1],
  [{ state: 'recording', recordId: 2047, access: true }, 2],
  [{ state: 'paused', recordId: 2047, access: false }, 3],
  [{ state: 'locked' }, 4],
  [{ state: 'prepared' }, 5],
])("%j has the number that the vendor's module gives: %i", (status, code) => {
  expect(roomStatusCode(status)).toBe(code);
});
