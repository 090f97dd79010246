import { HttpError, isStreamName } from '@labrig/depthai';
import { assert } from 'chai';
import { ownPath } from '../own-path.ts';
import { rejected } from '../rejected.ts';
import type { Camera, StreamName } from '@labrig/depthai';
import type { DepthaiScenario } from './rig.ts';

const sensorsOf = (depth: string): string[] =>
  depth
    .split('_')
    .slice(1)
    .map((socket) => `CAM_${socket}`);

/** All streams that a camera can have. */
const namesOf = async (camera: Camera): Promise<StreamName[]> =>
  (await camera.streams()).map(({ name }) => name).filter(isStreamName);

function assertExclusion(active: readonly string[], about: string): void {
  const depths = active.filter((name) => name.startsWith('DEPTH_'));
  assert.isAtMost(depths.length, 1, about);
  for (const depth of depths) for (const sensor of sensorsOf(depth)) assert.notInclude(active, sensor, about);
}

/** Which streams are active, and what excludes what. */
export const streams: readonly DepthaiScenario[] = [
  {
    name: 'the list has every sensor, then every pair, and after boot all sensors are active and no depth is',
    operations: ['listStreams', 'refreshCameras'],
    effect: 'changing',
    async run({ depthai }) {
      for (const { mxid } of await depthai.cameras()) {
        const camera = depthai.camera(mxid);
        await camera.shutDown();
        // A camera in the network waits in its bootloader, which only a look for cameras ends.
        await depthai.refresh({ boot: true });
        const listed = await camera.streams();
        const kinds = listed.map(({ name }) => (name.startsWith('CAM_') ? 0 : 1));
        assert.deepEqual(kinds, kinds.toSorted());
        for (const { name, active } of listed) assert.strictEqual(active, name.startsWith('CAM_'), name);
      }
    },
  },
  {
    name: 'depth switches its sensors off, and each of them switches depth off',
    operations: ['activateStream', 'listStreams'],
    effect: 'changing',
    async run({ camera, active }) {
      for (const [sensor, rest] of [
        ['CAM_B', ['CAM_A', 'CAM_B']],
        ['CAM_C', ['CAM_A', 'CAM_C']],
      ] as const) {
        await camera.stream('DEPTH_B_C').activate();
        assert.deepEqual(await active(), ['CAM_A', 'DEPTH_B_C']);
        await camera.stream(sensor).activate();
        assert.deepEqual(await active(), rest);
      }
    },
  },
  {
    name: 'whatever is activated after whatever, a depth stream and its sensors are never active together, nor two depth streams',
    operations: ['activateStream', 'deactivateStream', 'listStreams'],
    effect: 'changing',
    async run({ depthai, active }) {
      for (const { mxid } of await depthai.cameras()) {
        const camera = depthai.camera(mxid);
        const names = await namesOf(camera);
        for (const first of names) {
          for (const second of names) {
            await camera.stream(first).activate();
            await camera.stream(second).activate();
            const now = await active(camera);
            assert.include(now, second);
            assertExclusion(now, `${first}, ${second}`);
          }
        }
      }
    },
  },
  {
    name: 'what is active already is activated again without a change',
    operations: ['activateStream', 'getStreamConfig', 'getStreamControl'],
    effect: 'changing',
    async run({ camera, active }) {
      const color = camera.stream('CAM_A');
      const before = [
        await color.changeConfig({ fps: 12 }),
        await color.updateControl({ contrast: 4 }),
        await active(),
      ];
      await color.activate();
      assert.deepEqual([await color.config(), await color.control(), await active()], before);
    },
  },
  {
    name: 'a stream that is switched off forgets what it was told, and the sensors of depth do not come back',
    operations: ['deactivateStream', 'activateStream', 'getStreamConfig', 'getStreamControl'],
    effect: 'changing',
    async run({ camera, active }) {
      const color = camera.stream('CAM_A');
      await color.deactivate();
      await color.activate();
      const before = [await color.config(), await color.control()];
      await color.changeConfig({ fps: 12 });
      await color.updateControl({ contrast: 4, focus: { auto_focus_mode: 'OFF', lens_position: 0.5 } });
      await color.deactivate();
      await color.deactivate();
      assert.isFalse(await color.isActive());
      await color.activate();
      assert.deepEqual([await color.config(), await color.control()], before);
      const depth = camera.stream('DEPTH_B_C');
      await depth.activate();
      await depth.deactivate();
      assert.deepEqual(await active(), ['CAM_A']);
    },
  },
  {
    name: 'a stream that the camera lacks is neither activated nor deactivated, and nothing is switched off for it',
    operations: ['activateStream', 'deactivateStream'],
    effect: 'changing',
    async run({ camera, active }) {
      const before = await active();
      for (const name of ['CAM_H', 'DEPTH_C_B', 'DEPTH_B_B', 'DEPTH_A_B'] as const) {
        const stream = camera.stream(name);
        for (const call of [() => stream.activate(), () => stream.deactivate()]) {
          assert.strictEqual((await rejected(call, HttpError)).status, 404, name);
        }
      }
      assert.deepEqual(await active(), before);
    },
  },
  {
    name: 'the server answers the word null, and sends callers on who spell the slash otherwise',
    operations: ['activateStream', 'deactivateStream', 'listStreams'],
    effect: 'changing',
    async run({ send, camera, target }) {
      const path = `/cameras/${camera.mxid}/streams/CAM_A/`;
      const changed = [await send('DELETE', path), await send('POST', path)];
      assert.deepEqual(
        changed.map(({ status, body }) => [status, body]),
        [
          [202, null],
          [201, null],
        ],
      );
      for (const [asked, right] of [
        [`/cameras/${camera.mxid}/streams`, `/cameras/${camera.mxid}/streams/`],
        ['/cameras', '/cameras/'],
        ['/controller/do/', '/controller/do'],
      ] as const) {
        const { status, headers, body } = await send('GET', asked);
        assert.deepEqual([status, body], [307, '']);
        const { href } = new URL(headers.get('location') ?? '', target.baseUrl);
        assert.strictEqual(ownPath(target, href), right);
      }
    },
  },
];
