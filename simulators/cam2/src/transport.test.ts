import { describe, expect, test } from 'vitest';
import { plainIp, refusal, rig } from './fixtures/rig.ts';

const retrieval = JSON.stringify(plainIp.retrieval);

describe('paths', () => {
  test.each([
    ['GET', '/'],
    ['GET', '/cameras'],
    ['GET', '/camera/5c7f1a20b8e44d0017c2a9e1'],
    ['GET', '/cameras/legacy/5/6'],
    ['DELETE', '/cameras/5c7f1a20b8e44d0017c2a9e1'],
    ['POST', '/auth'],
    ['GET', '/apps/register'],
    ['PATCH', '/apps/x'],
    ['POST', '/cameras/search'],
  ])('there is no %s %s, with a token or without', async (method, path) => {
    const { send, as } = rig();
    const nothing = refusal(404, expect.any(String));
    expect(await send(method, path)).toEqual(nothing);
    expect(await as('admin', method, path)).toEqual(nothing);
  });

  test('a slash at the end makes no difference', async () => {
    const { apps, send, get, add } = rig();
    const id = await add({ legacy_cameraID: 5 });
    expect((await send('GET', `/auth/?${new URLSearchParams(apps.user)}`)).status).toBe(200);
    for (const path of ['/cameras/exist/?type=ip&ip=203.0.113.9', `/cameras/search/`])
      expect(await get(path)).toMatchObject([{ cameraID: id }]);
    for (const path of [`/cameras/${id}/`, '/cameras/legacy/5/'])
      expect(await get(path)).toMatchObject({ cameraID: id });
  });

  test('names of operations are no ids', async () => {
    const { as } = rig();
    expect((await as('webUI', 'GET', '/apps/by-owner?owner=nobody')).body).toEqual([]);
    expect((await as('webUI', 'GET', '/apps/db-change')).body).toEqual([]);
    expect((await as('user', 'GET', '/cameras/search')).body).toEqual([]);
    expect((await as('webUI', 'PUT', '/apps/register')).status, 'another verb asks for an app of that name').toBe(404);
  });
});

describe('words for true and false', () => {
  test.each(['True', 'true', 'TRUE', 'tRuE', '1'])('%s is true, in forms and queries', async (word) => {
    const { create, get } = rig();
    const form = new URLSearchParams({ type: 'ip', is_active_image: word, is_active_video: '0', retrieval });
    const { body } = await create(form);
    expect(await get(`/cameras/${body.cameraID}`)).toMatchObject({ is_active_image: true, is_active_video: false });
    expect(await get(`/cameras/search?is_active_image=${word}`)).toHaveLength(1);
    expect(await get(`/cameras/search?is_active_video=${word}`)).toHaveLength(0);
  });

  test.each(['yes', 'on', '2', '', 'truе'])('“%s” is neither', async (word) => {
    const { create } = rig();
    const form = new URLSearchParams({ type: 'ip', is_active_image: word, is_active_video: 'False', retrieval });
    expect(await create(form)).toEqual(refusal(422, 'is_active_image must be true or false.'));
  });
});

describe('JSON as importing programs wrote it', () => {
  test('numbers and booleans as texts, retrieval as an object', async () => {
    const { add, get } = rig();
    const id = await add({
      is_active_image: 'True',
      is_active_video: '0',
      latitude: '59.437',
      longitude: '-2.4e1',
      legacy_cameraID: '31842',
      utc_offset: '-18000',
      frame_rate: '12',
      city: '5',
    });
    expect(await get(`/cameras/${id}`)).toMatchObject({
      is_active_image: true,
      is_active_video: false,
      latitude: 59.437,
      longitude: -24,
      legacy_cameraID: 31_842,
      utc_offset: -18_000,
      frame_rate: 12,
      city: '5',
    });
  });

  test('retrieval as a text, with members that this type doesn’t have', async () => {
    const { add, get } = rig();
    const id = await add({
      retrieval: '{"ip":"192.0.2.4","port":"0081","snapshot_url":"x"}',
      m3u8_url: 'y',
      cameraID: 'z',
    });
    const { retrieval: kept, ...camera } = await get(`/cameras/${id}`);
    expect(kept).toEqual({
      ip: '192.0.2.4',
      port: '81',
      brand: null,
      model: null,
      image_path: null,
      video_path: null,
    });
    expect(camera).not.toHaveProperty('m3u8_url');
    expect(camera.cameraID).toBe(id);
  });

  test('what stands for nothing is refused', async () => {
    const { create } = rig();
    for (const wrong of [{ latitude: 'x' }, { legacy_cameraID: '1.5' }, { is_active_image: 'y' }, { retrieval: '{' }])
      expect((await create({ ...plainIp, ...wrong })).status).toBe(422);
  });
});

describe('forms', () => {
  test('empty ones are as good as none', async () => {
    const { as, put, add, apps } = rig();
    const id = await add();
    expect((await put(id, new URLSearchParams())).status).toBe(200);
    expect((await put(id, undefined)).status).toBe(200);
    expect((await as('webUI', 'PUT', `/apps/${apps.user.clientID}`, new URLSearchParams())).body).toEqual({
      message: 'OK',
    });
    expect((await as('webUI', 'POST', '/apps/register', new URLSearchParams())).body.message).toBe('owner is missing.');
  });

  test('an empty text is a text, but no number', async () => {
    const { add, put, get } = rig();
    const id = await add();
    expect((await put(id, new URLSearchParams({ city: '', source: ' ' }))).status).toBe(200);
    expect(await get(`/cameras/${id}`)).toMatchObject({ city: '', source: ' ' });
    expect((await put(id, new URLSearchParams({ latitude: '', longitude: '' }))).status).toBe(422);
  });

  test('retrieval that is no JSON is refused, and null is nothing', async () => {
    const { add, put } = rig();
    const id = await add();
    expect((await put(id, new URLSearchParams({ type: 'ip', retrieval: '{ip:1}' }))).status).toBe(422);
    expect((await put(id, new URLSearchParams({ retrieval: 'null' }))).status).toBe(200);
  });
});

test('secrets and tokens don’t stand in the journal', async () => {
  const { lab, apps, login, send, as } = rig();
  const token = await login('user');
  await send('GET', `/cameras/search?access_token=${token}`);
  const { body } = await as('webUI', 'PUT', `/apps/${apps.user.clientID}/secret`);
  const written = JSON.stringify(lab.requests.entries());
  for (const secret of [apps.user.clientSecret, apps.webUI.clientSecret, token, body.clientSecret])
    expect(written).not.toContain(secret);
  expect(written).toContain(apps.user.clientID);
});
