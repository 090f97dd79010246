import { StreamError } from '@labrig/depthai';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import { first, fps, still, timeOf } from './messages.ts';
import type { DepthaiScenario } from './rig.ts';

/** Live video: what travels, to how many, and what becomes of who is slow. */
export const video: readonly DepthaiScenario[] = [
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
        const watched = stream.video({ ...still, overflow, queue: { messages: 3 } });
        const reading = watched[Symbol.asyncIterator]();
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
          assert.isAbove(watched.dropped, 0);
        } else {
          const all = async (): Promise<void> => {
            while (!(await reading.next()).done);
          };
          assert.strictEqual((await rejected(all, StreamError)).reason, 'slow');
        }
        await watched.close();
      }
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
];
