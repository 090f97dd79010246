import { describe, expect, test } from 'vitest';
import { blank, failure, invalid, rig, wrong } from '../fixtures/rig.ts';

describe('generation 6', () => {
  const six = async () => {
    const valt = rig({ generation: 6, schedules: 'none' });
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
