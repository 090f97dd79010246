import { describe, expect, test } from 'vitest';
import { blank, failure, invalid, rig, wrong } from '../fixtures/rig.ts';

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
    const { post, get, call } = rig();
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
    expect(await rig().post(path, {})).toEqual(wrong(Object.fromEntries(missing.map((name) => [name, blank]))));
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
  expect(await rig().post(path, body)).toEqual(fields ? wrong(fields) : failure(404));
});

test.each(['/admin/wowza/1/delete', '/admin/templates/1/delete'])(
  '%s of what others refer to is a failure of the database',
  async (path) => {
    expect(await rig().post(path)).toEqual(crash);
  },
);
