import { partsOf } from '@labrig/fixtures/motion-jpeg';
import { createFrameSource } from '@labrig/simulator/frames';
import { describe, expect, test } from 'vitest';
import { day, rig } from './fixtures/rig.ts';

/** Opens a live view. */
const watch = async ({ motif }: ReturnType<typeof rig>, serial: string, signal?: AbortSignal) => {
  const answer = await motif.fetch(`http://motif.test/preview/${serial}`, signal ? { signal } : {});
  return partsOf(answer);
};
const cameras = [{ serial: 'A', width: 320, height: 240, parameters: { AcquisitionFrameRate: 20 } }, { serial: 'B' }];
const source = createFrameSource({ width: 320, height: 240, camera: 'A' });
const frame = (number: number) => source.jpeg({ camera: 'A', number, time: (day + number * 50) * 1000 });

describe('the live view of a camera', () => {
  test('is a motion JPEG of its newest frames, without a key', async () => {
    const motif = rig({ cameras });
    const { answer, part } = await watch(motif, 'A');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('multipart/x-mixed-replace; boundary=labrig-frame');
    expect(await part()).toEqual(frame(0));
    const next = part();
    await motif.wait(1);
    expect(await next, 'a jump shows its end').toEqual(frame(20));
  });

  test('has at most 25 pictures a second', async () => {
    const motif = rig({ cameras: [{ ...cameras[0]!, parameters: { AcquisitionFrameRate: 150, ExposureTime: 500 } }] });
    const { part } = await watch(motif, 'A');
    await part();
    let pictures = 0;
    const count = async (): Promise<void> => {
      while (await part()) pictures += 1;
    };
    const counting = count();
    for (let step = 0; step < 1000; step += 10) await motif.wait(0.01);
    motif.lab.reset();
    await counting;
    expect(pictures).toBe(25);
  });

  test('leaves out what was lost, and goes on afterwards', async () => {
    const motif = rig({ cameras });
    const { part } = await watch(motif, 'A');
    await part();
    motif.motif.hardware.dropFrames({ camera: 'A', count: 10 });
    const next = part();
    for (let step = 0; step < 11; step += 1) await motif.wait(0.05);
    expect(await next).toEqual(frame(11));
  });

  test.each([
    ['its cable is pulled', ({ motif }) => motif.hardware.unplug({ camera: 'A' })],
    ['it is disconnected', ({ post }) => post('/multicam/disconnect_camera/A')],
    ['the recorder reboots', ({ motif }) => motif.hardware.reboot({})],
    ['the lab is reset', ({ lab }) => lab.reset()],
  ] as [string, (motif: ReturnType<typeof rig>) => unknown][])('ends when %s', async (_, happen) => {
    const motif = rig({ cameras });
    const { part } = await watch(motif, 'A');
    await part();
    const next = part();
    await happen(motif);
    await motif.wait(1);
    expect(await next).toBeUndefined();
  });

  test('waits for nothing any more once its visitor has left', async () => {
    const motif = rig({ cameras });
    const { part, reader } = await watch(motif, 'A');
    await part();
    void part().catch(() => undefined);
    await motif.wait(0);
    expect(motif.lab.clock.waiting()).toMatchObject([{ label: 'the live view of A' }]);
    await reader.cancel();
    expect(motif.lab.clock.waiting()).toEqual([]);
  });

  test('is not found where there is no such camera', async () => {
    const motif = rig({ cameras });
    motif.motif.hardware.unplug({ camera: 'B' });
    for (const serial of ['B', 'C', '__all'])
      expect((await motif.motif.fetch(`http://motif.test/preview/${serial}`)).status).toBe(404);
  });

  test('may be of a camera whose serial no strip can carry', async () => {
    const { part } = await watch(
      rig({ cameras: [{ serial: 'Käfig-Süd-mit-sehr-langem-Namen' }] }),
      encodeURIComponent('Käfig-Süd-mit-sehr-langem-Namen'),
    );
    expect((await part())!.subarray(0, 2)).toEqual(new Uint8Array([0xff, 0xd8]));
  });
});
