import { HttpError, NetworkError } from '@labrig/motif';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { MotifScenario } from './rig.ts';

/** What happens to the hardware, as the client sees it. */
export const disturbances: readonly MotifScenario[] = [
  {
    name: 'a camera unplugged in the middle of a recording is gone, and what it had recorded is kept',
    operations: ['getCamera', 'listRecordings', 'listCameras'],
    effect: 'changing',
    needs: ['clock', 'hardware'],
    async run({ motif, serial, target }) {
      await using recording = await motif.camera(serial).recording.start({ filename: 'torn' });
      await target.advance!({ seconds: 4 });
      await target.hardware!('unplug', { camera: serial });
      assert.strictEqual((await rejected(() => motif.camera(serial).status(), HttpError)).status, 404);
      const torn = (await motif.recordings.list()).find(({ filename }) => filename === recording.cameras[0]?.filename);
      assert.closeTo(torn?.duration ?? 0, 3.7, 0.5);
      await target.hardware!('plug', { camera: serial });
      assert.strictEqual((await motif.camera(serial).status()).camera_info.status, 'ready');
    },
  },
  {
    name: 'a full disk stops the recording, and the next start is refused',
    operations: ['startCameraRecording', 'listRecordings'],
    effect: 'changing',
    needs: ['clock', 'hardware'],
    async run({ motif, serial, target }) {
      const camera = motif.camera(serial);
      await camera.recording.start({ codec: 'high' });
      await target.advance!({ seconds: 10 });
      await target.hardware!('fillDisk', { free: 0 });
      await target.advance!({ seconds: 2 });
      assert.isFalse(await camera.isRecording());
      const error = await rejected(() => camera.recording.start(), HttpError);
      assert.strictEqual(error.status, 409);
      assert.include(error.message, 'disk');
      await target.hardware!('freeDisk', {});
      await using _ = await camera.recording.start();
    },
  },
  {
    name: 'a copy to a place that cannot be reached fails, and the recordings stay',
    operations: ['copyCameraRecordings', 'listCameraRecordings'],
    effect: 'changing',
    needs: ['hardware'],
    async run({ motif, serial, target }) {
      const camera = motif.camera(serial);
      await (await camera.recording.start({ duration: 1 })).finished({ every: 250 });
      await target.hardware!('blockTarget', { location: '/mnt/nas' });
      await camera.recordings.copyAll({ location: '/mnt/nas/today', delete_after: true });
      const after = await camera.waitUntilCopied({ every: 250 });
      assert.strictEqual(after.playback_info.status, 'copy failed');
      assert.isNotEmpty(await camera.recordings.list());
    },
  },
  {
    name: 'a reboot refuses connections, forgets the tasks, and keeps the recordings',
    operations: ['getVersion', 'getSchedule', 'listRecordings'],
    effect: 'changing',
    needs: ['clock', 'hardware'],
    async run({ motif, serial, target }) {
      await motif.camera(serial).recording.start();
      await motif.schedule.recording.start({ task_name: 'night', cron_expression: '0 22 * * *' });
      await target.advance!({ seconds: 3 });
      await target.hardware!('reboot', { seconds: 30 });
      await rejected(() => motif.version(), NetworkError);
      await target.advance!({ seconds: 31 });
      await motif.version();
      assert.isEmpty((await motif.schedule.list()).tasks);
      assert.lengthOf(await motif.recordings.list(), 1);
      assert.isFalse(await motif.camera(serial).isRecording());
    },
  },
];
