import { HttpError } from '@labrig/depthai';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { DepthaiScenario } from './rig.ts';

/** Cameras, their light and their temperature. */
export const cameras: readonly DepthaiScenario[] = [
  {
    name: 'the server greets, and describes a server of the second generation',
    operations: ['getGreeting', 'getOpenApi'],
    effect: 'reading',
    async run({ depthai }) {
      assert.isNotEmpty(await depthai.greeting());
      assert.property((await depthai.openApi()).paths, '/cameras/refresh');
    },
  },
  {
    name: 'every camera that is listed can be asked by its serial',
    operations: ['listCameras', 'getCamera'],
    effect: 'reading',
    async run({ depthai }) {
      const listed = await depthai.cameras();
      assert.isNotEmpty(listed);
      for (const info of listed) assert.deepEqual(await depthai.camera(info.mxid).info(), info);
      assert.strictEqual(new Set(listed.map(({ mxid }) => mxid)).size, listed.length);
    },
  },
  {
    name: 'a camera that is shut down stays in the list, without streams, and boots with the defaults and its control values',
    operations: [
      'shutDownCamera',
      'bootCamera',
      'listStreams',
      'getCameraStats',
      'getStreamConfig',
      'getStreamControl',
    ],
    effect: 'changing',
    async run({ depthai, camera, active }) {
      const color = camera.stream('CAM_A');
      await color.updateControl({ contrast: 4 });
      await color.changeConfig({ fps: 12 });
      assert.notStrictEqual((await camera.shutDown()).state, 'X_LINK_BOOTED');
      await camera.shutDown();
      assert.include(
        (await depthai.cameras()).map(({ mxid }) => mxid),
        camera.mxid,
      );
      assert.isEmpty(await active());
      const { mxid } = camera;
      for (const call of [() => camera.stats(), () => color.activate(), () => color.deactivate()]) {
        assert.strictEqual((await rejected(call, HttpError)).status, 409);
      }
      for (const call of [() => color.config(), () => color.control(), () => color.still(), () => color.nn.get()]) {
        assert.strictEqual((await rejected(call, HttpError)).status, 404);
      }
      assert.strictEqual((await depthai.camera(mxid).boot()).state, 'X_LINK_BOOTED');
      assert.deepEqual(await active(), ['CAM_A', 'CAM_B', 'CAM_C']);
      assert.strictEqual((await color.control()).contrast, 4);
      assert.strictEqual((await color.config()).fps, 30);
    },
  },
  {
    name: 'infrared lights are set together, and a camera that has none says so',
    operations: ['getIrConfig', 'updateIrConfig'],
    effect: 'changing',
    async run({ depthai }) {
      const all = (await depthai.cameras()).map(({ mxid }) => depthai.camera(mxid));
      for (const camera of all) {
        const has = (await camera.ir()) !== undefined;
        const set = await camera.updateIr({ flood_light: 0.25, dot_projector: 0.5 });
        assert.deepEqual(set, has ? { flood_light: 0.25, dot_projector: 0.5 } : undefined);
        assert.deepEqual(
          await camera.updateIr({ dot_projector: 1 }),
          has ? { flood_light: 0, dot_projector: 1 } : undefined,
        );
        assert.deepEqual(await camera.ir(), has ? { flood_light: 0, dot_projector: 1 } : undefined);
        await camera.updateIr({});
      }
    },
  },
  {
    name: 'the more a camera does, the more memory it needs and the warmer it gets',
    operations: ['getCameraStats'],
    effect: 'changing',
    needs: ['clock'],
    async run({ camera, pass }) {
      for (const name of ['CAM_B', 'CAM_C'] as const) await camera.stream(name).deactivate();
      await pass(600);
      const before = await camera.stats();
      await camera.stream('DEPTH_B_C').activate();
      await pass(600);
      const after = await camera.stats();
      assert.isAbove(after.chip_temperature.average, before.chip_temperature.average);
      for (const { total, used, remaining } of [after.cmx_memory_usage, after.ddr_memory_usage]) {
        assert.strictEqual(used + remaining, total);
      }
      assert.isAbove(after.ddr_memory_usage.used, before.ddr_memory_usage.used);
    },
  },
  {
    name: 'a camera whose cable is pulled is found again by a look for cameras, which boots it if asked to',
    operations: ['refreshCameras', 'listStreams', 'captureStillImage', 'bootCamera'],
    effect: 'changing',
    needs: ['hardware'],
    async run({ depthai, camera, active, target }) {
      const { mxid } = camera;
      const serials = (list: readonly { readonly mxid: string }[]): string[] => list.map((each) => each.mxid);
      await target.hardware!('unplug', { camera: mxid });
      assert.strictEqual((await rejected(() => camera.stream('CAM_A').still(), HttpError)).status, 404);
      assert.include(serials(await depthai.cameras()), mxid);
      assert.strictEqual((await rejected(() => camera.boot(), HttpError)).status, 500);
      assert.notInclude(serials(await depthai.refresh()), mxid);
      assert.strictEqual((await rejected(() => camera.info(), HttpError)).status, 404);
      await target.hardware!('plug', { camera: mxid });
      assert.strictEqual((await rejected(() => camera.info(), HttpError)).status, 404);
      const found = (await depthai.refresh()).find((each) => each.mxid === mxid);
      assert.notStrictEqual(found?.state, 'X_LINK_BOOTED');
      assert.isEmpty(await active());
      assert.isTrue((await depthai.refresh({ boot: true })).every(({ state }) => state === 'X_LINK_BOOTED'));
      assert.deepEqual(await active(), ['CAM_A', 'CAM_B', 'CAM_C']);
    },
  },
  {
    name: 'a server that restarts refuses connections, and begins with the defaults',
    operations: ['listCameras', 'listStreams', 'getStreamControl'],
    effect: 'changing',
    needs: ['clock', 'hardware'],
    async run({ depthai, camera, active, target, pass }) {
      await camera.stream('CAM_A').updateControl({ contrast: 4 });
      await camera.stream('DEPTH_B_C').activate();
      await target.hardware!('reboot', { seconds: 30 });
      const down = await depthai.api.listCameras({}, { retry: false });
      assert.strictEqual(down.kind, 'network');
      await pass(31);
      assert.deepEqual(await active(), ['CAM_A', 'CAM_B', 'CAM_C']);
      assert.strictEqual((await camera.stream('CAM_A').control()).contrast, 0);
    },
  },
];
