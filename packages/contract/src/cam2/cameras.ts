import { FormatError, RequestError, ResourceConflictError, ResourceNotFoundError } from '@labrig/cam2';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import { newCamera } from './rig.ts';
import type { Cam2Scenario } from './rig.ts';

/** Finding cameras, adding and changing them. */
export const cameras: readonly Cam2Scenario[] = [
  {
    name: 'every camera that is found can be read by its id',
    operations: ['searchCamera', 'cameraById'],
    effect: 'reading',
    async run({ user }) {
      const found = await user.cameras.search();
      assert.isNotEmpty(found);
      const ids = found.slice(0, 10).map(({ cameraID }) => cameraID);
      assert.deepEqual(
        (await user.cameras.byIds({ cameraIDs: ids })).map(({ cameraID }) => cameraID),
        ids,
      );
      assert.deepEqual(await user.camera(ids[0]!).get(), found[0]);
    },
  },
  {
    name: 'a search gives a hundred at a time, in one order, and nothing twice',
    operations: ['searchCamera'],
    effect: 'reading',
    async run({ user }) {
      const first = await user.cameras.search();
      const more = await user.cameras.search().toArray({ limit: 150 });
      assert.isAtMost(first.length, 100);
      assert.deepEqual(more.slice(0, first.length), [...first]);
      assert.strictEqual(new Set(more.map(({ cameraID }) => cameraID)).size, more.length);
      assert.deepEqual((await user.cameras.search({ offset: 50 }))[0], more[50]);
    },
  },
  {
    name: 'a search keeps to what it is told',
    operations: ['searchCamera'],
    effect: 'reading',
    async run({ user }) {
      const placed = (await user.cameras.search()).find(({ city }) => city);
      const where = { country: placed?.country ?? '', city: placed?.city ?? '' };
      for (const camera of await user.cameras.search(where)) assert.deepInclude(camera, where);
      for (const type of ['ip', 'non_ip', 'stream'] as const) {
        assert.isTrue((await user.cameras.search({ type })).every((camera) => camera.type === type));
      }
      assert.isTrue((await user.cameras.search({ is_active_video: true })).every((camera) => camera.is_active_video));
    },
  },
  {
    name: 'a circle holds what lies in it, in kilometres, across the date line and at the poles, too',
    operations: ['searchCamera', 'createCamera'],
    effect: 'changing',
    async run({ admin, user }) {
      const at = (latitude: number, longitude: number) => admin.cameras.create({ ...newCamera, latitude, longitude });
      const east = await at(0, 179.9);
      const west = await at(0, -179.9);
      const pole = await at(89.95, 100);
      const within = async (latitude: number, longitude: number, radius: number): Promise<readonly string[]> =>
        (await user.cameras.search({ latitude, longitude, radius }).toArray({ limit: 1000 })).map(
          ({ cameraID }) => cameraID,
        );
      assert.includeMembers([...(await within(0, 180, 12))], [east, west]);
      const near = await within(0, 179.9, 20);
      assert.include(near, east);
      assert.notInclude(near, west);
      assert.include(await within(89.95, -80, 12), pole);
    },
  },
  {
    name: 'half a circle is refused before it is sent',
    operations: ['searchCamera'],
    effect: 'reading',
    async run({ user }) {
      await rejected(async () => user.cameras.search({ latitude: 1 } as never), RequestError);
      await rejected(async () => user.cameras.search({ latitude: 1, longitude: 1, radius: 0 }), RequestError);
    },
  },
  {
    name: 'a camera is added, changed and found in each of its three kinds',
    operations: ['createCamera', 'updateCamera', 'cameraById', 'checkCamExist'],
    effect: 'changing',
    async run({ admin, user, send, token }) {
      const id = await admin.cameras.create(newCamera);
      assert.deepInclude(await user.camera(id).get(), { type: 'ip', city: 'West Lafayette' });
      assert.include(
        (await user.cameras.exists(newCamera)).map(({ cameraID }) => cameraID),
        id,
      );
      await admin.camera(id).update({ frame_rate: 25, city: null });
      assert.deepInclude(await user.camera(id).get(), { frame_rate: 25, city: 'West Lafayette' });
      // The client sends forms, in which nothing is null; other programs send JSON.
      const change = { token: await token('admin'), body: { frame_rate: 30, city: null } };
      assert.strictEqual((await send('PUT', `/cameras/${id}`, change)).status, 200);
      assert.deepInclude(await user.camera(id).get(), { frame_rate: 30, city: 'West Lafayette' });
      const still = { type: 'non_ip', retrieval: { snapshot_url: 'http://127.0.0.1/still.jpg' } } as const;
      await admin.camera(id).update(still);
      assert.deepInclude(await user.camera(id).get(), { type: 'non_ip' });
      const stream = { type: 'stream', retrieval: { m3u8_url: 'http://127.0.0.1/live.m3u8' } } as const;
      await admin.camera(id).update(stream);
      assert.isNotEmpty(await user.cameras.exists(stream));
      assert.isEmpty(await user.cameras.exists(still));
      await rejected(() => admin.camera(id).update({ type: 'ip', retrieval: {} } as never), FormatError);
    },
  },
  {
    name: 'an old number belongs to one camera',
    operations: ['createCamera', 'updateCamera', 'cameraByLegacyId'],
    effect: 'changing',
    async run({ admin, user }) {
      const legacy_cameraID = 987_654_321;
      const id = await admin.cameras.create({ ...newCamera, legacy_cameraID });
      assert.strictEqual((await user.cameras.byLegacyId(legacy_cameraID)).cameraID, id);
      await rejected(() => admin.cameras.create({ ...newCamera, legacy_cameraID }), ResourceConflictError);
      const other = await admin.cameras.create(newCamera);
      await rejected(() => admin.camera(other).update({ legacy_cameraID }), ResourceConflictError);
      await rejected(() => user.cameras.byLegacyId(1_987_654_321), ResourceNotFoundError);
    },
  },
  {
    name: 'what is added and changed is in the change log',
    operations: ['getChangeLog', 'createCamera', 'updateCamera'],
    effect: 'changing',
    async run({ admin, webUI }) {
      const before = (await webUI.changeLog().toArray({ limit: 10_000 })).length;
      const id = await admin.cameras.create(newCamera);
      await admin.camera(id).update({ frame_rate: 25 });
      const log = await webUI.changeLog().toArray({ limit: 10_000 });
      assert.deepEqual(
        log.slice(before).map(({ cameraID }) => cameraID),
        [id, id],
      );
      assert.isEmpty(await webUI.changeLog({ end: '1999-01-01' }));
    },
  },
  {
    name: 'a camera that is not there cannot be read or changed',
    operations: ['cameraById', 'updateCamera'],
    effect: 'changing',
    async run({ admin, user }) {
      const id = 'f'.repeat(24);
      await rejected(() => user.camera(id).get(), ResourceNotFoundError);
      await rejected(() => admin.camera(id).update({ frame_rate: 1 }), ResourceNotFoundError);
    },
  },
];
