import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { put, store } from '../fixtures/store.ts';
import { HttpError, LabrigError, RequestError, UploadError } from '../index.ts';

const text = 'time,knee_flexion\n0.00,4.1\n0.01,4.9\n';
const crc32c = 'ZFxIKA==';
const size = 36;
const stream = () => new Blob([text]).stream();
const download = 'GET https://store.test/bucket/d1?expires=9&signature=5ec2e7';
const upload = { dataType: 'data', filename: 'knee.csv' };

describe('a stream', () => {
  test('that knows its checksum is announced with it, and read once', async () => {
    const { moveshelf, requests, lines } = store();
    const source = { stream: stream(), size, crc32c };
    expect(await moveshelf.files.uploadAdditionalData('c1', source, upload)).toMatchObject({ id: 'f1', size, crc32c });
    expect(lines()).toEqual(['CreateAdditionalData', put, 'ListFiles']);
    expect(requests()[0]?.variables).toMatchObject({ input: { crc32c } });
    expect(new TextDecoder().decode(requests()[1]?.bytes)).toBe(text);
    expect(requests()[1]?.request).toMatchObject({ duplex: 'half', headers: { 'content-length': '36' } });
  });

  test('without a checksum is summed up on its way, and what the server gives back is compared', async () => {
    const { moveshelf, requests, answer, lines } = store({ states: ['Processing', 'Complete'] });
    answer(download, new Response(text));
    const uploading = moveshelf.clips.uploadFile('a/b', { stream: stream(), size }, { filename: 'knee.csv' });
    expect(await uploading).toMatchObject({ id: 'c1', crc32c });
    expect(lines()).toEqual(['CreateClips', put, 'ClipFile', 'ClipFile', download]);
    const [clip] = (requests()[0]!.variables['input'] as { clips: readonly object[] }).clips;
    expect(clip).not.toHaveProperty('crc32c');
    expect(requests().at(-1)?.request.headers).toEqual({});
  });

  test('of which the server gives back other bytes is an UploadError', async () => {
    const { moveshelf, answer } = store({ states: ['Complete'] });
    answer(download, new Response(text.replace('4.1', '4.2')));
    const error = await failure(moveshelf.clips.uploadFile('a/b', { stream: stream(), size }), UploadError);
    expect(error).toMatchObject({ id: 'c1', reason: 'differs' });
  });

  test('without a checksum cannot be attached: the server wants it before the bytes', async () => {
    const { moveshelf, lines } = store();
    const attaching = moveshelf.files.uploadAdditionalData('c1', { stream: stream(), size }, upload);
    expect((await failure(attaching, RequestError)).message).toContain('needs its crc32c');
    expect(lines()).toEqual([]);
  });

  test.each([
    ['ends too soon', size + 1, 'only 36 bytes of 37'],
    ['has more', size - 1, 'more than the bytes of 35'],
    ['has something, where nothing was announced', 0, 'more than the bytes of 0'],
  ])('that %s ends the upload, and the server is not asked', async (_what, announced, words) => {
    const { moveshelf, lines } = store({}, { retry: {} });
    const source = { stream: stream(), size: announced, crc32c };
    const error = await failure(moveshelf.clips.uploadFile('a/b', source), RequestError);
    expect([error.operationId, error.message]).toEqual(['putFile', expect.stringContaining(words)]);
    expect(lines()).not.toContain('ClipFile');
  });

  test('that breaks ends the upload with what broke it', async () => {
    const { moveshelf } = store({}, { retry: {} });
    const broken = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => controller.error(new Error('disk gone')),
    });
    const error = await failure(moveshelf.clips.uploadFile('a/b', { stream: broken, size, crc32c }), RequestError);
    expect(error.cause).toEqual(new Error('disk gone'));
  });

  test.each([
    ['a fault', () => new Response('oops', { status: 503 }), 'http'],
    ['a broken connection', () => Promise.reject(new TypeError('fetch failed')), 'network'],
  ] as const)('is not sent again after %s', async (_what, taken, kind) => {
    const { moveshelf, lines } = store({ taken }, { retry: {} });
    const error = await failure(moveshelf.clips.uploadFile('a/b', { stream: stream(), size, crc32c }), LabrigError);
    expect(error).toMatchObject({ kind, attempts: 1 });
    expect(lines()).toEqual(['CreateClips', put]);
  });
});

describe('a Blob', () => {
  test('that cannot be read ends the upload before anything is sent', async () => {
    const { moveshelf, lines } = store();
    const gone = Object.assign(new Blob([text]), {
      stream: () =>
        new ReadableStream({
          pull: (controller) => controller.error(new Error('file gone')),
        }),
    });
    const error = await failure(moveshelf.clips.uploadFile('a/b', gone), RequestError);
    expect([error.operationId, error.cause]).toEqual(['checksum', new Error('file gone')]);
    expect(lines()).toEqual([]);
  });

  test('may know its checksum', async () => {
    const { moveshelf, requests } = store();
    const known = Object.assign(new Blob([text]), { crc32c: async () => 'AAAAAA==' });
    await moveshelf.clips.uploadFile('a/b', known);
    expect(requests()[0]?.variables).toMatchObject({ input: { clips: [{ crc32c: 'AAAAAA==' }] } });
  });
});

describe('a download', () => {
  test('is a stream, with what the server tells of it; the key stays here', async () => {
    const { moveshelf, requests, answer } = store();
    answer(download, new Response(text, { headers: { 'content-type': 'text/csv', 'content-length': '36' } }));
    const file = await moveshelf.files.download(download.slice(4));
    expect([file.type, file.size]).toEqual(['text/csv', 36]);
    expect(await new Response(file.stream).text()).toBe(text);
    expect(requests()[0]?.request.headers).toEqual({});
  });

  test.each([null, '', 'store', 'javascript:alert(1)', 'http://user:pass@s.test/'])('of %j is refused', async (url) => {
    const { moveshelf, lines } = store();
    const error = await failure(moveshelf.files.download(url), RequestError);
    expect([error.operationId, lines()]).toEqual(['getFile', []]);
    expect(error.message).not.toContain('pass@');
  });

  test.each([403, 404, 416])('that is refused with %i is an HttpError that shows no address', async (status) => {
    const { moveshelf, answer } = store();
    answer(download, new Response('This address has expired.', { status }));
    const error = await failure(moveshelf.files.download(download.slice(4)), HttpError);
    expect(error).toMatchObject({ status });
    expect(error.message).not.toContain('5ec2e7');
  });
});
