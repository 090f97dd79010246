import { describe, expect, test, vi } from 'vitest';
import { rig } from '../fixtures/rig.ts';

const digits = '123456789';
const crc32c = '4waSgw==';
const stream = (text: string, size: number) => {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, (at += size)));
    },
  });
};
const chunked = { 'transfer-encoding': 'chunked' };

describe('an upload that is interrupted', () => {
  test('breaks the connection, once; the file is Failed, and may be sent again', async () => {
    const { createClip, put, perform, statusOf, lab } = rig();
    const { id, uploadUrl } = await createClip({ crc32c, filename: 'a' });
    perform('interruptUpload', { after: 4 });
    await expect(put(uploadUrl, stream(digits, 3), chunked)).rejects.toThrow('fetch failed');
    expect(await statusOf(id)).toBe('Failed');
    expect(lab.requests.entries({ operation: 'putFile' }).at(-1)).toMatchObject({ status: null });
    expect((await put(uploadUrl, stream(digits, 3), chunked)).status).toBe(200);
    expect(await statusOf(id)).toBe('Processing');
  });

  test('has more bytes than come through: shorter ones pass', async () => {
    const { createClip, put, perform } = rig();
    const [short, long] = [await createClip({ filename: 'a' }), await createClip({ filename: 'b' })];
    perform('interruptUpload', { after: 9 });
    expect((await put(short.uploadUrl, digits)).status).toBe(200);
    await expect(put(long.uploadUrl, `${digits}0`)).rejects.toThrow('fetch failed');
  });

  test('leaves a file alone that was there before', async () => {
    const { createClip, put, perform, statusOf } = rig();
    const { id, uploadUrl } = await createClip({ crc32c, filename: 'a' });
    await put(uploadUrl, digits);
    perform('interruptUpload', { after: 0 });
    await expect(put(uploadUrl, digits)).rejects.toThrow('fetch failed');
    expect(await statusOf(id)).toBe('Processing');
  });
});

describe('a slow line', () => {
  test('takes its time for each byte, both ways, until it is fast again', async () => {
    const { createClip, put, get, node, perform, lab, statusOf } = rig({ processing: 0 }, { clock: 'auto' });
    const { id, uploadUrl } = await createClip({ crc32c, filename: 'a' });
    const took = async (action: () => Promise<unknown>): Promise<number> => {
      const before = lab.clock.now();
      await action();
      return lab.clock.now() - before;
    };
    perform('slowLink', { bytesPerSecond: 2 });
    expect(await took(() => put(uploadUrl, stream(digits, 2), chunked))).toBe(4500);
    const { originalDataDownloadUri: url } = await node(id, '... on MocapClip { originalDataDownloadUri }');
    expect(await took(() => get(url))).toBe(4500);
    expect(await took(() => get(url, { range: 'bytes=0-1' }))).toBe(1000);
    perform('slowLink', { bytesPerSecond: 0 });
    expect(await took(() => get(url))).toBe(0);
    expect(await statusOf(id)).toBe('Complete');
  });

  test('has no file before its last byte', async () => {
    const { createClip, put, statusOf, perform, lab } = rig({}, { clock: 'auto' });
    const { id, uploadUrl } = await createClip({ crc32c, filename: 'a' });
    perform('slowLink', { bytesPerSecond: 1 });
    const upload = put(uploadUrl, digits);
    await lab.clock.sleep(8999);
    expect(await statusOf(id)).toBe('Pending');
    expect((await upload).status).toBe(200);
    expect(await statusOf(id)).toBe('Processing');
  });
});

describe('whoever leaves a slow line', () => {
  const ready = async () => {
    const bench = rig();
    const { id, uploadUrl } = await bench.createClip({ crc32c, filename: 'a' });
    const leaving = new AbortController();
    const waits = () => vi.waitFor(() => expect(bench.lab.clock.waiting()).toHaveLength(1));
    const call = (url: string, init: RequestInit = {}): Promise<unknown> =>
      bench.moveshelf.fetch(url, { ...init, signal: leaving.signal }).catch(String);
    return { ...bench, id, uploadUrl, leaving, waits, call };
  };
  const errors = ({ lab }: { lab: ReturnType<typeof rig>['lab'] }) =>
    lab.requests.entries().filter(({ error }) => error !== undefined);

  test('in the middle of an upload leaves a failed file', async () => {
    const bench = await ready();
    bench.perform('slowLink', { bytesPerSecond: 1 });
    const upload = bench.call(bench.uploadUrl, { method: 'PUT', body: digits });
    await bench.waits();
    bench.leaving.abort(new Error('enough'));
    expect(await upload).toContain('enough');
    await bench.lab.requests.waitFor({ operation: 'putFile' });
    expect([await bench.statusOf(bench.id), errors(bench)]).toEqual(['Failed', []]);
  });

  test('in the middle of a download leaves nothing', async () => {
    const bench = await ready();
    await bench.put(bench.uploadUrl, digits);
    const { originalDataDownloadUri: url } = await bench.node(bench.id, '... on MocapClip { originalDataDownloadUri }');
    bench.perform('slowLink', { bytesPerSecond: 1 });
    const before = bench.moveshelf.state;
    const download = bench.call(url);
    await bench.waits();
    bench.leaving.abort(new Error('enough'));
    expect(await download).toContain('enough');
    await bench.lab.requests.waitFor({ operation: 'getFile' });
    expect([bench.moveshelf.state, errors(bench)]).toEqual([before, []]);
  });

  test('by a reset of the lab changes nothing in the next', async () => {
    const bench = await ready();
    bench.lab.reset();
    const first = bench.moveshelf.state;
    const { uploadUrl } = await bench.createClip({ crc32c, filename: 'a' });
    bench.perform('slowLink', { bytesPerSecond: 1 });
    const upload = bench.call(uploadUrl, { method: 'PUT', body: digits });
    await bench.waits();
    bench.lab.reset();
    expect(await upload).toContain('fetch failed');
    expect([bench.moveshelf.state, errors(bench)]).toEqual([first, []]);
  });
});

test('a slow network is late with every answer', async () => {
  const { data, perform, lab } = rig({}, { clock: 'auto' });
  perform('slowNetwork', { milliseconds: 700 });
  const before = lab.clock.now();
  await data('{ viewer { id } }');
  expect(lab.clock.now() - before).toBe(700);
});
