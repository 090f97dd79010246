import { rowOf } from '@labrig/simulator';
import { answers, chatty, forever, handles, open, rule, status, undone, without } from './changes.ts';
import type { Any } from './changes.ts';
import type { SimulatorMutation } from './mutation.ts';

const locking = 'locking twice, unlocking what is open, and locking what records are refused';

/** A VALT server of which one thing is broken. */
export const valtMutations: readonly SimulatorMutation[] = [
  {
    name: 'a lock is answered with 201',
    change: status('lockRoom', 201),
    caughtBy: locking,
    words: /lockRoom 201: expected status 200/,
  },
  {
    name: 'the status of a room does not say whether it records',
    change: answers('getRoomStatus', (answer) => {
      const { record: _, ...data } = answer.body.data;
      return { ...answer, body: { ...answer.body, data } };
    }),
    caughtBy: 'every room has a name, a status and what clients read without a guard',
    words: /getRoomStatus 200\/data: expected must have required property 'record'/,
  },
  {
    name: 'a room that is locked records all the same',
    change: handles('startRecording', (call, sound) => {
      call.update((draft: Any) => void (rowOf<Any>(draft.rooms, call.path.room)!.lockedBy = null));
      return sound(call);
    }),
    caughtBy: 'a room that records, is paused or is locked refuses to start, and says why',
    words: /this must fail with HttpError/,
  },
  {
    name: 'a lock is forgotten as soon as it is set',
    change: undone('lockRoom'),
    caughtBy: locking,
    words: /this must fail with HttpError/,
  },
  {
    name: 'every second occurrence of a schedule is skipped',
    change: rule('schedule-start', (world, sound, key) => {
      const { room, count } = rowOf<Any>(world.state.schedules, Number(key))!;
      const lock = (by: number | null): void =>
        world.update((draft: Any) => void (rowOf<Any>(draft.rooms, room)!.lockedBy = by));
      if (count % 2 === 1) lock(1);
      sound();
      lock(null);
    }),
    caughtBy: 'a year of weekly schedules runs, week by week',
    words: /to have a length of 52 but got 26/,
  },
  {
    name: 'nothing is deleted when its retention is over',
    change: without('retention'),
    caughtBy: 'retention deletes a recording when it is over, and not before',
    words: /this must fail with HttpError/,
  },
  {
    name: 'any token is good',
    change: ({ dialect }) => ({
      dialect: {
        ...dialect,
        authenticate: (caller, world, operation) =>
          caller.query('access_token') === undefined ? dialect.authenticate!(caller, world, operation) : { who: 1 },
      },
    }),
    caughtBy: 'a missing or wrong token is refused by every operation that reads',
    words: /reading 'message'/,
  },
  {
    name: 'whoever has no token is somebody',
    change: open(1),
    caughtBy: 'a missing or wrong token is refused by every operation that reads',
    words: /listRooms: expected 200 to equal 401/,
  },
  {
    name: 'a token that has expired is taken',
    change: forever,
    caughtBy: 'a token that has expired is refused',
    words: /a token that has expired: expected 200 to equal 401/,
  },
  {
    name: 'the journal tells passwords and tokens',
    change: chatty,
    caughtBy: 'no secret is in the journal',
    words: /the journal tells a secret/,
  },
];
