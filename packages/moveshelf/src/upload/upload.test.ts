import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { errors, executed } from '../fixtures/server.ts';
import { put, store } from '../fixtures/store.ts';
import {
  AbortedError,
  GraphqlError,
  HttpError,
  NetworkError,
  RequestError,
  TimeoutError,
  UploadError,
} from '../index.ts';
import type { Progress } from '../index.ts';

const csv = new Blob(['time,knee_flexion\n0.00,4.1\n0.01,4.9\n'], { type: 'text/csv' });
const crc32c = 'ZFxIKA==';
const clipMetadata = { title: 'knee.csv', allowDownload: false, allowUnlistedAccess: false };

describe('uploadFile', () => {
  test('announces the clip with its checksum, sends the bytes without the key, and looks', async () => {
    const { moveshelf, requests, lines } = store();
    const uploaded = await moveshelf.clips.uploadFile('a/b', new File([csv], 'knee.csv'));
    expect(uploaded).toMatchObject({ id: 'c1', size: 36, crc32c, status: 'Processing' });
    expect(lines()).toEqual(['CreateClips', put, 'ClipFile']);
    const [announced, sent] = requests();
    const clip = { clientId: 'knee.csv', crc32c, filename: 'knee.csv', metadata: clipMetadata };
    expect(announced?.variables).toEqual({ input: { project: 'a/b', clips: [clip] } });
    expect(sent?.request.headers).toEqual({ 'content-type': 'application/octet-stream' });
    expect(sent?.bytes).toEqual(await csv.bytes());
    // What makes the platform keep no copy of the body.
    expect(sent?.request).toMatchObject({ redirect: 'error', window: null });
  });

  test('takes other names and metadata', async () => {
    const { moveshelf, requests } = store();
    const metadata = { title: 'Walk', allowDownload: true, projectPath: '/A/B/C' };
    await moveshelf.clips.uploadFile('a/b', csv, { filename: 'walk.csv', metadata });
    const clip = { clientId: 'walk.csv', crc32c, filename: 'walk.csv', metadata: { ...clipMetadata, ...metadata } };
    expect(requests()[0]?.variables).toEqual({ input: { project: 'a/b', clips: [clip] } });
  });

  test('does not mix up the metadata of two calls', async () => {
    const { moveshelf, requests } = store();
    for (const name of ['one', 'two']) await moveshelf.clips.uploadFile('a/b', new File([csv], name));
    const titles = requests().flatMap(({ variables }) => {
      const { clips } = (variables['input'] ?? {}) as { clips?: readonly { metadata: { title: string } }[] };
      return clips?.map(({ metadata }) => metadata.title) ?? [];
    });
    expect(titles).toEqual(['one', 'two']);
  });
});

describe('uploadAdditionalData', () => {
  test('announces the file, sends the bytes, and looks for it in its clip', async () => {
    const { moveshelf, requests, lines } = store();
    const upload = { dataType: 'data', filename: 'knee.csv' };
    expect(await moveshelf.files.uploadAdditionalData('c1', csv, upload)).toMatchObject({ id: 'f1', crc32c });
    expect(lines()).toEqual(['CreateAdditionalData', put, 'ListFiles']);
    const input = { clipId: 'c1', crc32c, clientId: 'knee.csv', ...upload };
    expect(requests()[0]?.variables).toEqual({ input });
  });
});

describe('an upload', () => {
  test('of nothing is one of nothing', async () => {
    const { moveshelf, requests } = store();
    const told: Progress[] = [];
    const uploaded = await moveshelf.clips.uploadFile('a/b', new Blob([]), { onProgress: (now) => told.push(now) });
    expect(uploaded).toMatchObject({ size: 0, crc32c: 'AAAAAA==' });
    expect([requests()[1]?.bytes.length, told]).toEqual([0, []]);
  });

  test('tells its progress as bytes are pulled', async () => {
    const big = new Blob(Array.from({ length: 4 }, () => new Uint8Array(50_000)));
    const told: Progress[] = [];
    const pulled: number[] = [];
    const { moveshelf } = store({
      async taken({ request }) {
        const reader = (request.body as Blob).stream().getReader();
        told.length = 0;
        for (let read = 0; ;) {
          const { done, value } = await reader.read();
          if (done) return new Response(null);
          pulled.push((read += value.length));
          expect(told).toHaveLength(pulled.length);
        }
      },
    });
    await moveshelf.clips.uploadFile('a/b', big, { onProgress: (now) => told.push(now) });
    expect(told.map(({ sent }) => sent)).toEqual(pulled);
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toEqual({ sent: 200_000, total: 200_000 });
  });

  test('that the server notices late is waited for, on the clock of the client', async () => {
    const { moveshelf, clock, lines } = store({ states: ['Pending', 'Pending', 'Complete'] });
    const uploading = moveshelf.clips.uploadFile('a/b', csv);
    await clock.advance(1999);
    expect(lines().filter((line) => line === 'ClipFile')).toHaveLength(2);
    await clock.advance(1);
    expect((await uploading).status).toBe('Complete');
    expect(clock.waiting).toEqual([]);
  });

  test('that the server never notices is a TimeoutError', async () => {
    const { moveshelf, clock } = store({ states: ['Pending'] });
    const error = failure(moveshelf.clips.uploadFile('a/b', csv), TimeoutError);
    await clock.advance(60_000);
    expect(await error).toMatchObject({ scope: 'total', limit: 60_000 });
    expect(clock.waiting).toEqual([]);
  });

  test('that the server says has failed is an UploadError', async () => {
    const { moveshelf } = store({ states: ['Failed'] });
    const error = await failure(moveshelf.clips.uploadFile('a/b', csv), UploadError);
    expect(error).toMatchObject({ kind: 'upload', reason: 'failed', id: 'c1' });
  });

  test('is complete when the server says so', async () => {
    const { moveshelf, clock } = store({ states: ['Processing', 'Processing', 'some new word', 'Complete'] });
    const uploaded = await moveshelf.clips.uploadFile('a/b', csv);
    const done = uploaded.complete();
    await clock.advance(2000);
    await done;
    expect(clock.waiting).toEqual([]);
    const failing = await store({ states: ['Processing', 'Failed'] }).moveshelf.clips.uploadFile('a/b', csv);
    await failure(failing.complete(), UploadError);
  });

  test('that is not announced sends no bytes', async () => {
    const { moveshelf, answer, lines } = store();
    answer('CreateClips', executed({ ...errors('No project matches a/b'), data: { createClips: null } }));
    await failure(moveshelf.clips.uploadFile('a/b', csv), GraphqlError);
    expect(lines()).toEqual(['CreateClips']);
  });

  test.each([
    [400, 'The bytes do not fit the checksum that was announced'],
    [403, 'This address has expired.'],
    [413, 'The file is larger than 268435456 bytes.'],
    [507, 'The store is full.'],
  ])('that the store refuses with %i is an HttpError with its words, and is not tried again', async (status, words) => {
    const { moveshelf, lines } = store({ taken: new Response(words, { status }) }, { retry: {} });
    const error = await failure(moveshelf.clips.uploadFile('a/b', csv), HttpError);
    expect(error).toMatchObject({ status, vendorMessage: words, operationId: 'putFile', attempts: 1 });
    expect(lines()).toEqual(['CreateClips', put]);
  });

  test.each([200, 201, 204])('is over when the store says %i, whatever else it says', async (status) => {
    const taken = (): Response => new Response(status === 204 ? null : '<html>', { status });
    const { moveshelf } = store({ taken });
    expect(await moveshelf.clips.uploadFile('a/b', csv)).toHaveProperty('id', 'c1');
  });
});

describe('only sending the bytes is tried again', () => {
  const upset = [
    ['a fault', () => new Response('oops', { status: 503 })],
    ['a broken connection', () => Promise.reject(new TypeError('fetch failed'))],
  ] as const;

  test.each(upset)('after %s, from the beginning', async (_what, fail) => {
    let tries = 0;
    const told: number[] = [];
    const { moveshelf, clock, requests, lines } = store(
      { taken: () => ((tries += 1) < 3 ? fail() : new Response(null)) },
      { retry: { jitter: () => 1 } },
    );
    const uploading = moveshelf.clips.uploadFile('a/b', csv, { onProgress: ({ sent }) => told.push(sent) });
    await clock.advance(1500);
    expect(await uploading).toMatchObject({ id: 'c1' });
    expect(lines()).toEqual(['CreateClips', put, put, put, 'ClipFile']);
    expect(
      requests()
        .filter(({ line }) => line === put)
        .map(({ bytes }) => bytes.length),
    ).toEqual([36, 36, 36]);
    expect(told).toEqual([36, 36, 36]);
  });

  test.each(upset)('and not for ever: %s', async (_what, fail) => {
    const { moveshelf, clock, lines } = store({ taken: fail }, { retry: { jitter: () => 1 } });
    const error = failure(moveshelf.clips.uploadFile('a/b', csv), Error);
    await clock.advance(10_000);
    expect(await error).toMatchObject({ operationId: 'putFile', attempts: 3 });
    expect(lines()).toEqual(['CreateClips', put, put, put]);
  });

  test('the announcement is not', async () => {
    const { moveshelf, answer, clock, lines } = store({}, { retry: {} });
    answer('CreateClips', () => Promise.reject(new TypeError('fetch failed')));
    const error = failure(moveshelf.clips.uploadFile('a/b', csv), NetworkError);
    await clock.advance(60_000);
    expect(await error).toMatchObject({ operationId: 'createClips', attempts: 1 });
    expect(lines()).toEqual(['CreateClips']);
  });
});

describe('an abort', () => {
  test('before anything was sent', async () => {
    const { moveshelf, lines } = store();
    const signal = AbortSignal.abort('no');
    await failure(moveshelf.clips.uploadFile('a/b', csv, {}, { signal }), AbortedError);
    expect(lines()).toEqual([]);
  });

  test('while bytes are sent', async () => {
    const controller = new AbortController();
    const { moveshelf } = store({ taken: () => new Promise<object>(() => controller.abort('enough')) });
    const error = await failure(moveshelf.clips.uploadFile('a/b', csv, {}, controller), AbortedError);
    expect(error).toMatchObject({ operationId: 'putFile', outcome: { reason: 'enough' } });
  });

  test('while the server has yet to notice', async () => {
    const controller = new AbortController();
    const { moveshelf, clock } = store({ states: ['Pending'] });
    const error = failure(moveshelf.clips.uploadFile('a/b', csv, {}, controller), AbortedError);
    await clock.advance(500);
    controller.abort('enough');
    await error;
    expect(clock.waiting).toEqual([]);
  });

  test('by whoever is told of the progress', async () => {
    const { moveshelf, lines } = store({}, { retry: {} });
    const onProgress = (): void => {
      throw new RangeError('enough');
    };
    const error = await failure(moveshelf.clips.uploadFile('a/b', csv, { onProgress }), RequestError);
    expect(error.cause).toEqual(new RangeError('enough'));
    expect(lines().at(-1)).not.toBe('ClipFile');
  });
});
