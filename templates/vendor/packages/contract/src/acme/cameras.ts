import { BusyError } from '@labrig/acme';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { AcmeScenario } from './rig.ts';

/** Looking at cameras, setting them, and recording. */
export const cameras: readonly AcmeScenario[] = [
  {
    name: 'every listed camera can be looked at by its id',
    operations: ['listCameras', 'getCamera'],
    effect: 'reading',
    async run({ acme }) {
      for (const listed of await acme.cameras.list()) {
        assert.deepInclude(await acme.cameras.get(listed.id), { id: listed.id, name: listed.name });
      }
    },
  },
  {
    name: 'what is changed on a camera can be read back, and the rest stays',
    operations: ['changeCamera', 'getCamera'],
    effect: 'changing',
    async run({ acme, camera }) {
      const before = await acme.cameras.get(camera);
      assert.deepEqual(await acme.cameras.change(camera, { gain: 6 }), { ...before, gain: 6 });
      assert.deepEqual(await acme.cameras.get(camera), { ...before, gain: 6 });
    },
  },
  {
    name: 'a clip ends by itself, and until then its camera records no other',
    operations: ['recordClip', 'getClip'],
    effect: 'changing',
    async run({ acme, camera }) {
      const clip = await acme.cameras.record(camera, 1);
      assert.strictEqual(clip.status, 'recording');
      assert.strictEqual((await rejected(() => acme.cameras.record(camera, 1), BusyError)).code, 'busy');
      const done = await acme.clips.finished(clip.id, { every: 250 });
      assert.deepEqual(done, { ...clip, status: 'done' });
      assert.strictEqual((await acme.cameras.get(camera)).status, 'ready');
    },
  },
  {
    name: 'a camera whose cable is pulled tears its clip, and takes no orders',
    operations: ['getClip', 'getCamera', 'changeCamera', 'recordClip'],
    effect: 'changing',
    needs: ['clock', 'hardware'],
    async run({ acme, camera, target }) {
      const { id } = await acme.cameras.record(camera, 60);
      await target.advance!({ seconds: 10 });
      await target.hardware!('unplug', { camera });
      assert.strictEqual((await acme.clips.finished(id)).status, 'torn');
      assert.strictEqual((await acme.cameras.get(camera)).status, 'unplugged');
      assert.strictEqual((await rejected(() => acme.cameras.change(camera, { gain: 1 }), BusyError)).code, 'unplugged');
      assert.strictEqual((await rejected(() => acme.cameras.record(camera, 1), BusyError)).code, 'unplugged');
      await target.hardware!('plug', { camera });
      assert.strictEqual((await acme.cameras.get(camera)).status, 'ready');
    },
  },
];
