import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, refusal, rig } from './fixtures/rig.ts';

const codecs = [
  { name: 'slow', bitRate: 8000 },
  { name: 'fast', bitRate: 24_000 },
];
const three = ['A', 'B', 'C'].map((serial) => ({ serial }));

describe('the disk', () => {
  test('is full at 94 %, at the very millisecond that the bit rates give, and stops all recordings', async () => {
    // 1, 3 and 3 bytes a millisecond, the last two from 2 s and 5 s on: 2000 + 3 * 4000 + 7 t = 94,000 bytes.
    const motif = rig({ cameras: three, codecs, disk: { capacity: 100_000, other: 0 } });
    await motif.post('/camera/A/recording/start', { codec: 'slow' });
    await motif.wait(2);
    await motif.post('/camera/B/recording/start', { codec: 'fast' });
    await motif.wait(3);
    await motif.post('/camera/C/recording/start', { codec: 'fast' });
    const full = 300 + 5000 + Math.ceil((94_000 - 5000 - 3 * 3000) / 7);
    await motif.lab.clock.advanceTo(day + full - 1);
    expect(await motif.post('/recording/start')).toEqual(refusal(409, 'camera A is not ready (recording)'));
    expect(motif.motif.state.cameras.map(({ phase }) => phase.kind)).toEqual(['recording', 'recording', 'recording']);
    await motif.wait(0.001);
    expect(motif.motif.state.cameras.map(({ phase }) => phase.kind)).toEqual([
      'finalising',
      'finalising',
      'finalising',
    ]);
    await motif.wait(1);
    const { disk } = motif.motif.state;
    expect(disk.recordings).toBeGreaterThanOrEqual(94_000);
    expect(disk.recordings).toBeLessThan(94_000 + 7);
    expect(await motif.post('/recording/start')).toEqual(refusal(409, 'the disk is full'));
  });

  test('has no room for another camera while the files of the others are being closed', async () => {
    const motif = rig({ cameras: three, codecs, disk: { capacity: 100_000, other: 0 } });
    await motif.post('/camera/A/recording/start', { codec: 'slow' });
    await motif.wait(94.3);
    expect(await motif.look('A')).toMatchObject({ status: 'recording' });
    expect(await motif.post('/camera/B/recording/start')).toEqual(refusal(409, 'the disk is full'));
  });

  test('fills no later because a file was just being closed', async () => {
    const motif = rig({ cameras: three, codecs, disk: { capacity: 100_000, other: 0 } });
    await motif.post('/recording/start', { codec: 'slow' });
    await motif.wait(0.3 + 94 / 3 - 0.2);
    await motif.post('/camera/A/recording/stop');
    await motif.wait(2);
    const { recordings } = motif.motif.state.disk;
    expect(recordings).toBeGreaterThanOrEqual(94_000);
    expect(recordings).toBeLessThan(94_003);
  });

  test('can be filled by other things, which stops what records; and freed again', async () => {
    const { motif, post, wait, look } = rig();
    await post('/recording/start');
    await wait(1);
    motif.hardware.fillDisk({ free: 1000 });
    await wait(0);
    expect(motif.state.cameras.map(({ phase }) => phase.kind)).toEqual(['finalising', 'finalising']);
    await wait(1);
    expect(motif.state.disk.capacity - motif.state.disk.other - motif.state.disk.recordings).toBe(1000);
    expect(await post('/camera/FAKE0/recording/start')).toEqual(refusal(409, 'the disk is full'));
    motif.hardware.freeDisk({});
    expect(await post('/recording/start')).toMatchObject({ status: 200 });
    await wait(1);
    expect(await look()).toMatchObject({ status: 'recording' });
  });

  test('is freed by moving recordings away, and not by copying them', async () => {
    const { motif, post, wait } = rig({ codecs, disk: { capacity: 100_000, other: 0 } });
    await post('/recording/start', { codec: 'fast' });
    await wait(60);
    const { recordings } = motif.state.disk;
    await post('/recordings/copy_all');
    await wait(5);
    expect(motif.state.disk.recordings).toBe(recordings);
    await post('/recordings/copy_all', { delete_after: true });
    await wait(5);
    expect(motif.state.disk.recordings).toBe(0);
    expect(await post('/recording/start', { codec: 'fast' })).toMatchObject({ status: 200 });
  });

  test('never takes more than its 94 %, whenever the cameras start and stop', async () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('start', 'stop'), fc.nat({ max: 9000 })),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 10_000, max: 200_000 }), async (list, capacity) => {
        const motif = rig({ cameras: three, codecs, disk: { capacity, other: 0 } });
        for (const [serial, verb, milliseconds] of list) {
          await motif.post(`/camera/${serial}/recording/${verb}`, { codec: 'fast' });
          await motif.wait(milliseconds / 1000);
          const closing = motif.motif.state.cameras.map(
            ({ phase }) => (phase.kind === 'finalising' && phase.recording?.bytes) || 0,
          );
          const settled = closing.reduce((sum, bytes) => sum + bytes, motif.motif.state.disk.recordings);
          expect(settled).toBeLessThanOrEqual(Math.round(capacity * 0.94) + 9);
        }
      }),
      { seed: 42, numRuns: 60 },
    );
  });
});
