import { describe, expect, test } from 'vitest';
import { blank, failure, invalid, suite, wrong } from '../fixtures/suite.ts';

const camera = { name: 'Door', ip: '10.9.9.9', username: 'root', password: 'pass', brand: 1, model: '1', wowza: 1 };
const crash = failure(500, 'Internal Server Error');
const deleted = { status: 200, body: { data: { message: 'Deleted' } } };

/** What can be made, changed and deleted alike: where, what it is made with, what is changed, what is then seen. */
const kinds: readonly (readonly [
  path: string,
  made: object,
  changes: object,
  seen: object,
  missing: readonly string[],
])[] = [
  [
    '/admin/rooms',
    { name: 'Lab', wowza: 1 },
    { name: 'Lab 2', wowza: '1', is_io: true, io_camera_id: 1 },
    { name: 'Lab 2', io_camera_id: 1 },
    ['name', 'wowza'],
  ],
  [
    '/admin/cameras',
    { ...camera, rooms: [3] },
    { http_port: '8080' },
    {
      http_port: 8080,
      rtsp_port: 554,
      brand: 'Axis',
      model: 'Axis-1',
      colo_hex: '#008000',
      rooms: [{ id: 3, name: 'Waiting room' }],
    },
    ['name', 'ip', 'username', 'password', 'brand', 'model', 'wowza'],
  ],
  [
    '/admin/users',
    { name: 'new', password: 'x' },
    { display_name: 'N.', rooms: '1,2' },
    { name: 'new', display_name: 'N.', user_group: null },
    ['name', 'password'],
  ],
  [
    '/admin/user_groups',
    { name: 'G', template: { information: '1', comment: 2 } },
    { max_record_duration: '5' },
    { max_record_duration: 5, marker: 2 },
    ['name', 'template'],
  ],
  [
    '/admin/templates',
    { name: 'T', type: 'info', fields: [{ name: 'a', type: 'text' }] },
    { type: 'info', hidden: true },
    { hidden: true, type: 'info', fields: [{ id: 4, on: true, required: false, type: 'text', name: 'a', data: [] }] },
    ['name', 'type'],
  ],
  [
    '/admin/wowza',
    { name: 'M', address: '10.0.0.9', ssl: true },
    { port: '4444' },
    { port: 4444, ssl: true, address: '10.0.0.9' },
    ['name', 'address'],
  ],
  [
    '/filters',
    { name: 'F', rooms: '1' },
    { authors: { users: [2] }, fields: { 1: { value: 'K' } } },
    {
      rooms: [{ id: 1, name: 'Counselling A' }],
      author: { users: [{ id: 2, name: 'kbrandt' }], user_groups: [] },
      fields: [{ id: 1, name: 'Observer', text: 'K', field_id: 1 }],
      date: { type: 'none' },
    },
    ['name'],
  ],
  [
    '/help',
    { title: 'Locks', content: 'How to' },
    { content: 'What for' },
    { title: 'Locks', content: 'What for' },
    ['title'],
  ],
];

describe.each(kinds)('%s', (path, made, changes, seen, missing) => {
  test('makes, lists, changes and deletes', async () => {
    const { post, get, call } = suite();
    const { status, body } = await post(path, made);
    const { id } = body.data;
    expect([status, id]).toEqual([200, expect.any(Number)]);
    expect(await post(`${path}/${id}/edit`, changes)).toMatchObject({ status: 200, body: { data: { id } } });
    expect(await get(`${path}/${id}`)).toMatchObject({ id, ...seen });
    const list = await get(path);
    const rows = Array.isArray(list) ? list : (Object.values(list)[0] as { id: number }[]);
    expect(rows.some((row) => row.id === id)).toBe(true);
    expect(await post(`${path}/${id}/delete`)).toEqual(deleted);
    expect(await call('GET', `${path}/${id}`)).toEqual(failure(404));
    expect(await post(`${path}/${id}/delete`)).toEqual(failure(404));
    expect(await post(`${path}/${id}/edit`, changes)).toEqual(failure(404));
    expect((await post(path, made)).body.data.id, 'ids are not given twice').toBe(id + 1);
  });

  test('needs what it needs', async () => {
    expect(await suite().post(path, {})).toEqual(wrong(Object.fromEntries(missing.map((name) => [name, blank]))));
  });
});

test.each([
  ['/admin/rooms', { name: 'x', wowza: 9 }, { wowza: invalid }],
  ['/admin/rooms/1/edit', { io_camera_id: 99 }, { io_camera_id: invalid }],
  ['/admin/cameras', { ...camera, rooms: '1,77' }, { rooms: invalid }],
  ['/admin/cameras/1/edit', { http_port: 70_000 }, { http_port: invalid }],
  ['/admin/users', { name: 'x', password: 'x', user_group: 9 }, { user_group: invalid }],
  ['/admin/users/1/edit', { video_access: { users: [99] } }, { video_access: invalid }],
  ['/admin/user_groups', { name: 'x', template: { information: 1 } }, { template: invalid }],
  ['/admin/user_groups', { name: 'x', template: { information: 1, marker: 9 } }, { template: invalid }],
  ['/filters', { name: 'x', rooms: [9] }, { rooms: invalid }],
  ['/filters', { name: 'x', date: { type: 'days' } }, { date: invalid }],
  ['/filters/1/edit', {}, undefined],
])('%s %j names what is not there, or not possible', async (path, body, fields) => {
  expect(await suite().post(path, body)).toEqual(fields ? wrong(fields) : failure(404));
});

test.each(['/admin/wowza/1/delete', '/admin/templates/1/delete'])(
  '%s of what others refer to is a failure of the database',
  async (path) => {
    expect(await suite().post(path)).toEqual(crash);
  },
);

test('a room is deleted with its schedules, and with what it is recording', async () => {
  const { post, get, start } = suite();
  await start(1);
  expect(await post('/admin/rooms/1/delete')).toEqual(deleted);
  expect((await get('/schedule')).schedules).toEqual([]);
  expect(await get('/records/1')).toMatchObject({ room: { id: 1, name: 'Counselling A' } });
});

test('a camera is deleted from its rooms, with its presets', async () => {
  const { post, get, call } = suite();
  await post('/presets/1/add', { name: 'door' });
  await post('/admin/cameras/1/delete');
  expect((await get('/admin/rooms/1')).cameras).toEqual([{ id: 2, name: 'Counselling A 2', type: 'camera' }]);
  expect(await call('GET', '/presets/1')).toEqual(failure(404));
});

test('the cameras of a room are told with what one needs to reach them', async () => {
  const { get } = suite();
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
  const { post, call, valt } = suite();
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
  const { post, get, start } = suite();
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
  const { get, call } = suite();
  const rights = await get('/rights');
  expect(rights.map(({ name }: { name: string }) => name)).toEqual(['general', 'upload', 'monitoring']);
  expect(await get('/rights/upload')).toEqual({
    name: 'upload',
    sub_rights: ['upload--sharing', 'upload--retention', 'upload--author'],
  });
  expect(await call('GET', '/rights/toString')).toEqual(failure(404));
});

test('the version is a text, and the log begins with who logged in', async () => {
  const { get } = suite();
  expect((await get('/admin/general')).version).toBe('5.6.2');
  expect((await get('/admin/logs')).logs_list.at(-1)).toMatchObject({ user: 'admin', message: 'Logged in' });
});

describe('generation 6', () => {
  const six = async () => {
    const valt = suite({ generation: 6, schedules: 'none' });
    const record = String(await valt.start());
    await valt.wait(60);
    return { ...valt, record };
  };

  test('knows recordings by UUID, everywhere', async () => {
    const { record, get, call } = await six();
    expect(record).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect((await get('/rooms/info/1')).recording.id).toBe(record);
    expect((await get('/rooms/1/status')).record_id).toBe(record);
    expect((await get(`/records/${record.toUpperCase()}`)).id).toBe(record);
    expect((await get(`/records/${record}`)).markers).toBeUndefined();
    expect(await call('GET', '/records/1')).toEqual(failure(404));
    expect((await get('/admin/general')).version).toBe('6.5.1');
  });

  test('has comments, with files and spoken notes', async () => {
    const { record, post, get, call } = await six();
    const sound = new FormData();
    sound.append('audioNote', new Blob(['sound']), 'note.webm');
    sound.append('duration', '4.5');
    for (let index = 0; index < 30; index += 1) sound.append('frequencies[]', String(index / 30));
    const note = (await post('/audio', sound)).body;
    expect(note).toMatchObject({ duration: 4.5, frequencies: expect.objectContaining({ length: 30 }) });
    expect((await get(`/audio/${note.id}`)).id).toBe(note.id);

    const form = new FormData();
    for (const [name, value] of Object.entries({
      type: 'simple',
      recordId: record,
      recordTime: '12',
      message: 'look',
      audioId: note.id,
    }))
      form.append(name, value);
    form.append('files[]', new Blob(['plan']), 'plan.pdf');
    const { status, body: comment } = await post('/comment', form);
    expect([status, comment]).toMatchObject([
      200,
      {
        id: 1,
        message: 'look',
        recordTime: '12',
        recordId: record,
        audioId: note.id,
        updatedBy: null,
        author: { id: 1, username: 'admin' },
        files: [{ name: 'plan.pdf', size: 4 }],
        createdAt: '2026-05-04T09:01:00.000Z',
      },
    ]);
    const file = await call('GET', `/comment/1/files/${comment.files[0].id}`);
    expect(new TextDecoder().decode(file.body)).toBe('plan');

    const changed = await post('/comment/update/1', { type: 'duration', recordId: record, startTime: 3, endTime: 9 });
    expect(changed.body).toMatchObject({ recordTime: '3', message: null, updatedBy: { id: 1 } });
    await post('/rooms/1/record/comments', { event: 'early', time: 5 });
    await post(`/records/${record}/comments`, { event: 'late', time: '50' });
    expect(
      (await call('GET', `/comment/record/${record}`)).body.map(({ message }: { message: string }) => message),
    ).toEqual([null, 'early', 'late']);
    expect(await call('DELETE', '/comment/1')).toEqual({ status: 200, body: { id: 1 } });
    expect(await call('DELETE', `/audio/${note.id}`)).toEqual({ status: 200, body: { id: note.id } });
    expect(await call('DELETE', '/comment/1')).toEqual(failure(404));
  });

  test.each([
    [{ type: 'simple', recordTime: 1 }, { recordId: blank }],
    [{ type: 'simple', recordId: '00000000-0000-4000-8000-000000000000', recordTime: 1 }, { recordId: invalid }],
  ])('refuses the comment %j', async (body, fields) => {
    const { post } = await six();
    expect((await post('/comment', body)).body.data.fields).toEqual(
      expect.arrayContaining(Object.entries(fields).map(([name, message]) => ({ name, message }))),
    );
  });

  test('refuses comments beyond the end, that end before they begin, or with a spoken note that is not there', async () => {
    const { post, record } = await six();
    expect(await post('/comment', { type: 'simple', recordId: record, recordTime: 61 })).toEqual(
      wrong({ time: 'This value should be 60 or less.' }),
    );
    expect(await post('/comment', { type: 'duration', recordId: record, startTime: 9, endTime: 3 })).toEqual(
      wrong({ endTime: invalid }),
    );
    expect(await post('/comment', { type: 'simple', recordId: record, recordTime: 1, audioId: record })).toEqual(
      wrong({ audioId: invalid }),
    );
  });

  test('refuses spoken notes without sound', async () => {
    const { post } = await six();
    const form = new FormData();
    form.append('duration', 'long');
    expect((await post('/audio', form)).body.data.fields).toEqual(
      expect.arrayContaining([
        { name: 'audioNote', message: blank },
        { name: 'duration', message: invalid },
      ]),
    );
    expect(await post('/audio', { duration: 4 })).toEqual(wrong({ audioNote: blank }));
  });

  test('deletes presets by verb, and lists templates by type', async () => {
    const { post, call } = await six();
    await post('/presets/1/add', { name: 'door' });
    expect(await call('DELETE', '/cameras/1/presets/1')).toEqual({ status: 204, body: undefined });
    expect(await call('DELETE', '/cameras/1/presets/1')).toEqual(failure(404));
    expect((await call('GET', '/template?type=comment')).body).toMatchObject({
      templates: [{ id: 2, name: 'Notes' }],
      default: 2,
    });
    expect(await call('GET', '/template')).toEqual(wrong({ type: blank }));
    expect((await call('GET', '/admin/user_groups')).body.data.userGroups[0]).toEqual({
      id: 1,
      name: 'Administrators',
      comment: 2,
      information: 1,
    });
  });
});
