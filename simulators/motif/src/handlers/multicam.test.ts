import { describe, expect, test } from 'vitest';
import { refusal, rig } from '../fixtures/rig.ts';

const serials = async ({ get }: ReturnType<typeof rig>) =>
  (await get('/cameras')).cameras.map(({ serial }: { serial: string }) => serial);
const three = { cameras: [{ serial: 'A' }, { serial: 'B', connected: false }, { serial: 'C' }] };

describe('cameras are listed as soon as they are connected, and in their order', () => {
  test('one by one', async () => {
    const motif = rig(three);
    expect(await serials(motif)).toEqual(['A', 'C']);
    expect((await motif.post('/multicam/connect_camera/B')).body).toEqual({ connected: ['B'] });
    expect(await serials(motif)).toEqual(['A', 'B', 'C']);
    expect((await motif.post('/multicam/connect_camera/B')).body, 'twice does no harm').toEqual({ connected: ['B'] });
    expect((await motif.post('/multicam/disconnect_camera/A')).body).toEqual({ disconnected: ['A'] });
    expect(await serials(motif)).toEqual(['B', 'C']);
    expect(await motif.call('GET', '/camera/A')).toEqual(refusal(404, 'no camera A is connected'));
  });

  test.each([
    ['/multicam/connect_camera/__all', '/multicam/disconnect_camera/__all'],
    ['/multicam/connect_all', '/multicam/disconnect_all'],
  ])('all by %s and %s', async (connect, disconnect) => {
    const motif = rig(three);
    expect((await motif.post(connect)).body).toEqual({ connected: ['A', 'B', 'C'] });
    expect(await serials(motif)).toEqual(['A', 'B', 'C']);
    expect((await motif.post(disconnect)).body).toEqual({ disconnected: ['A', 'B', 'C'] });
    expect(await motif.get('/cameras')).toEqual({ cameras: [] });
    expect(await motif.call('PATCH', '/cameras/configure', { Gain: 1 })).toEqual(
      refusal(409, 'no camera is connected'),
    );
  });

  test('but not without their cable', async () => {
    const motif = rig(three);
    motif.motif.hardware.unplug({ camera: 'C' });
    expect((await motif.post('/multicam/connect_all')).body).toEqual({ connected: ['A', 'B'] });
    expect(await motif.post('/multicam/connect_camera/C')).toEqual(refusal(404, 'no camera C is plugged in'));
    expect(await motif.post('/multicam/connect_camera/D')).toEqual(refusal(404, 'no camera D is plugged in'));
  });
});

describe('a camera that is busy is not disconnected, and neither is any other with it', () => {
  test.each(['/multicam/disconnect_camera/__all', '/multicam/disconnect_all', '/multicam/disconnect_camera/C'])(
    '%s',
    async (path) => {
      const motif = rig(three);
      await motif.post('/camera/C/recording/start', { duration: 100 });
      const steps = [
        [0, 'pending'],
        [1, 'recording'],
        [99.5, 'recording'],
      ] as const;
      for (const [seconds, status] of steps) {
        await motif.wait(seconds);
        expect(await motif.post(path)).toEqual(refusal(409, `camera C is busy (${status})`));
      }
      await motif.wait(1);
      await motif.post('/recordings/copy_all');
      expect(await motif.post(path)).toEqual(refusal(409, 'camera C is busy (copying)'));
      expect(await serials(motif)).toEqual(['A', 'C']);
      await motif.wait(3);
      expect(await motif.post(path)).toMatchObject({ status: 200 });
    },
  );
});

test('cameras are put in step where there are two, and none is pending', async () => {
  const motif = rig(three);
  expect((await motif.post('/multicam/synchronize')).body).toEqual({ synchronized: ['A', 'C'] });
  await motif.post('/camera/C/recording/start');
  expect(await motif.post('/multicam/synchronize')).toEqual(refusal(409, 'camera C is not ready (pending)'));
  await motif.wait(1);
  expect(await motif.post('/multicam/synchronize')).toMatchObject({ status: 200 });
  await motif.post('/multicam/disconnect_camera/A');
  expect((await motif.post('/multicam/synchronize')).body, 'a single one has nobody to be in step with').toEqual({
    synchronized: [],
  });
});

test('a system with one camera knows the multicam calls, too', async () => {
  const motif = rig({ cameras: [{ serial: 'A' }] });
  expect((await motif.post('/multicam/disconnect_all')).body).toEqual({ disconnected: ['A'] });
  expect((await motif.post('/multicam/connect_camera/A')).body).toEqual({ connected: ['A'] });
});
