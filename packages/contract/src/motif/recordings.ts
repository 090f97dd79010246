import { HttpError } from '@labrig/motif';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { MotifScenario } from './rig.ts';

/** The life of a recording, and what becomes of it on disk. */
export const recordings: readonly MotifScenario[] = [
  {
    name: 'a recording is pending at once, gets a file name, and is listed after its stop',
    operations: ['startCameraRecording', 'stopCameraRecording', 'getCamera', 'listCameraRecordings'],
    effect: 'changing',
    async run({ motif, serial }) {
      const camera = motif.camera(serial);
      const recording = await camera.recording.start({
        filename: 'contract',
        metadata: { animal: 'm17' },
        record_to_store: true,
        codec: 'h264',
      });
      assert.strictEqual(recording.cameras[0]?.status, 'pending');
      assert.match(recording.cameras[0]?.filename ?? '', /^contract_\d{8}_\d{6}(?:\.[^/]+)?\/metadata\.yaml$/);
      assert.isTrue(await camera.isRecording());

      const status = await camera.waitUntilRecording({ every: 100 });
      const name = status.camera_info.filename ?? '';
      assert.strictEqual(recording.cameras[0]?.filename, `${name}/metadata.yaml`);
      assert.deepInclude(status.camera_info.recording, {
        codec: 'h264',
        record_to_store: true,
        duration: null,
        metadata: { animal: 'm17' },
      });

      assert.strictEqual((await camera.recording.stop()).serial, serial);
      await recording.finished({ every: 100 });
      assert.strictEqual((await camera.status()).camera_info.status, 'ready');
      const listed = (await camera.recordings.list()).find(({ filename }) => filename === name);
      assert.deepInclude(listed, { serial, store: true, codec: 'h264', copied: false, metadata: { animal: 'm17' } });
    },
  },
  {
    name: 'a recording ends by itself after its duration',
    operations: ['startCameraRecording', 'listRecordings'],
    effect: 'changing',
    async run({ motif, serial }) {
      const recording = await motif.camera(serial).recording.start({ duration: 1.5, codec: 'low' });
      await recording.finished({ every: 250 });
      const last = (await motif.recordings.list()).at(-1);
      assert.strictEqual(last?.filename, recording.cameras[0]?.filename);
      assert.closeTo(last?.duration ?? 0, 1.5, 0.25);
      assert.isAbove(last?.frames ?? 0, 0);
    },
  },
  {
    name: 'while a camera records, nothing more is started, neither on it nor on all',
    operations: [
      'startCameraRecording',
      'startRecording',
      'disconnectCamera',
      'disconnectAllCameras',
      'synchronizeCameras',
    ],
    effect: 'changing',
    async run({ motif, serial }) {
      await using recording = await motif.camera(serial).recording.start();
      assert.strictEqual((await rejected(() => motif.multicam.synchronize(), HttpError)).status, 409);
      for (const attempt of [
        () => motif.camera(serial).recording.start(),
        () => motif.recording.start(),
        () => motif.multicam.disconnect(serial),
        () => motif.multicam.disconnectAll(),
      ]) {
        const error = await rejected(attempt, HttpError);
        assert.strictEqual(error.status, 409);
        assert.include(error.message, serial);
      }
      assert.lengthOf(recording.cameras, 1);
    },
  },
  {
    name: 'leaving the block stops the recordings of all cameras',
    operations: ['startRecording', 'stopCameraRecording'],
    effect: 'changing',
    async run({ motif }) {
      const serials = (await motif.cameras()).map(({ serial }) => serial);
      {
        await using recording = await motif.recording.start({ filename: 'block' });
        assert.sameMembers(
          recording.cameras.map(({ serial }) => serial),
          serials,
        );
      }
      for (const serial of serials) await motif.camera(serial).waitUntilReady({ every: 100 });
    },
  },
  {
    name: 'stopping is no error when nothing records',
    operations: ['stopRecording', 'stopCameraRecording'],
    effect: 'changing',
    async run({ motif, serial }) {
      assert.strictEqual((await motif.camera(serial).recording.stop()).status, 'ready');
      assert.isNotEmpty(await motif.recording.stop());
    },
  },
  {
    name: 'an unknown compression format is refused and named',
    operations: ['startCameraRecording', 'startRecording', 'exportRecordings'],
    effect: 'changing',
    async run({ motif, serial }) {
      for (const attempt of [
        () => motif.camera(serial).recording.start({ codec: 'h266' }),
        () => motif.recording.start({ codec: 'h266' }),
        () => motif.recordings.exportAll({ codec: 'h266' }),
      ]) {
        const error = await rejected(attempt, HttpError);
        assert.strictEqual(error.status, 400);
        assert.include(error.message, 'h266');
      }
    },
  },
  {
    name: 'copying takes what is new, moving takes it away',
    operations: ['copyRecordings', 'copyCameraRecordings', 'listRecordings'],
    effect: 'changing',
    wants: ['no recordings'],
    async run({ motif, serial }) {
      const camera = motif.camera(serial);
      await (await camera.recording.start({ duration: 1 })).finished({ every: 250 });
      assert.isAtLeast(await motif.recordings.copyAll({ location: '/storage/contract' }), 1);
      assert.isTrue(await camera.isCopying());
      for (const attempt of [
        () => motif.recordings.copyAll(),
        () => camera.recordings.copyAll(),
        () => motif.recordings.exportAll(),
        () => camera.recordings.exportAll(),
      ]) {
        assert.strictEqual((await rejected(attempt, HttpError)).status, 409);
      }
      const done = await camera.waitUntilCopied({ every: 250 });
      assert.deepInclude(done.playback_info, { status: 'copy finished', progress: 1 });
      assert.isTrue((await camera.recordings.list()).every(({ copied }) => copied));

      assert.strictEqual(await camera.recordings.copyAll(), 0);
      assert.isAtLeast(await camera.recordings.copyAll({ delete_after: true }), 1);
      await camera.waitUntilCopied({ every: 250 });
      assert.isEmpty(await camera.recordings.list());
    },
  },
  {
    name: 'exporting turns image stores into plain videos',
    operations: ['exportRecordings', 'exportCameraRecordings'],
    effect: 'changing',
    wants: ['no recordings'],
    async run({ motif, serial }) {
      const camera = motif.camera(serial);
      await (await camera.recording.start({ duration: 1, record_to_store: true })).finished({ every: 250 });
      assert.isAtLeast(await camera.recordings.exportAll({ to_store: false, delete_after: true }), 1);
      assert.isTrue(await camera.isExporting());
      const done = await camera.waitUntilExported({ every: 250 });
      assert.strictEqual(done.playback_info.status, 'export finished');
      assert.isTrue((await camera.recordings.list()).every(({ store }) => !store));
      assert.strictEqual(await motif.recordings.exportAll(), 0);
    },
  },
];
