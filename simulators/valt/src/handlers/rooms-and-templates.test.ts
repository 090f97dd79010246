import { expect, test } from 'vitest';
import { failure, invalid, rig, wrong } from '../fixtures/rig.ts';

const deleted = { status: 200, body: { data: { message: 'Deleted' } } };

test('a room is deleted with its schedules, and with what it is recording', async () => {
  const { post, get, start } = rig();
  await start(1);
  expect(await post('/admin/rooms/1/delete')).toEqual(deleted);
  expect((await get('/schedule')).schedules).toEqual([]);
  expect(await get('/records/1')).toMatchObject({ room: { id: 1, name: 'Counselling A' } });
});

test('a camera is deleted from its rooms, with its presets', async () => {
  const { post, get, call } = rig();
  await post('/presets/1/add', { name: 'door' });
  await post('/admin/cameras/1/delete');
  expect((await get('/admin/rooms/1')).cameras).toEqual([{ id: 2, name: 'Counselling A 2', type: 'camera' }]);
  expect(await call('GET', '/presets/1')).toEqual(failure(404));
});

test('the cameras of a room are told with what one needs to reach them', async () => {
  const { get } = rig();
  expect((await get('/admin/rooms/1/cameras')).cameras[0]).toEqual({
    id: 1,
    name: 'Counselling A 1',
    type: 'camera',
    device_type: 'camera',
    ip: '10.0.0.1',
    http_port: 80,
    rtsp_port: 554,
    username: 'root',
    password: 'pass',
    brand: 'Axis',
    model: 'Axis-1',
    color: 'green',
    colo_hex: '#008000',
    wowza: { id: 1, name: 'Media 1' },
  });
  expect((await get('/admin/rooms/3/cameras')).cameras).toEqual([]);
  expect((await get('/admin/cameras/brands')).brands[0]).toMatchObject({ name: 'Axis' });
});

test('presets keep a view and bring it back', async () => {
  const { post, call, valt } = rig();
  expect(await post('/presets/1/add', { name: 'door' })).toEqual({
    status: 200,
    body: { id: 1, message: 'Preset added' },
  });
  expect((await call('GET', '/presets/1')).body).toEqual([
    { id: 1, name: 'door', camera: 1, data: 'pan=0&tilt=0&zoom=1' },
  ]);
  expect(await post('/presets/1/apply', { preset: '1' })).toEqual({
    status: 200,
    body: { id: 1, message: 'Preset applied' },
  });
  expect(await post('/presets/2/apply', { preset: 1 })).toEqual(wrong({ preset: invalid }));
  expect(await post('/presets/1/delete', { preset: 1 })).toEqual({
    status: 200,
    body: { id: 1, message: 'Preset deleted' },
  });
  expect(await post('/presets/1/delete', { preset: 1 })).toEqual(wrong({ preset: invalid }));
  expect(valt.state.cameras.pages[0]![0]!.view).toEqual({ pan: 0, tilt: 0, zoom: 1 });
});

test('fields of templates are added, changed and deleted, and name the values of recordings', async () => {
  const { post, get, start } = rig();
  expect((await post('/admin/templates/1/fields', { fields: [{ name: 'Site', type: 'text' }] })).body).toEqual({
    data: { fields: [4] },
  });
  await post('/admin/templates/1/fields/4/edit', { name: 'Place' });
  await start(1, 'x', { template: { 4: 'North', 99: 'y' } });
  expect((await get('/records/1')).template).toEqual([{ Place: 'North' }, { 99: 'y' }]);
  expect((await get('/filters/template_fields')).fields).toContainEqual({ id: 4, name: 'Place' });
  expect(await post('/admin/templates/1/fields/4/delete')).toEqual(deleted);
  expect(await post('/admin/templates/1/fields/4/edit', {})).toEqual(failure(404));
  expect(await get('/admin/templates/1/fields')).toHaveLength(2);
  expect(await get('/templates')).toEqual({
    info_template: { id: 1, name: 'Session', entity_name: { title: 'Name', value: [], type: 'Text' } },
    marker_template: { id: 2, name: 'Notes', entity_name: { title: 'Name', value: [], type: 'Text' } },
  });
});

test('rights are listed as the vendor lists them', async () => {
  const { get, call } = rig();
  const rights = await get('/rights');
  expect(rights.map(({ name }: { name: string }) => name)).toEqual(['general', 'upload', 'monitoring']);
  expect(await get('/rights/upload')).toEqual({
    name: 'upload',
    sub_rights: ['upload--sharing', 'upload--retention', 'upload--author'],
  });
  expect(await call('GET', '/rights/toString')).toEqual(failure(404));
});

test('the version is a text, and the log begins with who logged in', async () => {
  const { get } = rig();
  expect((await get('/admin/general')).version).toBe('5.6.2');
  expect((await get('/admin/logs')).logs_list.at(-1)).toMatchObject({ user: 'admin', message: 'Logged in' });
});
