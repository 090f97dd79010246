import { describe, expect, test } from 'vitest';
import { plainIp, refusal, rig } from './fixtures/rig.ts';

const { retrieval, ...bare } = plainIp;

describe('what is wrong with a new camera is said in the words of its own type', () => {
  test.each([
    [{}, 'is_active_image is missing.'],
    [{ ...bare, type: 'cat', retrieval }, 'type must be one of ip, non_ip, stream.'],
    [{ is_active_image: true, is_active_video: true, retrieval }, 'type is missing.'],
    [{ is_active_image: true, is_active_video: true, retrieval: {} }, 'type is missing.'],
    [{ is_active_image: true, is_active_video: true }, 'type is missing.'],
    [bare, 'retrieval is missing.'],
    [{ ...bare, retrieval: 'x' }, 'retrieval must be an object.'],
    [{ ...bare, retrieval: null }, 'retrieval must be an object.'],
    [{ ...bare, retrieval: {} }, 'retrieval.ip is missing.'],
    [{ ...bare, retrieval: { ip: '' } }, 'retrieval.ip is missing.'],
    [{ ...bare, retrieval: { ip: null } }, 'retrieval.ip is missing.'],
    [{ ...bare, type: 'non_ip', retrieval }, 'retrieval.snapshot_url is missing.'],
    [{ ...bare, type: 'non_ip', retrieval: { snapshot_url: null } }, 'retrieval.snapshot_url is missing.'],
    [{ ...bare, type: 'stream', retrieval: {} }, 'retrieval.m3u8_url is missing.'],
    [{ ...bare, retrieval: { ip: 'x', port: 70_000 } }, 'retrieval.port must be between 1 and 65535.'],
    [{ ...bare, retrieval: { ip: 'x', port: '70000' } }, 'retrieval.port must be between 1 and 65535.'],
    [{ ...bare, retrieval: { ip: 'x', port: '0' } }, 'retrieval.port must be between 1 and 65535.'],
    [{ ...bare, retrieval: { ip: 'x', port: 'http' } }, 'retrieval.port must be between 1 and 65535.'],
    [{ ...plainIp, is_active_image: 'yes' }, 'is_active_image must be true or false.'],
    [{ ...plainIp, is_active_video: null }, 'is_active_video must be true or false.'],
    [{ ...plainIp, latitude: 95, longitude: 1 }, 'latitude must be between -90 and 90.'],
    [{ ...plainIp, latitude: 5, longitude: -180.5 }, 'longitude must be between -180 and 180.'],
    [{ ...plainIp, latitude: 'north' }, 'latitude must be a number.'],
    [{ ...plainIp, latitude: 5 }, 'longitude is missing.'],
    [{ ...plainIp, longitude: 5 }, 'latitude is missing.'],
    [{ ...plainIp, legacy_cameraID: 1.5 }, 'legacy_cameraID must be an integer.'],
    [{ ...plainIp, legacy_cameraID: '9'.repeat(30) }, 'legacy_cameraID must be at most 9007199254740991.'],
    [{ ...plainIp, frame_rate: '1e999' }, 'frame_rate must be an integer.'],
    [{ ...plainIp, utc_offset: 'east' }, 'utc_offset must be an integer.'],
    [{ ...plainIp, frame_rate: -1 }, 'frame_rate must be at least 0.'],
    [{ ...plainIp, city: 5 }, 'city must be a text.'],
    [[plainIp], 'The body must be an object.'],
  ])('%j', async (body, message) => {
    const { create, cam2 } = rig();
    expect(await create(body)).toEqual(refusal(422, message));
    expect(cam2.state.cameras.next).toBe(1);
  });
});

describe('what is wrong with a change', () => {
  test.each([
    [{ retrieval }, 'type is missing.'],
    [{ retrieval: {} }, 'type is missing.'],
    [{ retrieval: 5 }, 'retrieval must be an object.'],
    [{ type: 'cat' }, 'type must be one of ip, non_ip, stream.'],
    [{ type: '' }, 'type must be one of ip, non_ip, stream.'],
    [{ type: 'stream' }, 'retrieval.m3u8_url is missing.'],
    [{ type: 'non_ip', retrieval: { snapshot_url: null } }, 'retrieval.snapshot_url is missing.'],
    [{ type: 'non_ip', retrieval: { m3u8_url: 'x' } }, 'retrieval.snapshot_url is missing.'],
    [{ type: 'ip', retrieval: { ip: '' } }, 'retrieval.ip is missing.'],
    [{ type: 'ip', retrieval: { port: 0 } }, 'retrieval.port must be between 1 and 65535.'],
    [{ latitude: 95 }, 'latitude must be between -90 and 90.'],
    [{ latitude: 5 }, 'longitude is missing.'],
    [{ type: 'ip', latitude: 5, city: 7 }, 'city must be a text.'],
    [{ is_active_image: 2 }, 'is_active_image must be true or false.'],
    [[1], 'The body must be an object.'],
  ])('%j', async (body, message) => {
    const { add, put, cam2 } = rig();
    const id = await add();
    const { cameras } = cam2.state;
    expect(await put(id, body)).toEqual(refusal(422, message));
    expect(cam2.state.cameras, 'a refusal changes nothing').toBe(cameras);
  });
});

describe('what is wrong with a query or a path', () => {
  test.each([
    ['/cameras/12345', 'cameraID is malformed.'],
    ['/cameras/search5c7f1a20b8e44d0017c', 'cameraID is malformed.'],
    ['/cameras/create', 'cameraID is malformed.'],
    ['/cameras/legacy/x', 'legacy_cameraID must be an integer.'],
    ['/cameras/legacy/1.5', 'legacy_cameraID must be an integer.'],
    ['/cameras/search?latitude=95&longitude=1&radius=1', 'latitude must be between -90 and 90.'],
    ['/cameras/search?latitude=5&longitude=181&radius=1', 'longitude must be between -180 and 180.'],
    ['/cameras/search?latitude=5', 'longitude is missing.'],
    ['/cameras/search?longitude=5&radius=1', 'latitude is missing.'],
    ['/cameras/search?latitude=5&longitude=4', 'radius is missing.'],
    ['/cameras/search?latitude=5&longitude=4&radius=0', 'radius must be more than 0.'],
    ['/cameras/search?latitude=5&longitude=4&radius=1e999', 'radius must be a number.'],
    ['/cameras/search?latitude=5&longitude=4&radius=Infinity', 'radius must be a number.'],
    ['/cameras/search?offset=-1', 'offset must be at least 0.'],
    ['/cameras/search?offset=ten', 'offset must be an integer.'],
    ['/cameras/search?offset=1.5', 'offset must be an integer.'],
    ['/cameras/search?type=x', 'type must be one of ip, non_ip, stream.'],
    ['/cameras/search?resolution_width=0', 'resolution_width must be at least 1.'],
    ['/cameras/search?is_active_image=yes', 'is_active_image must be true or false.'],
    ['/cameras/exist', 'type is missing.'],
    ['/cameras/exist?type=ip', 'ip is missing.'],
    ['/cameras/exist?type=ip&ip=', 'ip is missing.'],
    ['/cameras/exist?type=ip&ip=x&port=0', 'port must be between 1 and 65535.'],
    ['/cameras/exist?type=ip&ip=x&port=99999', 'port must be between 1 and 65535.'],
    ['/cameras/exist?type=ip&ip=x&port=q', 'port must be between 1 and 65535.'],
    ['/cameras/exist?type=non_ip&ip=x', 'snapshot_url is missing.'],
    ['/cameras/exist?type=stream&snapshot_url=x', 'm3u8_url is missing.'],
  ])('%s', async (path, message) => {
    expect(await rig().as('user', 'GET', path)).toEqual(refusal(422, message));
  });

  test.each([
    ['/apps/by-owner', 'owner is missing.'],
    ['/apps/by-owner?owner=', 'owner is missing.'],
    ['/apps/x/usage', 'owner is missing.'],
    ['/apps/db-change?start=last+tuesday', 'start is not a timestamp.'],
    ['/apps/db-change?end=2019-02-29', 'end is not a timestamp.'],
    ['/apps/db-change?offset=-1', 'offset must be at least 0.'],
  ])('%s', async (path, message) => {
    expect(await rig().as('webUI', 'GET', path)).toEqual(refusal(422, message));
  });

  test.each([
    [{}, 'owner is missing.'],
    [{ owner: '' }, 'owner is missing.'],
    [{ owner: 'x', permissionLevel: 'king' }, 'permissionLevel must be one of user, admin, webUI.'],
    [undefined, 'The body is missing.'],
  ])('an app to be: %j', async (body, message) => {
    expect(await rig().as('webUI', 'POST', '/apps/register', body)).toEqual(refusal(422, message));
  });
});
