import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failure } from '@labrig/fixtures/failure';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { store } from '../fixtures/store.ts';
import { checksum, RequestError } from '../index.ts';
import { openFile } from '../node.ts';

let path: string;
const content = Uint8Array.from({ length: 700_001 }, (_, index) => (index * 31) >>> 3);
beforeAll(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'labrig-moveshelf-')), 'walk-01.c3d');
});
afterAll(() => rm(join(path, '..'), { recursive: true }));

describe('a file on disk', () => {
  test('is a File with its name and size, and is read part by part', async () => {
    await writeFile(path, content);
    const file = await openFile(path);
    expect(file).toBeInstanceOf(Blob);
    expect([file.name, file.size]).toEqual(['walk-01.c3d', 700_001]);
    expect(await new Response(file.stream()).bytes()).toEqual(content);
    expect(await file.bytes()).toEqual(content);
    const sizes: number[] = [];
    for await (const part of file.stream()) sizes.push(part.length);
    expect(sizes).toEqual([...Array.from({ length: 10 }, () => 65_536), 44_641]);
  });

  test.each(['with', 'without'])('is uploaded with its checksum, %s the native library', async (way) => {
    await writeFile(path, content);
    if (way === 'without') {
      vi.doMock('@node-rs/crc32', () => {
        throw new Error('not installed');
      });
    }
    const { moveshelf, requests } = store();
    const uploaded = await moveshelf.clips.uploadFile('a/b', await openFile(path));
    vi.doUnmock('@node-rs/crc32');
    expect(uploaded.crc32c).toBe(await checksum(new Blob([content]).stream()));
    expect(requests()[0]?.variables).toMatchObject({ input: { clips: [{ filename: 'walk-01.c3d' }] } });
    expect(requests()[1]?.bytes).toEqual(content);
  });

  test('may be empty', async () => {
    await writeFile(path, '');
    const { moveshelf } = store();
    expect(await moveshelf.clips.uploadFile('a/b', await openFile(path))).toMatchObject({
      size: 0,
      crc32c: 'AAAAAA==',
    });
  });

  test('that shrinks after it was announced ends the upload', async () => {
    await writeFile(path, content);
    const file = await openFile(path);
    const { moveshelf, answer } = store();
    answer('CreateClips', async () => {
      await writeFile(path, content.subarray(0, 10));
      const uploadUrl = 'https://store.test/bucket/u1?expires=9&signature=5ec2e7';
      return { createClips: { response: [{ clientId: 'x', uploadUrl, mocapClip: { id: 'c1' } }] } };
    });
    const error = await failure(moveshelf.clips.uploadFile('a/b', file), RequestError);
    expect(error.message).toContain('only 10 bytes of 700001');
    expect((await readFile(path)).length).toBe(10);
  });

  test('that is not there is the error of the system', async () => {
    await expect(openFile(join(path, '..', 'none'))).rejects.toThrow(/none|ENOENT|open/i);
  });

  test('can be left unread', async () => {
    await writeFile(path, content);
    const reader = (await openFile(path)).stream().getReader();
    await reader.read();
    await reader.cancel();
    expect(await reader.read()).toEqual({ done: true, value: undefined });
  });
});
