import { mayHaveWorked } from '../runner/sent.ts';
import { valtOf } from './client.ts';
import { idIn, removals, unlessGone } from './removals.ts';
import type { Valt } from '@labrig/valt';
import type { Before, Guard, Step } from '../runner/guard.ts';
import type { Sent } from '../runner/sent.ts';
import type { Target } from '../target.ts';

/** Puts a server back: recordings are stopped, rooms unlocked, and what was made is deleted, the latest first. */
export function valtGuard(target: Target): Guard {
  const valt = valtOf(target);
  return {
    async look(): Promise<Before> {
      const rooms = await valt.admin.rooms.list();
      const room = rooms.find(({ cameras }) => cameras.length > 0);
      const state = room && (await valt.room(room.id).status()).state;
      return {
        obstacle({ effect }) {
          if (effect === 'reading') return undefined;
          if (!room) return 'no room has a camera';
          return state === 'available' ? undefined : `room ${room.id} is ${state}, and must not be disturbed`;
        },
        async steps(sent) {
          const worked = sent.filter(mayHaveWorked);
          return [...stops(valt, worked), ...unlocks(valt, worked), ...removals(valt, worked)];
        },
      };
    },
  };
}

const roomsOf = (sent: readonly Sent[], operation: string): number[] => [
  ...new Set(sent.filter((each) => each.operation === operation).map(({ path }) => Number(path['room']))),
];

function stops(valt: Valt, sent: readonly Sent[]): readonly Step[] {
  return roomsOf(sent, 'startRecording').map((id) => ({
    what: `what room ${id} recorded was stopped`,
    async undo() {
      const now = await valt.room(id).status();
      if (now.state === 'available' || ('recordId' in now && isForeign(sent, id, now.recordId))) return false;
      return valt.room(id).record.stop().catch(unlessGone);
    },
  }));
}

/** Is what a room records now none of ours? A start without an answer may have been any. */
function isForeign(sent: readonly Sent[], room: number, recording: unknown): boolean {
  const starts = sent.filter(({ operation, path }) => operation === 'startRecording' && path['room'] === String(room));
  return starts.every(({ status, answer }) => status !== undefined && idIn(answer) !== recording);
}

function unlocks(valt: Valt, sent: readonly Sent[]): readonly Step[] {
  return roomsOf(sent, 'lockRoom').map((id) => ({
    what: `room ${id} was unlocked`,
    undo: async () => (await valt.room(id).isLocked()) && valt.room(id).unlock(),
  }));
}
