import { describe, expect, test } from 'vitest';
import { failure, rig } from '../fixtures/rig.ts';

const forbidden = failure(403, 'Access Denied.');

/** A server that looks at rights; kbrandt is in a group with these. */
async function strict(rights: readonly string[], rooms: readonly string[] = ['Counselling A']) {
  const valt = rig({
    schedules: 'none',
    enforcesRights: true,
    users: [{ name: 'admin' }, { name: 'kbrandt', group: 'Own' }, { name: 'mlopez', group: 'Other' }],
    groups: [{ name: 'Administrators' }, { name: 'Own', rights, rooms }, { name: 'Other' }],
  });
  return { ...valt, own: valt.as('kbrandt') };
}

describe('a server that looks at rights', () => {
  test.each([
    ['/rooms/1/record/start', { name: 'x' }, 'monitoring--recording--start-recording'],
    ['/rooms/1/lock', {}, 'monitoring--lock-rooms'],
    ['/presets/1/add', { name: 'door' }, 'monitoring--ptz--edit-presets'],
  ])('wants for %s the right to it', async (path, body, right) => {
    expect(await (await strict([])).own.post(path, body)).toEqual(forbidden);
    expect((await (await strict([right])).own.post(path, body)).status).toBe(200);
  });

  test.each([
    ['stop', 'monitoring--recording--stop-all-authors', []],
    ['pause', 'monitoring--recording--pause-all-authors', ['monitoring--recording--pause-recording']],
    ['resume', 'monitoring--recording--resume-all-authors', []],
  ])('lets one %s somebody else’s recording only with the right to do so', async (verb, right, also) => {
    for (const [rights, status] of [
      [also, 403],
      [[...also, right], 200],
    ] as const) {
      const valt = await strict(rights);
      await valt.start(1, 'of the admin');
      expect((await valt.own.post(`/rooms/1/record/${verb}`)).status).toBe(status);
    }
  });

  test('lets one stop one’s own', async () => {
    const valt = await strict(['monitoring--recording--start-recording']);
    await valt.own.post('/rooms/1/record/start', { name: 'own' });
    expect((await valt.own.post('/rooms/1/record/stop')).status).toBe(200);
  });

  test('wants the right to record for others, and to share', async () => {
    const start = 'monitoring--recording--start-recording';
    for (const [body, right] of [
      [{ author: 1 }, 'monitoring--recording--reassign-author'],
      [{ share: { users: [1] } }, 'monitoring--recording--sharing'],
    ] as const) {
      expect(await (await strict([start])).own.post('/rooms/1/record/start', { name: 'x', ...body })).toEqual(
        forbidden,
      );
      expect(
        (await (await strict([start, right])).own.post('/rooms/1/record/start', { name: 'x', ...body })).status,
      ).toBe(200);
    }
  });

  test('lets one unlock what others have locked only with the right to do so', async () => {
    const valt = await strict(['monitoring--lock-rooms']);
    await valt.post('/rooms/1/lock');
    expect(await valt.own.post('/rooms/1/unlock')).toEqual(forbidden);
    await valt.post('/rooms/1/unlock');
    await valt.own.post('/rooms/1/lock');
    expect((await valt.own.post('/rooms/1/unlock')).status).toBe(200);
  });

  test('shows one only the rooms that one may enter', async () => {
    const { own } = await strict([]);
    expect((await own.get('/rooms/info')).body.data.rooms).toMatchObject([{ id: 1 }]);
    expect(await own.get('/rooms/info/2')).toEqual(forbidden);
    expect(await own.get('/rooms/2/status')).toEqual(forbidden);
  });

  test('shows one’s own recordings, what is shared with one, and what video access opens', async () => {
    const valt = await strict(['monitoring--recording--start-recording']);
    await valt.start(2, 'of the admin');
    await valt.own.post('/rooms/1/record/start', { name: 'own' });
    const seen = async (): Promise<string[]> =>
      (await valt.own.post('/records')).body.data.records.map(({ name }: { name: string }) => name);
    expect(await seen()).toEqual(['own']);
    expect(await valt.own.get('/records/1')).toEqual(failure(404));
    await valt.post('/records/1/update', { share: { users: [2], groups: [] } });
    expect(await seen()).toEqual(['own', 'of the admin']);
    await valt.post('/records/1/update', { share: { users: [], groups: '3' } });
    expect(await seen()).toEqual(['own']);
    await valt.post('/admin/users/2/edit', { video_access: { users: [], user_groups: [1] } });
    expect(await seen()).toEqual(['own', 'of the admin']);
  });

  test('says in a room’s status whether one may see its recording', async () => {
    const valt = await strict([]);
    await valt.start();
    expect((await valt.own.get('/rooms/1/status')).body.data).toMatchObject({ record: true, record_access: false });
    expect((await valt.get('/rooms/1/status')).record_access).toBe(true);
  });

  test('wants rights for uploads and links', async () => {
    const valt = await strict([]);
    await valt.start();
    await valt.post('/records/1/update', { share: { users: [2] } });
    expect(await valt.own.post('/records/1/share')).toEqual(forbidden);
    expect(await valt.own.post('/records/1/update', { share: { users: [] } })).toEqual(forbidden);
  });
});

test('a server that does not look lets everybody do everything', async () => {
  const { as } = rig({ schedules: 'none' });
  expect((await as('mlopez').post('/rooms/2/record/start', { name: 'x', author: 1 })).status).toBe(200);
});
