import { HttpError, NetworkError, RequestError, TimeoutError } from '@labrig/moveshelf';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { MoveshelfScenario } from './rig.ts';

const csv = new Blob(['time,knee_flexion\n0.00,4.1\n0.01,4.9\n']);

/** What happens to the server and the network, as the client sees it. */
export const disturbances: readonly MoveshelfScenario[] = [
  {
    name: 'a fault of the server is told as such, by every operation',
    operations: ['graphql', 'putFile', 'getFile'],
    effect: 'changing',
    needs: ['faults'],
    async run({ moveshelf, project, target }) {
      const { id, name } = await project();
      const uploaded = await moveshelf.clips.uploadFile(name, csv);
      await uploaded.complete();
      const clips = await moveshelf.clips.listWithFiles(id);
      const url = clips.at(-1)!.originalDataDownloadUri;
      for (const [operation, statuses, call] of [
        ['graphql', [500, 502, 503, 504], () => moveshelf.projects.list()],
        ['putFile', [413, 500, 502, 503, 504], () => moveshelf.clips.uploadFile(name, csv)],
        ['getFile', [500, 502, 503, 504], () => moveshelf.files.download(url)],
      ] as const) {
        for (const status of statuses) {
          const end = await target.fault!({ kind: 'status', status }, { operations: [operation] });
          assert.strictEqual((await rejected<HttpError>(call as () => Promise<unknown>, HttpError)).status, status);
          await end();
        }
      }
    },
  },
  {
    name: 'what only reads is asked again after a fault, and so are the bytes of a file; what makes something is not',
    operations: ['graphql', 'putFile'],
    effect: 'changing',
    needs: ['faults', 'clock'],
    async run({ client, project, target }) {
      const patient = client({ isPatient: true });
      const { id, name } = await project();
      const once = (operation: string): Promise<() => Promise<void>> =>
        target.fault!({ kind: 'status', status: 503 }, { operations: [operation], nth: 1 });
      const ends = [await once('graphql')];
      assert.isNotEmpty(await patient.projects.list());
      ends.push(await once('putFile'));
      assert.strictEqual((await patient.clips.uploadFile(name, csv)).size, 36);
      const before = (await patient.subjects.list(id)).length;
      ends.push(await once('graphql'));
      await rejected(() => patient.subjects.create(name, 'Contract 6'), HttpError);
      assert.lengthOf(await patient.subjects.list(id), before);
      for (const end of ends) await end();
    },
  },
  {
    name: 'a store that is full refuses what does not fit, and takes it when there is room again',
    operations: ['putFile'],
    effect: 'changing',
    needs: ['hardware'],
    async run({ moveshelf, project, target }) {
      const { name } = await project();
      await target.hardware!('fillStore', { free: 35 });
      assert.strictEqual((await rejected(() => moveshelf.clips.uploadFile(name, csv), HttpError)).status, 507);
      assert.strictEqual((await moveshelf.clips.uploadFile(name, new Blob(['small']))).size, 5);
      await target.hardware!('freeStore', {});
      assert.strictEqual((await moveshelf.clips.uploadFile(name, csv)).size, 36);
    },
  },
  {
    name: 'an upload that breaks off is sent again',
    operations: ['putFile'],
    effect: 'changing',
    needs: ['hardware', 'clock'],
    async run({ client, project, target }) {
      const { name } = await project();
      await target.hardware!('interruptUpload', { after: 10 });
      const patient = client({ isPatient: true });
      const outcome = await patient.clips.uploadFile(name, csv).catch((error: unknown) => error);
      // The connection is gone, or the server says that not all of the bytes came; the second is no fault that passes.
      if (outcome instanceof HttpError) assert.strictEqual(outcome.status, 400);
      else assert.propertyVal(outcome, 'size', 36);
      assert.strictEqual((await patient.clips.uploadFile(name, csv)).size, 36);
    },
  },
  {
    name: 'a stream of another length than announced is never taken for a file',
    operations: ['putFile'],
    effect: 'changing',
    async run({ moveshelf, project }) {
      const { id, name } = await project();
      for (const size of [35, 37]) {
        const source = { stream: csv.stream(), size, crc32c: 'ZFxIKA==' };
        await rejected(() => moveshelf.clips.uploadFile(name, source), RequestError);
        const clip = (await moveshelf.clips.list(id)).at(-1)!;
        const [file] = await moveshelf.clips
          .listWithFiles(id)
          .then((clips) => clips.filter((one) => one.id === clip.id));
        assert.isNull(file!.originalDataDownloadUri);
      }
    },
  },
  {
    name: 'a server that restarts refuses connections, and has lost nothing',
    operations: ['graphql'],
    effect: 'changing',
    needs: ['clock', 'hardware'],
    async run({ moveshelf, visit, target }) {
      const before = await visit(2);
      await target.hardware!('restart', { seconds: 60 });
      await rejected(() => moveshelf.projects.list(), NetworkError);
      await target.advance!({ seconds: 61 });
      assert.deepEqual(await moveshelf.sessions.get(before.id), before);
    },
  },
  {
    name: 'a slow network is waited for, and no longer than the client says',
    operations: ['graphql'],
    effect: 'changing',
    needs: ['clock', 'hardware'],
    async run({ moveshelf, target }) {
      await target.hardware!('slowNetwork', { milliseconds: 60_000 });
      const late = rejected(() => moveshelf.projects.list({ timeout: 5000 }), TimeoutError);
      await target.advance!({ seconds: 6 });
      await late;
      await target.hardware!('slowNetwork', { milliseconds: 0 });
      assert.isNotEmpty(await moveshelf.projects.list());
    },
  },
];
