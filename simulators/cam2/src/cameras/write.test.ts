import { describe, expect, test } from 'vitest';
import { plainIp, refusal, rig } from '../fixtures/rig.ts';

const full = {
  ...plainIp,
  source: 'city_survey',
  country: 'EE',
  latitude: 59.4,
  longitude: 24.7,
  retrieval: { ip: '192.0.2.1', port: 8080, brand: 'Lumen', model: 'L-200', image_path: '/a', video_path: '/v' },
};

/** A camera, what a change makes of it, and what the change answers. */
async function change(given: object, before: object = full) {
  const { add, put, get } = rig();
  const id = await add(before);
  const old = await get(`/cameras/${id}`);
  const answer = await put(id, given);
  const { retrieval, ...camera } = await get(`/cameras/${id}`);
  return { old, answer, camera, retrieval };
}

describe('a new camera', () => {
  test('has all members; what isn’t given is null, and the port is 80', async () => {
    const { add, get } = rig();
    expect(await get(`/cameras/${await add()}`)).toEqual({
      cameraID: expect.stringMatching(/^[\da-f]{24}$/),
      legacy_cameraID: null,
      type: 'ip',
      source: null,
      country: null,
      state: null,
      city: null,
      latitude: null,
      longitude: null,
      resolution_width: null,
      resolution_height: null,
      frame_rate: null,
      utc_offset: null,
      timezone_id: null,
      timezone_name: null,
      reference_logo: null,
      reference_url: null,
      is_active_image: true,
      is_active_video: false,
      retrieval: { ip: '203.0.113.9', port: '80', brand: null, model: null, image_path: null, video_path: null },
    });
  });

  test('may be there twice, but with a number of its own', async () => {
    const { add, create } = rig();
    expect(await add()).not.toBe(await add());
    await add({ legacy_cameraID: 0 });
    expect(await create({ ...plainIp, legacy_cameraID: 0 })).toEqual(refusal(409, 'legacyCameraIDAlreadyExist'));
    expect((await create({ ...plainIp, legacy_cameraID: -1 })).status).toBe(201);
  });

  test('has an id that begins with the second at which it was added', async () => {
    const { add, wait } = rig();
    const first = await add();
    await wait(16);
    const second = await add();
    expect(Number.parseInt(second.slice(0, 8), 16) - Number.parseInt(first.slice(0, 8), 16)).toBe(16);
    expect(second.slice(8, 18)).toBe(first.slice(8, 18));
  });
});

describe('a change', () => {
  test('of fields leaves the others alone, and null is nothing given', async () => {
    const { old, camera, retrieval } = await change({ city: 'Tallinn', country: null, is_active_image: null });
    expect({ ...camera, retrieval }).toEqual({ ...old, city: 'Tallinn' });
  });

  test('of one member of retrieval leaves the others alone, also those that are null', async () => {
    const nulls = { brand: null, image_path: null, ip: null, model: null, port: null, video_path: '/new' };
    const { old, camera, retrieval } = await change({ type: 'ip', retrieval: nulls });
    expect({ ...camera, retrieval }).toEqual({ ...old, retrieval: { ...old.retrieval, video_path: '/new' } });
  });

  test('may name the type that a camera has, with nothing but nulls or nothing at all', async () => {
    for (const given of [{ type: 'ip' }, { type: 'ip', retrieval: {} }, { type: 'ip', retrieval: { ip: null } }]) {
      const { old, answer, camera, retrieval } = await change(given);
      expect(answer.status).toBe(200);
      expect({ ...camera, retrieval }).toEqual(old);
    }
  });

  test('of the type drops all that the old one had', async () => {
    const { old, camera, retrieval } = await change({ type: 'stream', retrieval: { m3u8_url: 'x', ip: 'y' } });
    expect(camera).toEqual({ ...camera, ...old, type: 'stream', retrieval: undefined });
    expect(retrieval).toEqual({ m3u8_url: 'x' });
  });

  test('into an IP camera gives it port 80', async () => {
    const page = { ...plainIp, type: 'non_ip', retrieval: { snapshot_url: 'x' } };
    const { retrieval } = await change({ type: 'ip', retrieval: { ip: '192.0.2.7' } }, page);
    expect(retrieval).toEqual({
      ip: '192.0.2.7',
      port: '80',
      brand: null,
      model: null,
      image_path: null,
      video_path: null,
    });
  });

  test('flat members of retrieval are ignored', async () => {
    const { old, answer, camera, retrieval } = await change({ m3u8_url: 'x', ip: '192.0.2.99', cameraID: 'y' });
    expect(answer.status).toBe(200);
    expect({ ...camera, retrieval }).toEqual(old);
  });

  test('of one coordinate is fine where the other is known', async () => {
    const { camera } = await change({ latitude: 0 });
    expect(camera).toMatchObject({ latitude: 0, longitude: 24.7 });
    expect((await change({ latitude: 0 }, plainIp)).answer).toEqual(refusal(422, 'longitude is missing.'));
  });

  test('may give a camera the number that it has, but not that of another', async () => {
    const { add, put } = rig();
    const [first, second] = [await add({ legacy_cameraID: 1 }), await add({ legacy_cameraID: 2 })];
    expect((await put(first, { legacy_cameraID: 1, city: 'x' })).status).toBe(200);
    expect(await put(first, { legacy_cameraID: 2, city: 'y' })).toEqual(refusal(409, 'legacyCameraIDAlreadyExist'));
    await put(second, { legacy_cameraID: 3 });
    expect((await put(first, { legacy_cameraID: 2 })).status).toBe(200);
  });

  test('of a generated camera leaves its address open, as far as it isn’t changed', async () => {
    const { get, put, cam2 } = rig({ cameras: 20 });
    const [camera] = await get('/cameras/search?type=ip');
    expect((await put(camera.cameraID, { type: 'ip', retrieval: { brand: 'Other' } })).status).toBe(200);
    const after = await get(`/cameras/${camera.cameraID}`);
    expect(after).toEqual({ ...camera, retrieval: { ...camera.retrieval, brand: 'Other' } });
    await put(camera.cameraID, { type: 'ip', retrieval: { port: 8081 } });
    expect((await get(`/cameras/${camera.cameraID}`)).retrieval).toMatchObject({ ip: 'cam2.test', port: '8081' });
    expect(cam2.state.cameras.pages[0]!.filter((row) => typeof row === 'number')).toHaveLength(19);
  });
});
