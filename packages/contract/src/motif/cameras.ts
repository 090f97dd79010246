import { HttpError } from '@labrig/motif';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { MotifScenario } from './rig.ts';

/** Looking at cameras and configuring them. */
export const cameras: readonly MotifScenario[] = [
  {
    name: 'the system tells its version',
    operations: ['getVersion'],
    effect: 'reading',
    async run({ motif }) {
      assert.isNotEmpty((await motif.version()).software);
    },
  },
  {
    name: 'every listed camera has a status with the members that programs read without a guard',
    operations: ['listCameras', 'getCamera'],
    effect: 'reading',
    async run({ motif }) {
      const listed = await motif.cameras();
      assert.isNotEmpty(listed);
      for (const { serial } of listed) {
        const status = await motif.camera(serial).status();
        assert.strictEqual(status.camera_info.serial, serial);
        assert.isString(status.playback_info.status);
        assert.isFalse(await motif.camera(serial).isCopying());
        assert.isFalse(await motif.camera(serial).isExporting());
      }
    },
  },
  {
    name: 'what is configured on one camera can be read back, and leaves the others alone',
    operations: ['configureCamera', 'readCameraParameter', 'readCamerasParameter'],
    effect: 'changing',
    async run({ motif, serial }) {
      const camera = motif.camera(serial);
      const before = await motif.read('ExposureTime');
      assert.deepEqual(await camera.configure({ ExposureTime: 6500 }), { ExposureTime: 6500 });
      assert.strictEqual(await camera.read('ExposureTime'), 6500);
      assert.strictEqual((await camera.status()).camera_info.parameters.ExposureTime, 6500);
      assert.deepEqual(await motif.read('ExposureTime'), { ...before, [serial]: 6500 });
    },
  },
  {
    name: 'what is configured on all cameras is set on each',
    operations: ['configureCameras', 'readCamerasParameter'],
    effect: 'changing',
    async run({ motif }) {
      const applied = await motif.configure({ AcquisitionFrameRate: 42.5, GainAuto: 'Off' });
      const serials = (await motif.cameras()).map(({ serial }) => serial);
      assert.sameMembers(Object.keys(applied), serials);
      assert.deepEqual(
        await motif.read('AcquisitionFrameRate'),
        Object.fromEntries(serials.map((serial) => [serial, 42.5])),
      );
    },
  },
  {
    name: 'one impossible parameter refuses the whole call, and nothing changes',
    operations: ['configureCamera', 'configureCameras'],
    effect: 'changing',
    async run({ motif, serial }) {
      const camera = motif.camera(serial);
      const before = (await camera.status()).camera_info.parameters;
      for (const wrong of [
        { Gain: 99 },
        { Gian: 1 },
        { ExposureAuto: 'Sometimes' },
        { AcquisitionFrameRateEnable: 1 },
      ]) {
        const error = await rejected(() => camera.configure({ ExposureTime: 5000, ...wrong } as never), HttpError);
        assert.strictEqual(error.status, 400);
        assert.include(error.message, Object.keys(wrong)[0]!);
        assert.strictEqual((await rejected(() => motif.configure(wrong as never), HttpError)).status, 400);
      }
      assert.deepEqual((await camera.status()).camera_info.parameters, before);
    },
  },
  {
    name: 'a disconnected camera is no longer listed, and is back as soon as it is connected',
    operations: [
      'connectCamera',
      'disconnectCamera',
      'connectAllCameras',
      'disconnectAllCameras',
      'synchronizeCameras',
      'configureCameras',
      'startRecording',
    ],
    effect: 'changing',
    async run({ motif, serial }) {
      const all = (await motif.cameras()).map((camera) => camera.serial);
      assert.deepEqual(await motif.multicam.disconnect(serial), [serial]);
      assert.notInclude(
        (await motif.cameras()).map((camera) => camera.serial),
        serial,
      );
      assert.strictEqual((await rejected(() => motif.camera(serial).status(), HttpError)).status, 404);
      assert.include(await motif.multicam.connect(serial), serial);
      assert.deepEqual(
        (await motif.cameras()).map((camera) => camera.serial),
        all,
      );

      assert.sameMembers([...(await motif.multicam.disconnectAll())], all);
      assert.isEmpty(await motif.cameras());
      for (const attempt of [
        () => motif.multicam.synchronize(),
        () => motif.configure({ Gain: 0 }),
        () => motif.recording.start(),
      ]) {
        assert.strictEqual((await rejected(attempt, HttpError)).status, 409);
      }
      assert.sameMembers([...(await motif.multicam.connectAll())], all);
      assert.sameMembers([...(await motif.multicam.disconnect('__all'))], all);
      assert.sameMembers([...(await motif.multicam.connect('__all'))], all);
      assert.sameMembers([...(await motif.multicam.synchronize())], all.length > 1 ? all : []);
    },
  },
  {
    name: 'messages are shown for the system and for a camera, and cleared by an empty text',
    operations: ['sendMessage', 'sendCameraMessage'],
    effect: 'changing',
    async run({ motif, serial, send }) {
      await motif.camera(serial).message('Block 2 of 5');
      await motif.camera(serial).message('');
      const reply = await send('POST', '/api/1/experiment/message', { body: { message: 'Pause – zurück um 12' } });
      assert.strictEqual(reply.body['message'], 'Pause – zurück um 12');
      assert.isNumber(reply.body['time']);
      await motif.message('');
    },
  },
];
