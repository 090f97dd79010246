import { HttpError, NetworkError, TimeoutError } from '@labrig/valt';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { ValtScenario } from './rig.ts';

/** What happens to the server, as the client sees it. */
export const disturbances: readonly ValtScenario[] = [
  {
    name: 'a media server that goes down ends the recording, whose beginning is kept',
    operations: ['startRecording', 'getRecord'],
    effect: 'changing',
    needs: ['clock', 'hardware'],
    async run({ valt, room, target }) {
      const { id } = await valt.room(room).record.start({ name: 'torn' });
      await target.advance!({ seconds: 30 });
      const [server] = await valt.mediaServers.list();
      await target.hardware!('mediaServerDown', { server: server!.id });
      assert.isFalse(await valt.room(room).isRecording());
      assert.strictEqual((await valt.recording(id).get()).duration, 30);
      const error = await rejected(() => valt.room(room).record.start({ name: 'x' }), HttpError);
      assert.include(error.message, 'media server');
      await target.hardware!('mediaServerUp', { server: server!.id });
      await valt.room(room).record.start({ name: 'y' });
    },
  },
  {
    name: 'a restart refuses connections, ends recordings, and keeps locks and tokens',
    operations: ['getRoomStatus', 'getRecord'],
    effect: 'changing',
    needs: ['clock', 'hardware'],
    async run({ valt, room, target }) {
      const { id } = await valt.room(room).record.start({ name: 'torn' });
      const other = (await valt.rooms()).find((candidate) => candidate.id !== room)!;
      await valt.room(other.id).lock();
      await target.advance!({ seconds: 30 });
      await target.hardware!('restart', { seconds: 60 });
      await rejected(() => valt.rooms(), NetworkError);
      await target.advance!({ seconds: 61 });
      assert.deepEqual(await valt.room(room).status(), { state: 'available' });
      assert.deepEqual(await valt.room(other.id).status(), { state: 'locked' });
      assert.strictEqual((await valt.recording(id).get()).duration, 30);
    },
  },
  {
    name: 'a prepared room is told as such, and can be started',
    operations: ['getRoomStatus', 'startRecording'],
    effect: 'changing',
    needs: ['hardware'],
    async run({ valt, room, target }) {
      await target.hardware!('prepare', { room });
      assert.deepEqual(await valt.room(room).status(), { state: 'prepared' });
      await using _ = await valt.room(room).record.start({ name: 'x' });
    },
  },
  {
    name: 'a network that is too slow ends a call at its time limit',
    operations: ['listRooms'],
    effect: 'changing',
    needs: ['clock', 'hardware'],
    async run({ valt, target }) {
      await valt.rooms();
      await target.hardware!('slowNetwork', { milliseconds: 60_000 });
      const late = rejected(() => valt.rooms({ timeout: 5000 }), TimeoutError);
      await target.advance!({ seconds: 6 });
      await late;
      await target.hardware!('slowNetwork', { milliseconds: 0 });
      await valt.rooms();
    },
  },
];
