import { createFrameSource } from '@labrig/simulator/frames';
import { durationOf, encodeMp4 } from '@labrig/simulator/video';
import { describe, expect, test } from 'vitest';
import { blank, failure, invalid, rig, wrong } from '../fixtures/rig.ts';

type Suite = ReturnType<typeof rig>;

/** A server with one complete recording of so many seconds. */
async function recorded(seconds = 20, options: Parameters<typeof rig>[0] = {}) {
  const valt = rig({ schedules: 'none', ...options });
  const id = await valt.start(1, 'Intake <0731>');
  await valt.wait(seconds);
  await valt.post('/rooms/1/record/stop');
  return { ...valt, id };
}
const fetched = async ({ valt }: Suite, url: string, headers = {}): Promise<Response> => valt.fetch(url, { headers });

describe('a download link', () => {
  test('leads to a film as long as the recording, for half an hour and without a token', async () => {
    const valt = await recorded();
    const { url } = await valt.get('/records/download/1/1');
    expect(url).toMatch(/^http:\/\/valt\.test\/record\/file\/[\w-]+\.[\w-]+\.[\w-]+$/);
    const answer = await fetched(valt, url);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'video/mp4']);
    expect(await durationOf(await answer.bytes())).toBe(20);
    await valt.wait(1799);
    expect((await fetched(valt, url)).status).toBe(200);
    await valt.wait(1);
    expect((await fetched(valt, url)).status).toBe(404);
  });

  test('serves the parts that a player asks for', async () => {
    const valt = await recorded();
    const { url } = await valt.get('/records/download/1/2');
    const whole = await (await fetched(valt, url)).bytes();
    const part = await fetched(valt, url, { range: 'bytes=4-7' });
    expect([part.status, await part.text()]).toEqual([206, 'ftyp']);
    expect(part.headers.get('content-range')).toBe(`bytes 4-7/${whole.length}`);
  });

  test('that is forged, or whose recording is gone, leads nowhere', async () => {
    const valt = await recorded();
    const { url } = await valt.get('/records/download/1/1');
    expect((await fetched(valt, `${url.slice(0, -3)}abc`)).status).toBe(404);
    expect((await fetched(valt, 'http://valt.test/record/file/x')).status).toBe(404);
    await valt.post('/records/1/delete');
    expect((await fetched(valt, url)).status).toBe(404);
  });

  test('is made by another server’s secret only there', async () => {
    const [one, two] = [await recorded(), await recorded()];
    const other = rig({ schedules: 'none' }, { seed: 7 });
    expect((await fetched(two, (await one.get('/records/download/1/1')).url)).status).toBe(200);
    expect((await fetched(other, (await one.get('/records/download/1/1')).url)).status).toBe(404);
  });

  test.each(['/records/download/1/9', '/records/download/9/1'])('%s is of nothing', async (path) => {
    expect(await (await recorded()).call('GET', path)).toEqual(failure(404));
  });

  test('is not there while the recording runs', async () => {
    const valt = rig();
    await valt.start();
    expect(await valt.call('GET', '/records/download/1/1')).toEqual(failure(404));
  });

  test('of a long recording is a time lapse of the same length', async () => {
    const valt = await recorded(2 * 3600);
    const film = await (await fetched(valt, (await valt.get('/records/download/1/1')).url)).bytes();
    expect(await durationOf(film)).toBe(7200);
    expect(film.length).toBeLessThan(4e6);
  });
});

describe('a public link', () => {
  test('shows the recording and its films, until it is deactivated', async () => {
    const valt = await recorded();
    const { url } = (await valt.post('/records/1/share')).body.data;
    expect(url).toMatch(/^http:\/\/valt\.test\/record\/share\/[0-9a-f]{40}$/);
    const page = await (await fetched(valt, url)).text();
    expect(page).toContain('<h1>Intake &#60;0731&#62;</h1>');
    const [, film] = /src="([^"]+)"/.exec(page)!;
    expect((await fetched(valt, `http://valt.test${film}`)).headers.get('content-type')).toBe('video/mp4');
    expect((await valt.post('/records/1/share')).body.data.url).toBe(url);
    expect((await valt.post('/records/1/share/deactivate')).body).toEqual({ data: { message: 'share removed' } });
    expect((await fetched(valt, url)).status).toBe(404);
    expect((await fetched(valt, `http://valt.test${film}`)).status).toBe(404);
  });
});

describe('a cut', () => {
  test('makes a recording of a part, after a while', async () => {
    const valt = await recorded(100);
    expect((await valt.post('/records/1/cut', { start_time: 10, end_time: '60' })).body).toEqual({
      data: { message: 'start cutting', clip_id: 2 },
    });
    expect(await valt.get('/records/2/cut/status')).toEqual({ status: false });
    expect(await valt.call('GET', '/records/download/2/1')).toEqual(failure(404));
    await valt.wait(5);
    expect(await valt.get('/records/2/cut/status')).toEqual({ status: true });
    expect(await valt.get('/records/2')).toMatchObject({ duration: 50, name: 'Intake <0731>' });
    const film = await fetched(valt, (await valt.get('/records/download/2/1')).url);
    expect(await durationOf(await film.bytes())).toBe(50);
  });

  test.each([
    [{ start_time: 20, end_time: 25 }, { start_time: invalid }],
    [{ start_time: 10, end_time: 10 }, { end_time: invalid }],
    [{ start_time: 10, end_time: 21 }, { end_time: invalid }],
    [{ start_time: 10 }, { end_time: blank }],
  ])('%j of 20 s is none', async (body, fields) => {
    expect(await (await recorded(20)).post('/records/1/cut', body)).toEqual(wrong(fields));
  });

  test('of a recording that runs is none', async () => {
    const valt = rig();
    await valt.start();
    await valt.wait(60);
    expect(await valt.post('/records/1/cut', { start_time: 0, end_time: 10 })).toEqual(wrong({ end_time: invalid }));
  });
});

describe('an upload', () => {
  const source = createFrameSource({ width: 320, height: 192, camera: 'visit' });
  const film = encodeMp4({
    width: 320,
    height: 192,
    created: 0,
    pictures: [0, 1, 2].map((time) => ({
      pixels: source.pixels({ camera: 'visit', number: time, time: 0 }),
      time,
      duration: 1,
    })),
  });
  const announced = async () => {
    const valt = rig({ generation: 6, schedules: 'none' });
    const { body } = await valt.post('/records/create-upload', { name: 'Field visit', share: { users: [3] } });
    const send = (bytes: Uint8Array, range: string) => {
      const form = new FormData();
      form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), 'visit.mp4');
      return valt.post(`/records/${body.id}/videos/${body.videos[0]}`, form, { 'content-range': `bytes ${range}` });
    };
    return { ...valt, id: body.id as string, video: body.videos[0] as string, send };
  };

  test('in parts is put together, worked on, and can be fetched', async () => {
    const bytes = await film;
    const { send, get, id, video, wait, ...valt } = await announced();
    expect(await get(`/records/${id}`)).toMatchObject({
      videos: null,
      room: null,
      duration: 0,
      sharing: { users: [3] },
    });
    const half = Math.floor(bytes.length / 2);
    expect(await send(bytes.subarray(0, half), `0-${half - 1}/${bytes.length}`)).toEqual({
      status: 201,
      body: undefined,
    });
    expect((await get(`/records/${id}`)).videos).toBeNull();
    expect((await send(bytes.subarray(half), `${half}-${bytes.length - 1}/${bytes.length}`)).status).toBe(201);
    expect((await get(`/records/${id}`)).videos).toEqual([{ id: video, status: { type: 'created' } }]);
    await wait(60);
    expect(await get(`/records/${id}`)).toMatchObject({
      videos: [{ id: video, status: { type: 'ready' } }],
      duration: 3,
    });
    const { url } = await get(`/records/download/${id}/${video}`);
    expect(Buffer.compare(await (await valt.valt.fetch(url)).bytes(), bytes)).toBe(0);
  });

  test.each([
    ['0-9/10', 9, 'The range says 10 bytes, but 9 came.'],
    ['5-14/20', 10, 'The next byte to come is 0.'],
    ['10-5/20', 10, 'The range lies outside of the file.'],
    ['0-9/5', 10, 'The range lies outside of the file.'],
    ['0-9/9999999999', 10, 'A file may have 536870912 bytes at most.'],
    ['0-9/*', 10, invalid],
    ['elsewhere', 10, invalid],
  ])('with the range %s and %i bytes is refused', async (range, size, message) => {
    const { send } = await announced();
    expect(await send(new Uint8Array(size), range)).toEqual(wrong({ 'Content-Range': message }));
  });

  test('that changes its mind about its size is refused', async () => {
    const { send } = await announced();
    await send(new Uint8Array(10), '0-9/20');
    expect(await send(new Uint8Array(10), '10-19/30')).toEqual(
      wrong({ 'Content-Range': 'The file was said to have 20 bytes.' }),
    );
    expect(await send(new Uint8Array(10), '0-9/20')).toEqual(
      wrong({ 'Content-Range': 'The next byte to come is 10.' }),
    );
  });

  test('without a range, or without a file, is refused', async () => {
    const { id, video, post } = await announced();
    const path = `/records/${id}/videos/${video}`;
    const form = new FormData();
    form.append('file', 'text');
    expect(await post(path, form, { 'content-range': 'bytes 0-3/4' })).toEqual(wrong({ file: invalid }));
    expect(await post(path, { file: 'x' }, { 'content-range': 'bytes 0-3/4' })).toEqual(wrong({ file: blank }));
    const right = new FormData();
    right.append('file', new Blob(['film']));
    expect(await post(path, right)).toEqual(wrong({ 'Content-Range': blank }));
    expect((await post(`/records/${id}/videos/${id}`, right, { 'content-range': 'bytes 0-3/4' })).status).toBe(404);
  });

  test('belongs to generation 6', async () => {
    expect(await rig().post('/records/create-upload', { name: 'x' })).toEqual(failure(404));
  });
});
