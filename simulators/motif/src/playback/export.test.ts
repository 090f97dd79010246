import { describe, expect, test } from 'vitest';
import { refusal, rig } from '../fixtures/rig.ts';

const codecs = [
  { name: 'low', bitRate: 8000 },
  { name: 'high', bitRate: 80_000 },
];
const one = { cameras: [{ serial: 'A' }], codecs };
const record = async ({ post, wait }: ReturnType<typeof rig>, filename: string, store: boolean) => {
  await post('/recording/start', { duration: 10, filename, record_to_store: store });
  await wait(11);
};
/** The vendor's client takes a camera for one that exports as long as this holds. */
const exports = (status: string) => status.startsWith('export') && !status.includes('finished');

describe('exporting', () => {
  test('turns stores into videos, shows at once, and the vendor’s client sees it end', async () => {
    const motif = rig(one);
    await record(motif, 'video', false);
    await record(motif, 'store', true);
    expect((await motif.post('/recordings/export_all')).body).toEqual({ count: 1 });
    expect(await motif.look('A')).toMatchObject({ playback: 'exporting', progress: 0 });
    expect(exports((await motif.look('A')).playback)).toBe(true);
    expect(await motif.post('/camera/A/recordings/export_all')).toEqual(refusal(409, 'camera A is still exporting'));
    await motif.wait(3);
    expect(await motif.look('A')).toMatchObject({ playback: 'export finished', progress: 1 });
    expect(exports((await motif.look('A')).playback)).toBe(false);
    expect((await motif.post('/recordings/export_all')).body, 'what was exported is not exported again').toEqual({
      count: 0,
    });
  });

  test.each([
    [{ delete_after: true }, { store: false, codec: 'low' }, 10_000],
    [{ delete_after: true, to_store: true }, { store: true, codec: 'low' }, 10_000],
    [{ delete_after: true, codec: 'high' }, { store: false, codec: 'high' }, 100_000],
    [{}, { store: true, codec: 'low' }, 10_000],
  ])('with %j leaves %j in its place', async (body, left, bytes) => {
    const motif = rig(one);
    await record(motif, 'a', true);
    await record(motif, 'b', false);
    await motif.post('/recordings/export_all', body);
    await motif.wait(3);
    const { recordings } = await motif.get('/recordings');
    expect(recordings).toMatchObject([
      { filename: 'a_20260504_131400', duration: 10, ...left },
      { filename: 'b_20260504_131411' },
    ]);
    expect(motif.motif.state.recordings[0]!.bytes).toBe(bytes);
    expect((await motif.post('/recordings/export_all')).body).toEqual({ count: 0 });
  });

  test('fails on a full disk, and where what is made would fill it; nothing is lost then', async () => {
    const motif = rig({ ...one, disk: { capacity: 50_000, other: 0 } });
    await record(motif, 'a', true);
    await motif.post('/recordings/export_all', { codec: 'high', delete_after: true });
    await motif.wait(3);
    expect(await motif.look('A')).toMatchObject({ playback: 'export finished with errors' });
    motif.motif.hardware.fillDisk({});
    await motif.post('/recordings/export_all', { delete_after: true });
    await motif.wait(3);
    expect(await motif.look('A')).toMatchObject({ playback: 'export finished with errors' });
    expect(exports((await motif.look('A')).playback)).toBe(false);
    expect((await motif.get('/recordings')).recordings).toMatchObject([{ store: true, codec: 'low' }]);
    expect((await motif.post('/recordings/copy_all', { delete_after: true })).body, 'a copy goes elsewhere').toEqual({
      count: 1,
    });
    await motif.wait(3);
    expect(await motif.look('A')).toMatchObject({ playback: 'copy finished' });
  });
});
