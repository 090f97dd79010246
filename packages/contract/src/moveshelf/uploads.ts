import { HttpError, UploadError } from '@labrig/moveshelf';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { Reply } from '../send.ts';
import type { MoveshelfRig, MoveshelfScenario } from './rig.ts';

const of = ['graphql', 'putFile'];
const csv = 'time,knee_flexion\n0.00,4.1\n0.01,4.9\n';
const crc32c = 'ZFxIKA==';

/** Announces a file of a clip, as a client does that sends its bytes by itself. */
async function announced(
  { moveshelf, project }: MoveshelfRig,
  sum = crc32c,
): Promise<{ readonly clip: string; readonly id: string; readonly url: string }> {
  const clip = await moveshelf.clips.create((await project()).name, { title: 'Contract' });
  const input = { clipId: clip, dataType: 'data', filename: 'knee.csv', clientId: 'contract', crc32c: sum };
  const answer = await moveshelf.api.createAdditionalData({ input });
  const made = answer.kind === 'data' ? answer.data.createAdditionalData : null;
  assert.isNotNull(made, answer.kind);
  return { clip, id: made!.data.id, url: made!.uploadUrl };
}

const put = (rig: MoveshelfRig, url: string, body: string): Promise<Reply> => rig.send(url, { method: 'PUT', body });

/** What files go through. */
export const uploads: readonly MoveshelfScenario[] = [
  {
    name: 'a clip is made of a file, is worked on, and is downloaded as it was sent',
    operations: [...of, 'getFile'],
    effect: 'changing',
    async run({ moveshelf, project }) {
      const { id: study, name } = await project();
      const told: number[] = [];
      const file = new File([csv], 'walk.csv');
      const onProgress = ({ sent }: { readonly sent: number }): void => void told.push(sent);
      const uploaded = await moveshelf.clips.uploadFile(name, file, { onProgress });
      assert.deepInclude(uploaded, { size: 36, crc32c });
      assert.strictEqual(told.at(-1), 36);
      await uploaded.complete();
      const clip = (await moveshelf.clips.listWithFiles(study)).find(({ id }) => id === uploaded.id);
      assert.deepInclude(clip, { title: 'walk.csv', originalFileName: 'walk.csv' });
      const { stream } = await moveshelf.files.download(clip!.originalDataDownloadUri);
      assert.strictEqual(await new Response(stream).text(), csv);
    },
  },
  {
    name: 'files are attached to a clip, whether they are empty, a stream, or of the same name, and deleted',
    operations: of,
    effect: 'changing',
    async run({ moveshelf, project }) {
      const clip = await moveshelf.clips.create((await project()).name);
      const upload = { dataType: 'data', filename: 'knee.csv' };
      const ids: string[] = [];
      for (const source of [new Blob([csv]), new Blob([]), { stream: new Blob([csv]).stream(), size: 36, crc32c }]) {
        const file = await moveshelf.files.uploadAdditionalData(clip, source, upload);
        await file.complete();
        ids.push(file.id);
      }
      const files = await moveshelf.files.list(clip);
      assert.deepEqual(
        files.map(({ id, uploadStatus }) => [id, uploadStatus]),
        ids.map((id) => [id, 'Complete']),
      );
      assert.isTrue(await moveshelf.files.delete(ids[0]!));
      assert.lengthOf(await moveshelf.files.list(clip), 2);
    },
  },
  {
    name: 'a stream without a checksum is read back and compared',
    operations: [...of, 'getFile'],
    effect: 'changing',
    async run({ moveshelf, project }) {
      const source = { stream: new Blob([csv]).stream(), size: 36 };
      const uploaded = await moveshelf.clips.uploadFile((await project()).name, source, { filename: 'knee.csv' });
      assert.strictEqual(uploaded.crc32c, crc32c);
    },
  },
  {
    name: 'bytes that are too few, too many or others are refused, and the right ones are taken afterwards',
    operations: of,
    effect: 'changing',
    async run(rig) {
      const { clip, url } = await announced(rig);
      const statusOf = async (): Promise<string> => (await rig.moveshelf.files.list(clip))[0]!.uploadStatus;
      assert.strictEqual(await statusOf(), 'Pending');
      for (const wrong of [csv.slice(1), `${csv}more`, csv.replace('4.1', '4.2'), '']) {
        assert.strictEqual((await put(rig, url, wrong)).status, 400);
        assert.strictEqual(await statusOf(), 'Failed');
      }
      assert.strictEqual((await put(rig, url, csv)).status, 200);
      assert.include(['Processing', 'Complete'], await statusOf());
      assert.strictEqual((await put(rig, url, csv)).status, 200);
      assert.strictEqual((await put(rig, url, csv.replace('4.1', '4.2'))).status, 403);
    },
  },
  {
    name: 'an address that nobody gave out is refused, and never called unknown',
    operations: [...of, 'getFile'],
    effect: 'changing',
    async run(rig) {
      const { url } = await announced(rig);
      const forged = new URL(url);
      forged.searchParams.set('signature', '0'.repeat(16));
      const bare = new URL(url);
      bare.search = '';
      for (const wrong of [forged, bare, new URL('nothing?expires=1&signature=0', url)]) {
        assert.strictEqual((await put(rig, wrong.href, csv)).status, 403);
        const down = wrong.href.replace('/upload/', '/download/');
        assert.strictEqual((await rig.send(down, {})).status, 403);
      }
    },
  },
  {
    name: 'an address expires, for sending and for getting',
    operations: [...of, 'getFile'],
    effect: 'changing',
    needs: ['clock'],
    async run(rig) {
      const { moveshelf, project, target } = rig;
      const uploaded = await moveshelf.clips.uploadFile((await project()).name, new Blob([csv]));
      await uploaded.complete();
      const clips = await moveshelf.clips.listWithFiles((await project()).id);
      const download = clips.at(-1)!.originalDataDownloadUri;
      const { url } = await announced(rig);
      await target.advance!({ hours: 24 });
      assert.strictEqual((await put(rig, url, csv)).status, 403);
      assert.strictEqual((await rejected(() => moveshelf.files.download(download), HttpError)).status, 403);
    },
  },
  {
    name: 'what the server cannot make sense of is told as such',
    operations: of,
    effect: 'changing',
    needs: ['clock', 'hardware'],
    async run({ moveshelf, project, target }) {
      const uploaded = await moveshelf.clips.uploadFile((await project()).name, new Blob([csv]));
      await target.hardware!('failFile', { id: uploaded.id });
      assert.strictEqual((await rejected(() => uploaded.complete(), UploadError)).id, uploaded.id);
    },
  },
];
