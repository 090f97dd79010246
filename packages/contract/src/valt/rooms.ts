import { AuthError, HttpError } from '@labrig/valt';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { ValtScenario } from './rig.ts';

/** What happens in rooms. */
export const rooms: readonly ValtScenario[] = [
  {
    name: 'every room has a name, a status and what clients read without a guard',
    operations: ['listRooms', 'getRoom', 'getRoomStatus', 'listRoomCameras'],
    effect: 'reading',
    async run({ valt }) {
      const all = await valt.rooms();
      assert.isNotEmpty(all);
      for (const { id, name, has_recording: has, recording } of all) {
        const room = valt.room(id);
        assert.strictEqual(await room.name(), name);
        assert.strictEqual((await room.info()).has_recording, has);
        assert.strictEqual(recording !== undefined, has);
        assert.include(['available', 'recording', 'paused', 'prepared', 'locked'], (await room.status()).state);
        assert.isArray(await room.cameras());
      }
    },
  },
  {
    name: 'a recording is started, paused, resumed and stopped, and its room says so each time',
    operations: ['startRecording', 'pauseRecording', 'resumeRecording', 'stopRecording', 'getRoomStatus', 'getRoom'],
    effect: 'changing',
    needs: ['clock'],
    async run({ valt, room, target }) {
      const counselling = valt.room(room);
      assert.deepEqual(await counselling.status(), { state: 'available' });
      const recording = await counselling.record.start({ name: 'Intake 0731' });
      assert.deepEqual(await counselling.status(), { state: 'recording', recordId: recording.id, access: true });
      await target.advance!({ seconds: 93 });
      assert.deepInclude(await counselling.recording(), { id: recording.id, time: 93, name: 'Intake 0731' });
      await recording.pause();
      await target.advance!({ seconds: 60 });
      assert.isTrue(await counselling.isPaused());
      assert.strictEqual((await counselling.recording())?.time, 93);
      await recording.resume();
      assert.strictEqual((await counselling.recording())?.time, 0);
      await target.advance!({ seconds: 7 });
      await recording.stop();
      assert.isFalse(await counselling.isRecording());
      assert.isUndefined(await counselling.recording());
      assert.strictEqual((await valt.recording(recording.id).get()).duration, 100);
    },
  },
  {
    name: 'a recording that is left is stopped, but never somebody else’s',
    operations: ['startRecording', 'stopRecording'],
    effect: 'changing',
    async run({ valt, room }) {
      const counselling = valt.room(room);
      {
        await using _ = await counselling.record.start({ name: 'left' });
      }
      assert.deepEqual(await counselling.status(), { state: 'available' });
      {
        await using first = await counselling.record.start({ name: 'first' });
        await first.stop();
        await counselling.record.start({ name: 'second' });
      }
      assert.strictEqual((await counselling.recording())?.name, 'second');
    },
  },
  {
    name: 'a recording is made on behalf of somebody else, and shared from the start',
    operations: ['startRecording', 'getRecord', 'listUsers'],
    effect: 'changing',
    async run({ valt, room }) {
      const [, other] = await valt.users.list();
      const share = { users: [other!.id], groups: [] };
      const recording = await valt.room(room).record.start({ name: 'x', author: other!.id, share });
      const { author, sharing } = await valt.recording(recording.id).get();
      assert.deepEqual(author, { id: other!.id, name: other!.name });
      assert.deepEqual(sharing, { users: [other!.id], groups: [] });
    },
  },
  {
    name: 'a room that records, is paused or is locked refuses to start, and says why',
    operations: ['startRecording', 'lockRoom', 'unlockRoom'],
    effect: 'changing',
    async run({ valt, room }) {
      const counselling = valt.room(room);
      await counselling.lock();
      assert.deepEqual(await counselling.status(), { state: 'locked' });
      assert.isTrue(await counselling.isLocked());
      const refusals = [await rejected(() => counselling.record.start({ name: 'x' }), HttpError)];
      await counselling.unlock();
      const recording = await counselling.record.start({ name: 'x' });
      refusals.push(await rejected(() => counselling.record.start({ name: 'y' }), HttpError));
      await recording.pause();
      refusals.push(await rejected(() => counselling.record.start({ name: 'y' }), HttpError));
      assert.deepEqual(
        refusals.map(({ status }) => status),
        [400, 400, 400],
      );
      for (const { message } of refusals) assert.match(message, /room is (locked|already recording)/);
    },
  },
  {
    name: 'locking twice, unlocking what is open, and locking what records are refused',
    operations: ['lockRoom', 'unlockRoom'],
    effect: 'changing',
    async run({ valt, room }) {
      const counselling = valt.room(room);
      const told = async (call: () => Promise<unknown>): Promise<unknown[]> => {
        const { status, message } = await rejected(call, HttpError);
        return [status, /This room is [a-z ]+\./.exec(message)?.[0]];
      };
      assert.deepEqual(await told(() => counselling.unlock()), [400, 'This room is not locked.']);
      await counselling.lock();
      assert.deepEqual(await told(() => counselling.lock()), [400, 'This room is already locked.']);
      await counselling.unlock();
      await counselling.record.start({ name: 'x' });
      assert.deepEqual(await told(() => counselling.lock()), [400, 'This room is recording.']);
    },
  },
  {
    name: 'stopping, pausing, resuming and noting where nothing records are 404, with the words of rules',
    operations: ['stopRecording', 'pauseRecording', 'resumeRecording'],
    effect: 'changing',
    async run({ valt, room }) {
      const { record } = valt.room(room);
      for (const [call, words] of [
        [() => record.stop(), 'Recording in room not found'],
        [() => record.pause(), 'The recording in the room is not found'],
        [() => record.resume(), 'The recording in the room is not found'],
      ] as const) {
        const error = await rejected(call, HttpError);
        assert.deepInclude(error, { status: 404 });
        assert.include(error.message, words);
      }
    },
  },
  {
    name: 'a token is got once for all calls that wait, and again when the server no longer takes it',
    operations: ['login'],
    effect: 'reading',
    needs: ['faults'],
    async run({ client, target }) {
      const valt = client();
      await Promise.all(Array.from({ length: 20 }, () => valt.rooms()));
      const end = await target.fault!({ kind: 'status', status: 401 }, { operations: ['listRooms'], nth: 1 });
      assert.isNotEmpty(await valt.rooms());
      await end();
    },
  },
  {
    name: 'a failed login is told as such, once, and not tried again for half a minute',
    operations: ['login'],
    effect: 'reading',
    needs: ['clock'],
    async run({ client, target }) {
      const valt = client({ password: 'wrong' });
      const error = await rejected(() => valt.rooms(), AuthError);
      assert.include(error.message, 'Invalid username or password');
      assert.notInclude(JSON.stringify(error) + error.stack, 'wrong"');
      await rejected(() => valt.version(), AuthError);
      await target.advance!({ seconds: 31 });
      await rejected(() => valt.rooms(), AuthError);
    },
  },
];
