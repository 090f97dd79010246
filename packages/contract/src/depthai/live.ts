import { StreamError } from '@labrig/depthai';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import { first, fps, kind, still } from './messages.ts';
import { model, yolo } from './networks.ts';
import type { DepthaiScenario } from './rig.ts';

/** What a YOLO network finds. */
interface Found {
  readonly confidence: number;
  readonly coords: readonly number[];
  readonly spatial_coords?: { readonly z: number };
}

/** What streams send by themselves, and why they end. */
export const live: readonly DepthaiScenario[] = [
  {
    name: 'detections come for each picture, say where things are, and where in space while depth is active',
    operations: ['getNeuralNetwork', 'deployNeuralNetwork'],
    effect: 'changing',
    needs: ['clock'],
    async run(rig) {
      const stream = rig.camera.stream('CAM_A');
      await stream.changeConfig({ fps });
      await stream.nn.deploy({ model, config: yolo });
      const flat = await first(rig, stream.detections(still), 3, 1);
      assert.lengthOf(flat, 3);
      await rig.camera.stream('DEPTH_B_C').activate();
      const deep = await first(rig, stream.detections(still), 2, 1);
      for (const [messages, isDeep] of [
        [flat, false],
        [deep, true],
      ] as const) {
        const found = messages.flatMap(({ detections }) => detections as readonly Found[]);
        assert.isNotEmpty(found);
        for (const { confidence, coords, spatial_coords: place } of found) {
          assert.isAtLeast(confidence, 0.6);
          const [left = 0, top = 0, right = 0, bottom = 0] = coords;
          assert.isTrue(0 <= left && left < right && right <= 1 && 0 <= top && top < bottom && bottom <= 1);
          assert.strictEqual(place !== undefined, isDeep);
        }
      }
    },
  },
  {
    name: 'a restart of the camera breaks what hangs on it, and a change of controls doesn’t; the client connects again',
    operations: ['watchVideo', 'deactivateStream', 'updateStreamControl'],
    effect: 'changing',
    needs: ['clock'],
    async run({ camera, listen, pass }) {
      await camera.stream('CAM_B').changeConfig({ fps });
      const socket = listen(`/cameras/${camera.mxid}/streams/CAM_B/video`);
      await socket.next();
      await socket.next();
      const video = camera.stream('CAM_B').video({ ...still, reconnect: { delay: 100 } });
      const reading = video[Symbol.asyncIterator]();
      await reading.next();
      await reading.next();
      await camera.stream('CAM_B').updateControl({ contrast: 3 });
      await pass(1 / fps);
      assert.strictEqual(kind(await socket.next()), 'moof');
      assert.strictEqual((await reading.next()).value?.kind, 'fragment');
      await camera.stream('CAM_C').deactivate();
      await pass(1 / fps);
      assert.include([1006, 1012], await socket.closed);
      assert.strictEqual((await reading.next()).value?.kind, 'init');
      assert.strictEqual(video.reconnections, 1);
      await video.close();
    },
  },
  {
    name: 'a stream that is switched off says so, and so do one that was never on and one without a network',
    operations: ['watchVideo', 'getNeuralNetwork', 'listStreams'],
    effect: 'changing',
    needs: ['clock'],
    async run({ camera, pass }) {
      const video = camera.stream('CAM_B').video({ ...still, reconnect: { delay: 100 } });
      const reading = video[Symbol.asyncIterator]();
      await reading.next();
      await reading.next();
      await camera.stream('DEPTH_B_C').activate();
      await pass(0.1);
      assert.include((await rejected(() => reading.next(), StreamError)).message, 'CAM_B is switched off');
      const never = camera.stream('CAM_C').video(still)[Symbol.asyncIterator]();
      assert.include((await rejected(() => never.next(), StreamError)).message, 'CAM_C is switched off');
      const empty = camera.stream('CAM_A').detections(still)[Symbol.asyncIterator]();
      assert.include((await rejected(() => empty.next(), StreamError)).message, 'No network runs on CAM_A');
    },
  },
  {
    name: 'a handshake is refused for a name that can be none, and for detections of a stream that is not there',
    operations: ['watchVideo', 'getNeuralNetwork'],
    effect: 'reading',
    needs: ['handshake'],
    async run({ camera, handshake, listen }) {
      const at = (mxid: string, name: string): string => `/cameras/${mxid}/streams/${name}`;
      for (const [path, status] of [
        [`${at('abc', 'CAM_B')}/video`, 403],
        [`${at(camera.mxid, 'cam_b')}/video`, 403],
        [`${at(camera.mxid, 'CAM_Z')}/nn`, 403],
        [`${at('FFFF', 'CAM_B')}/nn`, 404],
        [`${at(camera.mxid, 'DEPTH_B_C')}/nn`, 404],
        [`${at(camera.mxid, 'CAM_B')}/still`, 404],
        [`${at(camera.mxid, 'CAM_B')}/nn`, 101],
        [`${at('FFFF', 'CAM_B')}/video`, 101],
      ] as const) {
        assert.strictEqual(await handshake(path), status, path);
        const socket = listen(path);
        // What was opened and broke is said to have failed by whoever stands in between.
        assert.include(status === 101 ? [1006, 1011] : [1006], await socket.closed, path);
        assert.strictEqual(socket.events.includes('open'), status === 101, path);
      }
    },
  },
];
