import { HttpError } from '@labrig/valt';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { ValtScenario } from './rig.ts';

/** Finding, changing, cutting, sharing, fetching and sending recordings. */
export const recordings: readonly ValtScenario[] = [
  {
    name: 'recordings are found by text, days and pages, the newest first',
    operations: ['searchRecords'],
    effect: 'changing',
    needs: ['clock'],
    async run({ valt, record }) {
      for (const name of ['Intake Miller', 'OSCE', 'Intake Jones']) await record({ name, seconds: 1 });
      const names = (list: readonly { readonly name: string }[]): string[] => list.map(({ name }) => name);
      assert.deepEqual(names(await valt.recordings.search({ search: 'intake' })), ['Intake Jones', 'Intake Miller']);
      assert.deepEqual(names(await valt.recordings.search({ limit: 2 })), ['Intake Jones', 'OSCE']);
      assert.deepEqual(names(await valt.recordings.search({ limit: 1 }).toArray({ limit: 10 })), [
        'Intake Jones',
        'OSCE',
        'Intake Miller',
      ]);
      assert.deepEqual(names(await valt.recordings.search({ to: '2000-01-01' })), []);
    },
  },
  {
    name: 'a recording is renamed, filled in, shared and deleted',
    operations: ['getRecord', 'updateRecord', 'deleteRecord'],
    effect: 'changing',
    needs: ['clock'],
    async run({ valt, record }) {
      const recording = valt.recording(await record());
      const [, other] = await valt.users.list();
      await recording.update({ name: 'renamed', share: { users: [other!.id], groups: [] } });
      assert.deepInclude(await recording.get(), { name: 'renamed', sharing: { users: [other!.id], groups: [] } });
      await recording.delete();
      assert.strictEqual((await rejected(() => recording.get(), HttpError)).status, 404);
    },
  },
  {
    name: 'retention deletes a recording when it is over, and not before',
    operations: ['updateRecord', 'getRecord'],
    effect: 'changing',
    needs: ['clock'],
    async run({ valt, record, target }) {
      const recording = valt.recording(await record());
      await recording.update({ retention: { type: 'for', for: { hours: 2 } } });
      assert.deepInclude((await recording.get()).retention, { type: 'for', hours: 2 });
      await target.advance!({ hours: 1.99 });
      await recording.get();
      await target.advance!({ hours: 0.01 });
      assert.strictEqual((await rejected(() => recording.get(), HttpError)).status, 404);
    },
  },
  {
    name: 'a part is cut out, and is a recording of its own when that is done',
    operations: ['cutRecord', 'getCutStatus', 'getRecord'],
    effect: 'changing',
    needs: ['clock'],
    async run({ valt, record }) {
      const cut = await valt.recording(await record({ seconds: 60 })).cut({ from: 10, to: 40 });
      await cut.finished({ every: 500 });
      assert.strictEqual((await valt.recording(cut.clipId).get()).duration, 30);
    },
  },
  {
    name: 'a public link is given and taken back',
    operations: ['shareRecord', 'deactivateShare'],
    effect: 'changing',
    needs: ['clock'],
    async run({ valt, record, target }) {
      const recording = valt.recording(await record());
      const url = await recording.share();
      assert.match(url, /\/record\/share\/[0-9a-f]{40}$/);
      assert.include(await (await target.fetch(url, {})).text(), '<video');
      await recording.unshare();
      assert.strictEqual((await target.fetch(url, {})).status, 404);
    },
  },
  {
    name: 'a film is fetched through a link of its own, which carries no token of ours',
    operations: ['getDownloadUrl'],
    effect: 'changing',
    needs: ['clock'],
    async run({ valt, record }) {
      const id = await record();
      const { videos, cameras } = await valt.recording(id).get();
      const video = videos?.[0]?.id ?? Number(Object.keys(cameras)[0]);
      const film = await valt.recording(id).download(video);
      assert.strictEqual(film.type, 'video/mp4');
      const bytes = await new Response(film.stream).bytes();
      assert.strictEqual(new TextDecoder().decode(bytes.subarray(4, 8)), 'ftyp');
      assert.notInclude(await valt.recording(id).downloadUrl(video), 'access_token');
    },
  },
  {
    name: 'a file is sent in parts, and is a recording when all have arrived',
    operations: ['createUpload', 'uploadVideo', 'getRecord'],
    effect: 'changing',
    needs: ['clock'],
    generation: '6',
    async run({ valt, target }) {
      const file = new Blob([new Uint8Array(100_000)]);
      const seen: number[] = [];
      const { record, video } = await valt.upload({
        name: 'Field visit',
        file,
        partSize: 40_000,
        onProgress: ({ sent }) => seen.push(sent),
      });
      assert.deepEqual(seen, [40_000, 80_000, 100_000]);
      await target.advance!({ seconds: 60 });
      assert.deepEqual((await valt.recording(record).get()).videos, [{ id: video, status: { type: 'ready' } }]);
      const bytes = await new Response((await valt.recording(record).download(video)).stream).bytes();
      assert.strictEqual(bytes.byteLength, 100_000);
    },
  },
];
