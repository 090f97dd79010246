import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { refusal, server } from '../fixtures/server.ts';
import { HttpError, RequestError } from '../index.ts';

const uploaded = { record: '7c1f0a52-93bb-4d0e-8a64-1f2b9d3c5e70', video: '2a9e5b10-0c7d-4f83-b5a2-6de41f08c793' };
const create = 'POST /records/create-upload';
const part = `POST /records/${uploaded.record}/videos/${uploaded.video}`;
const answers = {
  [create]: { id: uploaded.record, videos: [uploaded.video] },
  [part]: new Response(null, { status: 201 }),
};
const bytes = Uint8Array.from({ length: 25 }, (_, index) => index);
const film = new Blob([bytes], { type: 'video/mp4' });

describe('an upload', () => {
  test('announces the recording, then sends the file in parts that come to the whole', async () => {
    const { valt, requests } = server(answers);
    const told: object[] = [];
    const settings = { name: 'Field visit 12', template: { 17: 'K. Brandt' }, share: { users: [3] } };
    const result = await valt.upload({ ...settings, file: film, partSize: 10, onProgress: (now) => told.push(now) });
    expect(result).toEqual(uploaded);
    const [announced, ...parts] = requests();
    expect([announced?.line, announced?.body]).toEqual([create, settings]);
    expect(parts.map(({ request }) => request.headers['content-range'])).toEqual([
      'bytes 0-9/25',
      'bytes 10-19/25',
      'bytes 20-24/25',
    ]);
    const files = parts.map(({ request }) => (request.body as FormData).get('file') as Blob);
    expect(await new Blob(files).bytes()).toEqual(bytes);
    expect(files.map(({ type }) => type)).toEqual(['video/mp4', 'video/mp4', 'video/mp4']);
    expect(told).toEqual([10, 20, 25].map((sent) => ({ ...uploaded, sent, total: 25 })));
  });

  test('keeps the name of a file, and lets the platform write the type of the form', async () => {
    const { valt, requests } = server(answers);
    await valt.upload({ name: 'a', file: new File([film], 'visit_12.mp4', { type: 'video/mp4' }) });
    const { request } = requests()[1]!;
    expect(request.headers['content-type']).toBeUndefined();
    expect((request.body as FormData).get('file')).toMatchObject({ name: 'visit_12.mp4', type: 'video/mp4', size: 25 });
  });

  test.each([
    [2 ** 23, 1],
    [2 ** 23 + 1, 2],
  ])('of %i bytes travels in %i parts of 8 MiB at most', async (size, count) => {
    const { valt, requests } = server(answers);
    await valt.upload({ name: 'a', file: new Blob([new Uint8Array(size)]) });
    expect(requests()).toHaveLength(1 + count);
    expect(requests().at(-1)?.request.headers['content-range']).toMatch(new RegExp(`-${size - 1}/${size}$`));
  });

  test.each([
    ['an empty file', new Blob([]), 10, /empty/],
    ['parts of nothing', film, 0, /partSize/],
    ['parts of less', film, -1, /partSize/],
    ['half bytes', film, 1.5, /partSize/],
  ])('of %s is refused before anything is sent', async (_what, file, partSize, words) => {
    const { valt, lines } = server(answers);
    const error = await failure(valt.upload({ name: 'a', file, partSize }), RequestError);
    expect(error.message).toMatch(words);
    expect(lines()).toEqual([]);
  });

  test('ends with the first part that is refused, and is told no further', async () => {
    const { valt, requests, answer } = server(answers);
    let calls = 0;
    answer(part, () =>
      (calls += 1) < 2 ? new Response(null, { status: 201 }) : refusal(404, { error: { code: 404 } }),
    );
    const told: number[] = [];
    const upload = valt.upload({ name: 'a', file: film, partSize: 10, onProgress: ({ sent }) => told.push(sent) });
    expect(await failure(upload, HttpError)).toMatchObject({ status: 404, operationId: 'uploadVideo' });
    expect([told, requests().length]).toEqual([[10], 3]);
  });
});
