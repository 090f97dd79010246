import { expect, test } from 'vitest';
import { bergen, hobart, nothing, valparaiso } from '../fixtures/exchanges.ts';
import { day, refusal, rig } from '../fixtures/rig.ts';

/** As the vendor's client writes a form: blanks as `+`, Python's words for true and false, and JSON with blanks in it. */
const form = (text: string) => new URLSearchParams(text);

/** The database after the exchanges C1 to C3, a few seconds apart. */
async function filled() {
  const cam2 = rig({}, { start: Date.UTC(2019, 2, 5, 9, 15, 49) });
  const ids: string[] = [];
  for (const body of [bergen, hobart, valparaiso]) {
    const { status, body: answer } = await cam2.create(form(body));
    expect([status, answer]).toEqual([201, { cameraID: expect.stringMatching(/^5c7e3e[\da-f]{18}$/) }]);
    ids.push(answer.cameraID);
    await cam2.wait(7.3);
  }
  return { cam2, ids: ids as [string, string, string] };
}

const legacyTaken = refusal(409, 'legacyCameraIDAlreadyExist');

test('A: a token, a wrong secret, an unknown client', async () => {
  const { send, apps } = rig();
  const auth = (given: object) => send('GET', `/auth?${new URLSearchParams({ ...apps.webUI, ...given })}`);
  expect(await auth({})).toEqual({ status: 200, body: { token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) } });
  expect(await auth({ clientSecret: '79b623a2' })).toEqual(refusal(401, 'Bad client secret.'));
  expect(await auth({ clientID: 'e1781876' })).toEqual(refusal(404, 'No app exists with given clientID.'));
  const incomplete = refusal(422, 'Must include clientID and clientSecret.');
  expect(await auth({ clientSecret: '' })).toEqual(incomplete);
  expect(await send('GET', '/auth')).toEqual(incomplete);
});

test('B: the life of an app', async () => {
  const { as, send } = rig();
  const { status, body: app } = await as(
    'webUI',
    'POST',
    '/apps/register',
    form('owner=mira.holt&permissionLevel=user'),
  );
  expect([status, app]).toEqual([
    200,
    { clientID: expect.stringMatching(/^[\da-f]{96}$/), clientSecret: expect.stringMatching(/^[\da-f]{71}$/) },
  ]);
  expect((await as('webUI', 'POST', '/apps/register', form('owner=&permissionLevel=user'))).status).toBe(422);
  const owned = { status: 200, body: [{ clientID: app.clientID }] };
  expect(await as('webUI', 'GET', '/apps/by-owner?owner=mira.holt')).toEqual(owned);

  const ok = { status: 200, body: { message: 'OK' } };
  const path = `/apps/${app.clientID}`;
  expect(await as('webUI', 'PUT', path, form('owner=juno.park'))).toEqual(ok);
  expect(await as('webUI', 'PUT', path, form('permissionLevel=admin'))).toEqual(ok);
  expect(await as('webUI', 'GET', '/apps/by-owner?owner=juno.park')).toEqual(owned);
  expect(await as('webUI', 'GET', '/apps/by-owner?owner=mira.holt')).toEqual({ status: 200, body: [] });

  const reset = await as('webUI', 'PUT', `${path}/secret`);
  expect(reset).toEqual({ status: 200, body: { clientSecret: expect.stringMatching(/^[\da-f]{71}$/) } });
  const auth = (given: object) => send('GET', `/auth?${new URLSearchParams({ ...app, ...given })}`);
  expect(await auth({}), 'the old secret is dead at once').toEqual(refusal(401, 'Bad client secret.'));
  const { body } = await auth(reset.body);
  for (let call = 0; call < 3; call += 1)
    await send('GET', '/cameras/search', undefined, { authorization: `Bearer ${body.token}` });
  expect(await as('webUI', 'GET', `${path}/usage?owner=juno.park`)).toEqual({ status: 200, body: { api_usage: 3 } });
  expect(await as('webUI', 'GET', `${path}/usage?owner=mira.holt`)).toEqual(
    refusal(403, 'The app belongs to somebody else.'),
  );
  expect(await as('webUI', 'PUT', '/apps/unknown', form('owner=x'))).toEqual(
    refusal(404, 'No app exists with given clientID.'),
  );
});

test('C: what is refused when a camera is added', async () => {
  const { cam2 } = await filled();
  const nulls =
    '%7B%22brand%22%3A+null%2C+%22image_path%22%3A+null%2C+%22ip%22%3A+%22198.51.100.77%22%2C+%22model%22%3A+null%2C+%22port%22%3A+null%2C+%22video_path%22%3A+null%7D';
  const active = 'is_active_image=True&is_active_video=False';
  expect(await cam2.create(form(`${active}&legacy_cameraID=90417&retrieval=${nulls}&type=ip`))).toEqual(legacyTaken);
  expect(await cam2.create(form(`${active}&retrieval=%7B%22snapshot_url%22%3A+null%7D&type=non_ip`))).toEqual(
    refusal(422, 'retrieval.snapshot_url is missing.'),
  );
  expect(await cam2.as('user', 'POST', '/cameras/create', form(valparaiso))).toEqual(
    refusal(403, 'Writing cameras needs the level admin.'),
  );
  expect(cam2.cam2.state.cameras.next, 'nothing was added').toBe(4);
});

test('D to G: changes, and what is found afterwards', async () => {
  const { cam2, ids } = await filled();
  const [first, second, third] = ids;
  const changed = (cameraID: string) => ({ status: 200, body: { cameraID } });
  const path =
    'frame_rate=25&retrieval=%7B%22brand%22%3A+null%2C+%22image_path%22%3A+null%2C+%22ip%22%3A+null%2C+%22model%22%3A+null%2C+%22port%22%3A+null%2C+%22video_path%22%3A+%22%2Fh264%2Fch1%22%7D&type=ip';
  expect(await cam2.put(first, form(path))).toEqual(changed(first));
  expect(await cam2.put(second, form('country=AUS&is_active_image=False'))).toEqual(changed(second));
  const type =
    'retrieval=%7B%22snapshot_url%22%3A+%22http%3A%2F%2Fimg.streamhub.example%2Fplaza7.jpg%22%7D&type=non_ip';
  expect(await cam2.put(third, form(type))).toEqual(changed(third));
  expect(await cam2.put(second, form('legacy_cameraID=90417'))).toEqual(legacyTaken);
  expect(await cam2.put('5c7e3d901ac0fa59b9eeb6ec', form('city=Oslo'))).toEqual(
    refusal(404, 'No camera has this cameraID.'),
  );

  const retrieval = {
    ip: '203.0.113.41',
    port: '8081',
    brand: 'Vantec',
    model: 'VT-220',
    image_path: '/snap.jpg',
    video_path: '/h264/ch1',
  };
  const camera = {
    ...nothing,
    source: 'harbour_survey',
    country: 'NO',
    city: 'Bergen',
    timezone_id: 'W. Europe Standard Time',
    timezone_name: 'Central European Time',
    frame_rate: 25,
    resolution_width: 1280,
    resolution_height: 720,
    utc_offset: 3600,
    legacy_cameraID: 90_417,
    latitude: 60.3913,
    longitude: 5.3221,
    type: 'ip',
    retrieval,
    is_active_image: true,
    is_active_video: true,
    cameraID: first,
  };
  expect(await cam2.get(`/cameras/${first}`)).toEqual(camera);
  expect(await cam2.get(`/cameras/${first.toUpperCase()}`)).toEqual(camera);
  expect(await cam2.get('/cameras/legacy/90417')).toEqual(camera);
  expect(await cam2.as('user', 'GET', '/cameras/legacy/90999')).toEqual(
    refusal(404, 'No camera has this legacy_cameraID.'),
  );
  expect(await cam2.get('/cameras/search?city=Hobart&is_active_image=False&offset=0&type=non_ip')).toEqual([
    {
      ...nothing,
      country: 'AUS',
      state: 'TAS',
      city: 'Hobart',
      reference_url: 'http://harbourcams.example/pier4',
      latitude: -42.8821,
      longitude: 147.3272,
      type: 'non_ip',
      retrieval: { snapshot_url: 'http://img.harbourcams.example/pier4/latest.jpg?fmt=l&q=80' },
      is_active_image: false,
      is_active_video: false,
      cameraID: second,
    },
  ]);
  expect(await cam2.get('/cameras/search?country=CL')).toMatchObject([
    { city: 'Valparaíso', retrieval: { snapshot_url: 'http://img.streamhub.example/plaza7.jpg' }, cameraID: third },
  ]);
  expect(await cam2.get('/cameras/search?latitude=60.0&longitude=5.5&radius=30.5'), '44.6 km away').toEqual([]);
  expect(await cam2.get('/cameras/search?latitude=60.0&longitude=5.5&radius=50')).toEqual([camera]);
  const known = '/cameras/exist?ip=203.0.113.41&port=8081&video_path=%2Fh264%2Fch1&type=ip';
  expect(await cam2.get(known)).toEqual([camera]);
  expect(await cam2.get('/cameras/exist?ip=203.0.113.41&type=ip'), 'the port is 80 then').toEqual([]);
  expect((await cam2.as('user', 'GET', '/cameras/exist?image_path=%2Fsnap.jpg&type=ip')).status).toBe(422);
});

test('H: the log, and a row of it skipped', async () => {
  const { cam2, ids } = await filled();
  await cam2.put(ids[0], { frame_rate: 25 });
  await cam2.wait(7.3);
  await cam2.put(ids[1], { city: 'Sydney' });
  const { body } = await cam2.as(
    'webUI',
    'GET',
    '/apps/db-change?start=2019-03-05T09%3A00%3A00&end=2019-03-05T10%3A00%3A00&offset=1',
  );
  expect(body).toEqual([
    { cameraID: ids[1], timestamp: '2019-03-05T09:15:56.300Z' },
    { cameraID: ids[2], timestamp: '2019-03-05T09:16:03.600Z' },
    { cameraID: ids[0], timestamp: '2019-03-05T09:16:10.900Z' },
    { cameraID: ids[1], timestamp: '2019-03-05T09:16:18.200Z' },
  ]);
});

test('I: an expired token, a new one, and the same call again', async () => {
  const cam2 = rig({}, { start: day });
  expect((await cam2.as('user', 'GET', '/cameras/search?country=CL')).status).toBe(200);
  await cam2.wait(300);
  expect(await cam2.as('user', 'GET', '/cameras/search?country=CL')).toEqual(refusal(401, 'Token expired.'));
  await cam2.login('user');
  expect(await cam2.as('user', 'GET', '/cameras/search?country=CL')).toEqual({ status: 200, body: [] });
});
