import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';
import {
  AuthenticationError,
  AuthError,
  AuthorizationError,
  createCam2,
  FormatError,
  ResourceConflictError,
  ResourceNotFoundError,
} from './index.ts';
import type { operations } from './index.ts';

const active = { is_active_image: true, is_active_video: false };
const ip: operations.NewIpCamera = {
  ...active,
  type: 'ip',
  city: 'West Lafayette',
  latitude: 40.4278,
  longitude: -86.9169,
  utc_offset: -18_000,
  retrieval: { ip: '127.0.0.1', port: 8081, video_path: '/live.mjpg' },
};
const unknown = { app: '0'.repeat(96), camera: '0'.repeat(24) };

describe('apps', () => {
  test('register, client_ids_by_owner: an app for Bob, which may do what a user may', async () => {
    const { webUI, connection } = rig();
    const credentials = await webUI.apps.register({ owner: 'Bob' });
    expect(await webUI.apps.clientIdsByOwner('Bob')).toEqual([credentials.clientID]);
    expect(await webUI.apps.clientIdsByOwner('nobody')).toEqual([]);
    const bob = createCam2({ ...connection, ...credentials });
    expect(await bob.cameras.search()).toHaveLength(100);
    await failure(bob.cameras.create(ip), AuthorizationError);
    await failure(bob.apps.register({ owner: 'Bob' }), AuthenticationError);
    await failure(webUI.apps.register({ owner: '' }), FormatError);
  });

  test('update_owner: from Bob to Ken', async () => {
    const { webUI } = rig();
    const { clientID } = await webUI.apps.register({ owner: 'Bob' });
    expect(await webUI.app(clientID).updateOwner('Ken')).toBe('OK');
    expect(await webUI.apps.clientIdsByOwner('Bob')).toEqual([]);
    expect(await webUI.apps.clientIdsByOwner('Ken')).toEqual([clientID]);
    await failure(webUI.app(unknown.app).updateOwner('Ken'), ResourceNotFoundError);
  });

  test('update_permission: from user to admin, from the next token on', async () => {
    const { webUI, connection, clock } = rig();
    const credentials = await webUI.apps.register({ owner: 'Bob' });
    const bob = createCam2({ ...connection, ...credentials });
    await failure(bob.cameras.create(ip), AuthorizationError);
    expect(await webUI.app(credentials.clientID).updatePermission('admin')).toBe('OK');
    await failure(bob.cameras.create(ip), AuthorizationError);
    await clock.advance({ minutes: 5 });
    expect(await bob.cameras.create(ip)).toMatch(/^[\da-f]{24}$/);
  });

  test('update_permission: from user to webUI, for a new client, or for one that reads a camera first', async () => {
    const { webUI, connection, clock } = rig();
    const credentials = await webUI.apps.register({ owner: 'Bob' });
    const bob = createCam2({ ...connection, ...credentials });
    await bob.cameras.search();
    await webUI.app(credentials.clientID).updatePermission('webUI');
    expect(await createCam2({ ...connection, ...credentials }).apps.clientIdsByOwner('Bob')).toHaveLength(1);
    await clock.advance({ minutes: 5 });
    // Signed with another key, the old token is false here before it is old.
    await failure(bob.apps.clientIdsByOwner('Bob'), AuthenticationError);
    await bob.cameras.search();
    expect(await bob.apps.clientIdsByOwner('Bob')).toEqual([credentials.clientID]);
  });

  test('reset_secret: the old one gives no more tokens', async () => {
    const { webUI, connection } = rig();
    const credentials = await webUI.apps.register({ owner: 'Bob' });
    const clientSecret = await webUI.app(credentials.clientID).resetSecret();
    expect(clientSecret).not.toBe(credentials.clientSecret);
    expect(await createCam2({ ...connection, ...credentials, clientSecret }).cameras.search()).toHaveLength(100);
    const error = await failure(createCam2({ ...connection, ...credentials }).cameras.search(), AuthError);
    expect(error.cause).toBeInstanceOf(AuthenticationError);
    const stranger = createCam2({ ...connection, ...credentials, clientID: unknown.app });
    expect((await failure(stranger.cameras.search(), AuthError)).cause).toBeInstanceOf(ResourceNotFoundError);
  });

  test('usage_by_client: how many requests it has made, told to its owner', async () => {
    const { webUI, connection } = rig();
    const credentials = await webUI.apps.register({ owner: 'Bob' });
    const app = webUI.app(credentials.clientID);
    expect(await app.usage('Bob')).toBe(0);
    await createCam2({ ...connection, ...credentials })
      .cameras.search()
      .toArray({ limit: 250 });
    expect(await app.usage('Bob')).toBe(3);
    await failure(app.usage('Ken'), AuthorizationError);
  });
});

describe('write_camera', () => {
  test.each<[operations.NewCamera, operations.CameraUpdate, object]>([
    [ip, { type: 'ip', retrieval: { ip: '127.0.0.2' } }, { ip: '127.0.0.2', port: '8081', video_path: '/live.mjpg' }],
    [
      { ...active, type: 'non_ip', retrieval: { snapshot_url: 'https://a.example/p.jpg?x=1&y=ü' } },
      { type: 'non_ip', country: 'JP', retrieval: { snapshot_url: 'https://b.example/' } },
      { snapshot_url: 'https://b.example/' },
    ],
    [
      { ...active, type: 'stream', retrieval: { m3u8_url: 'https://a.example/index.m3u8' } },
      { type: 'ip', retrieval: { ip: '127.0.0.3' } },
      { ip: '127.0.0.3', port: '80' },
    ],
  ])('adds a camera and changes it: $type', async (camera, changes, retrieval) => {
    const { admin, user } = rig();
    const cameraID = await admin.cameras.create(camera);
    const { retrieval: how, ...fields } = camera;
    expect(await user.camera(cameraID).get()).toMatchObject({ ...fields, cameraID });
    expect((await user.camera(cameraID).get()).retrieval).toMatchObject({
      ...how,
      ...('port' in how && { port: '8081' }),
    });
    expect(await admin.camera(cameraID).update(changes)).toBe(cameraID);
    expect(await user.camera(cameraID).get()).toMatchObject({ ...active, ...changes, retrieval });
  });

  test('plain fields need no type, and what is null stays', async () => {
    const { admin } = rig();
    const camera = admin.camera(await admin.cameras.create(ip));
    await camera.update({ frame_rate: 25, city: null, is_active_video: true });
    expect(await camera.get()).toMatchObject({ frame_rate: 25, city: 'West Lafayette', is_active_video: true });
  });

  test('tells what is wrong', async () => {
    const { admin } = rig();
    await admin.cameras.create({ ...ip, legacy_cameraID: 9_000_000 });
    await failure(admin.cameras.create({ ...ip, legacy_cameraID: 9_000_000 }), ResourceConflictError);
    await failure(admin.cameras.create({ ...ip, latitude: 91 }), FormatError);
    expect(await failure(admin.camera(unknown.camera).update({ city: 'Oslo' }), ResourceNotFoundError)).toMatchObject({
      status: 404,
      code: 'ResourceNotFoundError',
      operationId: 'updateCamera',
    });
  });
});

describe('reading', () => {
  test('camera_by_id, camera_by_legacy_id, camera_by_list_id', async () => {
    const { user } = rig();
    const [first, second] = await user.cameras.search({ type: 'ip' });
    expect(await user.camera(first!.cameraID).get()).toEqual(first);
    expect(await user.cameras.byLegacyId(first!.legacy_cameraID!)).toEqual(first);
    expect(await user.cameras.byLegacyId(`${first!.legacy_cameraID}`)).toEqual(first);
    const ids = { cameraIDs: [second!.cameraID], legacy_cameraIDs: [first!.legacy_cameraID!] };
    expect(await user.cameras.byIds(ids)).toEqual([second, first]);
    await failure(user.camera('12345').get(), FormatError);
    await failure(user.camera(unknown.camera).get(), ResourceNotFoundError);
    await failure(user.cameras.byLegacyId('first'), FormatError);
  });

  test('camera_by_list_id of a few hundred', async () => {
    const { user } = rig();
    const cameras = await user.cameras.search().toArray({ limit: 300 });
    expect(await user.cameras.byIds({ cameraIDs: cameras.map(({ cameraID }) => cameraID) })).toEqual(cameras);
  });

  test('search_camera: by properties, and all of them, page after page', async () => {
    const { user, admin, calls } = rig({ cameras: 250 });
    const cameraID = await admin.cameras.create(ip);
    const found = await user.cameras.search({ type: 'ip', city: 'West Lafayette', is_active_image: true });
    expect(found.map((camera) => camera.cameraID)).toContain(cameraID);
    const before = calls('searchCamera');
    const all = await user.cameras.search().toArray({ limit: Infinity });
    expect([new Set(all.map((camera) => camera.cameraID)).size, all.at(-1)?.cameraID]).toEqual([251, cameraID]);
    expect(calls('searchCamera') - before).toBe(3);
  });

  test('search_camera: in a circle, whose radius is in kilometres', async () => {
    const { user, admin } = rig({ cameras: 0 });
    const cameraID = await admin.cameras.create({ ...ip, latitude: 60.3913, longitude: 5.3221 });
    // 44.6 km away.
    const centre = { latitude: 60, longitude: 5.5 };
    expect(await user.cameras.search({ ...centre, radius: 44 })).toEqual([]);
    expect(await user.cameras.search({ ...centre, radius: 45 })).toMatchObject([{ cameraID }]);
  });

  test('check_cam_exist: a camera that is about to be added', async () => {
    const { admin } = rig();
    expect(await admin.cameras.exists(ip)).toEqual([]);
    const cameraID = await admin.cameras.create(ip);
    expect(await admin.cameras.exists(ip)).toMatchObject([{ cameraID }]);
    expect(await admin.cameras.exists(await admin.camera(cameraID).get())).toMatchObject([{ cameraID }]);
    await failure(admin.cameras.exists({ type: 'ip', retrieval: { ip: '' } }), FormatError);
  });

  test('get_change_log: of a period, although all in it happened at once', async () => {
    const { admin, webUI, clock, user } = rig();
    const camera = admin.camera(await admin.cameras.create(ip));
    await clock.advance({ hours: 1 });
    const start = new Date(clock.now());
    for (let frame_rate = 1; frame_rate <= 230; frame_rate += 1) await camera.update({ frame_rate });
    const row = { cameraID: camera.cameraID, timestamp: start.toISOString() };
    const all = await webUI.changeLog({ start, end: start }).toArray({ limit: 1000 });
    expect([all.length, all[0], all.at(-1)]).toEqual([230, row, row]);
    expect(await webUI.changeLog({ start: start.toISOString(), offset: 228 })).toEqual([row, row]);
    expect(await webUI.changeLog().toArray({ limit: 1000 })).toHaveLength(231);
    await failure(Promise.resolve(webUI.changeLog({ start: 'last tuesday' })), FormatError);
    await failure(user.changeLog(), AuthenticationError);
  });
});
