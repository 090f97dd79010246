import { describe, expect, test } from 'vitest';
import { announced, rig } from '../fixtures/rig.ts';

const digits = '123456789';
const crc32c = '4waSgw==';
const said = (status: number, text: string) => ({ status, body: `${text}\n` });
const ok = { status: 200, body: '' };
const stream = (text: string, size = 4) => {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, (at += size)));
    },
  });
};

/** A clip that waits for the nine digits. */
async function ready(options = {}) {
  const bench = rig(options);
  return { ...bench, clip: await bench.createClip({ crc32c, filename: 'digits.txt' }) };
}

describe('bytes that fit', () => {
  test('are taken, worked on, and complete; and come back', async () => {
    const { clip, put, wait, statusOf, node, get } = await ready();
    expect(await statusOf(clip.id)).toBe('Pending');
    expect(await node(clip.id, '... on MocapClip { originalDataDownloadUri }')).toEqual({
      originalDataDownloadUri: null,
    });
    expect(await put(clip.uploadUrl, digits)).toEqual(ok);
    expect(await statusOf(clip.id)).toBe('Processing');
    await wait(1.999);
    expect(await statusOf(clip.id)).toBe('Processing');
    await wait(0.001);
    expect(await statusOf(clip.id)).toBe('Complete');
    const { originalDataDownloadUri } = await node(clip.id, '... on MocapClip { originalDataDownloadUri }');
    expect(await get(originalDataDownloadUri)).toEqual({ status: 200, body: digits });
  });

  test.each([
    ['as a stream without a length', stream(digits), { 'transfer-encoding': 'chunked' }],
    ['with their length', digits, { 'content-length': '9' }],
    ['as octets', digits, { 'content-type': 'application/octet-stream' }],
    ['as what is no type', digits, { 'content-type': 'nonsense' }],
    ['as JSON', digits, { 'content-type': 'application/json' }],
    ['with a key', digits, { authorization: 'Bearer whatever' }],
  ])('may come %s', async (_, body, headers) => {
    const { clip, put } = await ready();
    expect(await put(clip.uploadUrl, body, headers)).toEqual(ok);
  });

  test('may be none', async () => {
    const { createClip, put, wait, statusOf, node, get } = rig();
    const clip = await createClip({ crc32c: 'AAAAAA==', filename: 'empty.txt' });
    expect(await put(clip.uploadUrl, null)).toEqual(ok);
    await wait(2);
    expect(await statusOf(clip.id)).toBe('Complete');
    const { originalDataDownloadUri } = await node(clip.id, '... on MocapClip { originalDataDownloadUri }');
    expect(await get(originalDataDownloadUri)).toEqual(ok);
  });

  test('may come again, as often as they like', async () => {
    const { clip, put, wait, statusOf } = await ready();
    for (let time = 0; time < 3; time += 1) {
      expect(await put(clip.uploadUrl, digits)).toEqual(ok);
      await wait(1);
    }
    // The first counts: nobody begins anew.
    expect(await statusOf(clip.id)).toBe('Complete');
  });
});

describe('bytes that don’t fit', () => {
  test.each(['123456780', '12345678', '1234567890', '', '987654321'])(
    'are refused, and the file is Failed: %j',
    async (text) => {
      const { clip, put, statusOf, node, moveshelf } = await ready();
      expect(await put(clip.uploadUrl, text)).toEqual(
        said(400, 'The bytes do not fit the checksum that was announced, 4waSgw==.'),
      );
      expect(await statusOf(clip.id)).toBe('Failed');
      expect((await node(clip.id, '... on MocapClip { originalDataDownloadUri }')).originalDataDownloadUri).toBeNull();
      expect(moveshelf.state.store.used).toBe(0);
    },
  );

  test('may be followed by those that do', async () => {
    const { clip, put, wait, statusOf } = await ready();
    await put(clip.uploadUrl, 'wrong');
    expect(await put(clip.uploadUrl, digits)).toEqual(ok);
    await wait(2);
    expect(await statusOf(clip.id)).toBe('Complete');
  });

  test.each([0, 2])('are too late once others were taken, %i seconds ago', async (seconds) => {
    const { clip, put, wait, statusOf } = await ready();
    await put(clip.uploadUrl, digits);
    await wait(seconds);
    const status = await statusOf(clip.id);
    expect(await put(clip.uploadUrl, '123456780')).toEqual(said(403, 'The file has been uploaded, with other bytes.'));
    expect(await statusOf(clip.id)).toBe(status);
  });

  test.each([
    ['10', 'Of 10 bytes 9 came.'],
    ['4', 'Of 4 bytes 9 came.'],
  ])('the length that was said (%s) are an upload that broke off', async (length, text) => {
    const { clip, put, statusOf } = await ready();
    expect(await put(clip.uploadUrl, digits, { 'content-length': length })).toEqual(said(400, text));
    expect(await statusOf(clip.id)).toBe('Failed');
  });

  test('what was announced as no checksum never fit', async () => {
    const { createClip, put } = rig();
    const clip = await createClip({ crc32c: 'nonsense', filename: 'a' });
    expect((await put(clip.uploadUrl, digits)).status).toBe(400);
  });
});

test('a caller that goes away in the middle leaves a failed file, and may come again', async () => {
  const { clip, put, statusOf } = await ready();
  const torn = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode('1234'));
      controller.error(new Error('gone'));
    },
  });
  await put(clip.uploadUrl, torn, { 'transfer-encoding': 'chunked' });
  expect(await statusOf(clip.id)).toBe('Failed');
  expect(await put(clip.uploadUrl, digits)).toEqual(ok);
});

describe('a clip without a file', () => {
  test('is complete, and has an address all the same, for whatever comes', async () => {
    const { createClip, put, statusOf, wait, node } = rig();
    const clip = await createClip({ metadata: { title: 'Trial-1' } });
    expect(await statusOf(clip.id)).toBe('Complete');
    expect(await put(clip.uploadUrl, null)).toEqual(ok);
    await wait(2);
    expect(await statusOf(clip.id)).toBe('Complete');
    expect((await node(clip.id, '... on MocapClip { originalFileName }')).originalFileName).toBeNull();
  });

  test('may have a file without a checksum: nothing is compared', async () => {
    const { createClip, put } = rig();
    const clip = await createClip({ filename: 'a.txt' });
    expect(await put(clip.uploadUrl, 'whatever')).toEqual(ok);
  });
});

describe('an address', () => {
  const changed = (url: string, name: string, value: string): string => {
    const other = new URL(url);
    if (name === 'token') other.pathname = `/upload/${value}`;
    else if (value === '') other.searchParams.delete(name);
    else other.searchParams.set(name, value);
    return other.href;
  };

  test.each([
    ['signature', '0000000000000000'],
    ['signature', ''],
    ['expires', '99999999999'],
    ['expires', ''],
    ['expires', 'never'],
    ['expires', '1.5'],
    ['token', 'x'],
    ['token', 'UHJvamVjdHkE4sBbL0pppqGyTkLogpc'],
    ['token', '..%2F..'],
    ['token', '%'],
  ])('that was changed (%s=%s) is not valid', async (name, value) => {
    const { clip, put, statusOf } = await ready();
    const { status, body } = await put(changed(clip.uploadUrl, name, value), digits);
    expect([status, body]).toEqual([403, 'This address is not valid.\n']);
    expect(await statusOf(clip.id)).toBe('Pending');
  });

  test('of a download is none for an upload, nor the other way round', async () => {
    const { clip, put, get } = await ready();
    expect((await get(clip.uploadUrl.replace('/upload/', '/download/'))).status).toBe(403);
    await put(clip.uploadUrl, digits);
    expect((await get(clip.uploadUrl.replace('/upload/', '/download/'))).status).toBe(403);
  });

  test('expires', async () => {
    const { clip, put, wait } = await ready({ uploadLife: 60 });
    await wait(59.999);
    expect((await put(clip.uploadUrl, digits)).status).toBe(200);
    await wait(0.001);
    expect(await put(clip.uploadUrl, digits)).toEqual(said(403, 'This address has expired.'));
  });

  test('whose file has been deleted leads nowhere', async () => {
    const { clip, put, data } = await ready();
    await data('mutation ($id: String) { deleteClip(clipId: $id) { ok } }', { id: clip.id });
    expect(await put(clip.uploadUrl, digits)).toEqual(said(403, 'This address is not valid.'));
  });

  test('never answers 404, whatever is done with it', async () => {
    const { clip, moveshelf, baseUrl } = await ready();
    const paths = ['/upload', '/upload/', '/upload/x/y', '/download/', '/upload/x', new URL(clip.uploadUrl).pathname];
    for (const path of paths) {
      for (const method of ['PUT', 'GET', 'POST', 'DELETE', 'PATCH']) {
        const { status } = await moveshelf.fetch(baseUrl + path, { method, ...(method !== 'GET' && { body: 'x' }) });
        expect([403, 405]).toContain(status);
      }
    }
  });

  test('lies where the server was told that it is reached', async () => {
    const { createClip } = rig({ publicUrl: 'https://files.example.test/gait' });
    expect((await createClip({})).uploadUrl).toMatch(
      /^https:\/\/files\.example\.test\/gait\/upload\/[\w-]+\?expires=\d+&signature=[0-9a-f]{16}$/,
    );
  });
});

describe('a file that is attached to a clip', () => {
  test('goes the same way', async () => {
    const { createClip, attach, put, wait, statusOf, node } = rig();
    const { id } = await createClip({});
    const file = await attach(id, { dataType: 'video', filename: 'walk.mp4', crc32c: await announced('film') });
    expect(await statusOf(file.id)).toBe('Pending');
    expect(await node(id, '... on MocapClip { hasVideo hasCharts }')).toEqual({ hasVideo: false, hasCharts: false });
    await put(file.uploadUrl, 'film');
    expect((await node(id, '... on MocapClip { hasVideo }')).hasVideo).toBe(false);
    await wait(2);
    expect(await node(id, '... on MocapClip { hasVideo hasCharts }')).toEqual({ hasVideo: true, hasCharts: false });
  });

  test.each([
    ['motion', true],
    ['data', true],
    ['doc', false],
    ['annotation', false],
  ])('of type %s gives its clip charts: %s', async (dataType, hasCharts) => {
    const { createClip, attach, put, wait, node } = rig();
    const { id } = await createClip({});
    await put((await attach(id, { dataType })).uploadUrl, digits);
    await wait(2);
    expect((await node(id, '... on MocapClip { hasCharts }')).hasCharts).toBe(hasCharts);
  });

  test('may have the name of another', async () => {
    const { createClip, attach, node } = rig();
    const { id } = await createClip({});
    await attach(id);
    await attach(id);
    const { additionalData } = await node(id, '... on MocapClip { additionalData { originalFileName } }');
    expect(additionalData).toEqual([{ originalFileName: 'a.csv' }, { originalFileName: 'a.csv' }]);
  });
});

test('a file that is too large to be kept is checked and complete, but its bytes are gone', async () => {
  const { createClip, put, wait, statusOf, node, get, moveshelf } = rig({ store: { keepUpTo: 8 } });
  const clip = await createClip({ crc32c, filename: 'digits.txt' });
  expect((await put(clip.uploadUrl, '123456780')).status).toBe(400);
  expect(await put(clip.uploadUrl, stream(digits), { 'transfer-encoding': 'chunked' })).toEqual(ok);
  expect(await put(clip.uploadUrl, digits)).toEqual(ok);
  expect((await put(clip.uploadUrl, '123456780')).status).toBe(403);
  await wait(2);
  expect([await statusOf(clip.id), moveshelf.state.store.used]).toEqual(['Complete', 9]);
  const { originalDataDownloadUri } = await node(clip.id, '... on MocapClip { originalDataDownloadUri }');
  expect(await get(originalDataDownloadUri)).toEqual(said(503, 'Files of more than 8 bytes are not kept here.'));
});
