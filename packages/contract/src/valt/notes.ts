import { HttpError } from '@labrig/valt';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { ValtScenario } from './rig.ts';

/** Markers in generation 5, comments and spoken notes in generation 6. */
export const notes: readonly ValtScenario[] = [
  {
    name: 'markers are added to what runs and to what is complete, changed and deleted',
    operations: ['addRoomMarker', 'addMarker', 'listMarkers', 'editMarker', 'deleteMarker'],
    effect: 'changing',
    needs: ['clock'],
    generation: '5',
    async run({ valt, room, target }) {
      const recording = await valt.room(room).record.start({ name: 'x' });
      await target.advance!({ seconds: 60 });
      const first = await valt.room(room).marker('Consent given', { color: 'green' });
      await recording.stop();
      const { markers } = valt.recording(recording.id);
      const second = await markers.add({ event: 'Pause', time: 30 });
      assert.deepEqual(
        (await markers.list()).map(({ id, event, time, color, hex_color: hex }) => [id, event, time, color, hex]),
        [
          [first, 'Consent given', 60, 'green', '#008000'],
          [second, 'Pause', 30, 'red', '#ff0000'],
        ],
      );
      await markers.edit(second, { event: 'Break' });
      await markers.delete(first!);
      assert.deepEqual(
        (await valt.recording(recording.id).get()).markers?.map(({ event }) => event),
        ['Break'],
      );
    },
  },
  {
    name: 'a marker beyond the end is refused',
    operations: ['addMarker', 'addRoomMarker'],
    effect: 'changing',
    needs: ['clock'],
    generation: '5',
    async run({ valt, room, record, target }) {
      const { markers } = valt.recording(await record());
      const error = await rejected(() => markers.add({ event: 'x', time: 21 }), HttpError);
      assert.strictEqual(error.status, 400);
      assert.include(error.message, 'time');
      await valt.room(room).record.start({ name: 'x' });
      await target.advance!({ seconds: 5 });
      assert.strictEqual((await rejected(() => valt.room(room).marker('x', { time: 100 }), HttpError)).status, 400);
    },
  },
  {
    name: 'comments are added to what runs and to what is complete, changed and deleted, with files',
    operations: [
      'addRoomComment',
      'addRecordComment',
      'createComment',
      'getComment',
      'updateComment',
      'deleteComment',
      'listRecordComments',
      'getCommentFile',
    ],
    effect: 'changing',
    needs: ['clock'],
    generation: '6',
    async run({ valt, room, target }) {
      const recording = await valt.room(room).record.start({ name: 'x' });
      await target.advance!({ seconds: 60 });
      await valt.room(room).comment('Consent given');
      await recording.stop();
      const recordId = String(recording.id);
      const { comments } = valt.recording(recordId);
      await comments.addEvent({ event: 'early', time: 5 });
      const plan = new File(['plan'], 'plan.pdf', { type: 'application/pdf' });
      const added = await comments.add({ type: 'simple', recordTime: 30, message: 'see plan', 'files[]': [plan] });
      assert.deepInclude(added, { message: 'see plan', recordTime: '30', recordId });
      const [file] = added.files;
      assert.deepInclude(file, { name: 'plan.pdf', size: 4 });
      const bytes = await new Response(await valt.comments.file(added.id, file!.id)).text();
      assert.strictEqual(bytes, 'plan');
      const changed = await valt.comments.update(added.id, {
        type: 'duration',
        recordId,
        startTime: 3,
        endTime: 9,
        message: 'all of it',
      });
      assert.deepInclude(changed, { message: 'all of it', recordTime: '3' });
      assert.deepEqual(await valt.comments.get(added.id), changed);
      const created = await valt.comments.create({ type: 'simple', recordId, recordTime: 1, message: 'last' });
      await valt.comments.delete(created.id);
      assert.deepEqual(
        (await comments.list()).map(({ message }) => message),
        ['Consent given', 'early', 'all of it'],
      );
    },
  },
  {
    name: 'a spoken note is stored, changed and deleted',
    operations: ['createAudio', 'getAudio', 'updateAudio', 'deleteAudio'],
    effect: 'changing',
    generation: '6',
    async run({ valt }) {
      const frequencies = Array.from({ length: 30 }, (_, index) => index / 30);
      const note = await valt.audio.create({ audioNote: new Blob(['sound']), duration: 4.5, frequencies });
      assert.deepInclude(await valt.audio.get(note.id), { id: note.id, duration: 4.5 });
      assert.strictEqual((await valt.audio.update(note.id, { duration: 5 })).duration, 5);
      await valt.audio.delete(note.id);
      assert.strictEqual((await rejected(() => valt.audio.get(note.id), HttpError)).status, 404);
    },
  },
];
