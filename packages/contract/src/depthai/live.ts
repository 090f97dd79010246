import { StreamError } from '@labrig/depthai';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import { model, yolo } from './networks.ts';
import type { Live } from '@labrig/depthai';
import type { DepthaiRig, DepthaiScenario } from './rig.ts';

/** Nobody waits on the lab's clock but for the next picture: it is the scenario that lets time pass. */
const still = { silence: 0 } as const;
const fps = 10;

const kind = (message: string | Uint8Array): string => new TextDecoder().decode((message as Uint8Array).subarray(4, 8));
/** The time of a fragment in seconds. */
function timeOf(fragment: Uint8Array): number {
  const at = fragment.findIndex((_, index) => kind(fragment.subarray(index)) === 'tfdt');
  const view = new DataView(fragment.buffer, fragment.byteOffset);
  return Number(view.getBigUint64(at + 12)) / 90_000;
}

/** The first items of a stream, one for each picture that the camera makes. */
async function first<Item>({ pass }: DepthaiRig, live: Live<Item>, count: number, early: number): Promise<Item[]> {
  const items: Item[] = [];
  const reading = live[Symbol.asyncIterator]();
  while (items.length < count) {
    // What is there before the next picture comes without waiting.
    if (items.length >= early) await pass(1 / fps);
    const { value, done } = await reading.next();
    if (done) break;
    items.push(value);
  }
  await live.close();
  return items;
}

/** What a YOLO network finds. */
interface Found {
  readonly confidence: number;
  readonly coords: readonly number[];
  readonly spatial_coords?: { readonly z: number };
}

/** What streams send by themselves. */
export const live: readonly DepthaiScenario[] = [
  {
    name: 'video begins with what a player needs, then has a fragment for each picture, at its time',
    operations: ['watchVideo', 'updateStreamConfig'],
    effect: 'changing',
    needs: ['clock'],
    async run(rig) {
      const stream = rig.camera.stream('CAM_B');
      await stream.changeConfig({ fps });
      const [init, ...pictures] = await first(rig, stream.video(still), 6, 2);
      assert.strictEqual(init?.kind, 'init');
      assert.isTrue(pictures.every((picture) => picture.kind === 'fragment'));
      assert.deepEqual(
        pictures.map(({ data }) => Math.round(timeOf(data) * fps)),
        [0, 1, 2, 3, 4],
      );
    },
  },
  {
    name: 'all who watch get the same, and whoever comes later begins later',
    operations: ['watchVideo'],
    effect: 'changing',
    needs: ['clock'],
    async run({ camera, listen, pass }) {
      await camera.stream('CAM_B').changeConfig({ fps });
      const path = `/cameras/${camera.mxid}/streams/CAM_B/video`;
      const one = listen(path);
      const init = await one.next();
      await one.next();
      await pass(1 / fps);
      const shown = await one.next();
      const two = listen(path);
      assert.deepEqual([await two.next(), await two.next()], [init, shown]);
      await pass(1 / fps);
      assert.deepEqual(await two.next(), await one.next());
      for (const each of [one, two]) each.close();
    },
  },
  {
    name: 'a viewer who is slow loses pictures and is told how many; a recording ends with an error instead',
    operations: ['watchVideo'],
    effect: 'changing',
    needs: ['clock'],
    async run(rig) {
      const { camera, pass } = rig;
      const stream = camera.stream('CAM_B');
      await stream.changeConfig({ fps });
      for (const overflow of ['drop', 'error'] as const) {
        const video = stream.video({ ...still, overflow, queue: { messages: 3 } });
        const reading = video[Symbol.asyncIterator]();
        await reading.next();
        await reading.next();
        const witness = rig.listen(`/cameras/${camera.mxid}/streams/CAM_B/video`);
        await witness.next();
        await witness.next();
        for (let made = 0; made < 8; made += 1) {
          await pass(1 / fps);
          await witness.next();
        }
        witness.close();
        if (overflow === 'drop') {
          await reading.next();
          assert.isAbove(video.dropped, 0);
        } else {
          const all = async (): Promise<void> => {
            while (!(await reading.next()).done);
          };
          assert.strictEqual((await rejected(all, StreamError)).reason, 'slow');
        }
        await video.close();
      }
    },
  },
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
    name: 'lost frames are missing from the video, and a camera that is too hot makes half as many',
    operations: ['watchVideo'],
    effect: 'changing',
    needs: ['clock', 'hardware'],
    async run({ camera, listen, pass, target }) {
      await camera.stream('CAM_B').changeConfig({ fps });
      const socket = listen(`/cameras/${camera.mxid}/streams/CAM_B/video`);
      await socket.next();
      const time = async (): Promise<number> => Math.round(timeOf((await socket.next()) as Uint8Array) * fps);
      assert.strictEqual(await time(), 0);
      await target.hardware!('dropFrames', { camera: camera.mxid, stream: 'CAM_B', count: 3 });
      for (let frame = 0; frame < 4; frame += 1) await pass(1 / fps);
      assert.strictEqual(await time(), 4);
      await target.hardware!('overheat', { camera: camera.mxid, seconds: 60 });
      await pass(2 / fps);
      assert.strictEqual(await time(), 6);
      await pass(2 / fps);
      assert.strictEqual(await time(), 8);
      socket.close();
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
        assert.strictEqual(await socket.closed, 1006, path);
        assert.strictEqual(socket.events.includes('open'), status === 101, path);
      }
    },
  },
];
