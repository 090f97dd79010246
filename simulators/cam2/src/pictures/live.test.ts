import { partsOf } from '@labrig/fixtures/motion-jpeg';
import { expect, describe, test } from 'vitest';
import { day, plainIp, rig } from '../fixtures/rig.ts';
import { pictureAt } from './picture.ts';

type Server = ReturnType<typeof rig>;

async function server() {
  const cam2 = rig();
  const id = await cam2.add({
    ...plainIp,
    is_active_video: true,
    frame_rate: 5,
    resolution_width: 320,
    resolution_height: 240,
  });
  const camera = await cam2.get(`/cameras/${id}`);
  return { cam2, id, at: (milliseconds: number) => pictureAt(camera, day + milliseconds) };
}

async function watch({ cam2, baseUrl }: Server, id: string) {
  return partsOf(await cam2.fetch(`${baseUrl}/pictures/${id}/live.mjpg`));
}

describe('the live picture of a camera', () => {
  test('is a motion JPEG of its newest pictures', async () => {
    const { cam2, id, at } = await server();
    const { answer, part } = await watch(cam2, id);
    expect(answer.headers.get('content-type')).toBe('multipart/x-mixed-replace; boundary=labrig-frame');
    expect(await part()).toEqual(at(0));
    const next = part();
    await cam2.wait(0.2);
    expect(await next).toEqual(at(200));
    const later = part();
    await cam2.wait(1);
    expect(await later, 'a jump shows its end').toEqual(at(1200));
  });

  test('has at most ten pictures a second', async () => {
    const { cam2, id } = await server();
    await cam2.put(id, { frame_rate: 60 });
    const { part } = await watch(cam2, id);
    let pictures = 0;
    const counting = (async () => {
      while (await part()) pictures += 1;
    })();
    for (let step = 0; step < 1000; step += 10) await cam2.wait(0.01);
    cam2.lab.reset();
    await counting;
    expect(pictures).toBeLessThanOrEqual(11);
    expect(pictures).toBeGreaterThan(8);
  });

  test('stands still while it is frozen', async () => {
    const { cam2, id, at } = await server();
    const { part } = await watch(cam2, id);
    await part();
    cam2.cam2.hardware.freezePicture({ camera: id });
    const next = part();
    await cam2.wait(60);
    cam2.cam2.hardware.unfreezePicture({ camera: id });
    await cam2.wait(1);
    expect(await next).toEqual(at(61_000));
  });

  test.each([
    ['it goes offline', ({ cam2 }: Server, camera: string) => cam2.hardware.cameraOffline({ camera })],
    ['its record says so', ({ put }: Server, camera: string) => put(camera, { is_active_video: false })],
    ['the server restarts', ({ cam2 }: Server) => cam2.hardware.restart({ seconds: 10 })],
    ['the database is reset', ({ cam2 }: Server) => cam2.hardware.factoryReset({})],
    ['the lab is reset', ({ lab }: Server) => lab.reset()],
  ])('ends when %s', async (_, happen) => {
    const { cam2, id } = await server();
    const { part } = await watch(cam2, id);
    await part();
    const next = part();
    await happen(cam2, id);
    await cam2.wait(1);
    expect(await next).toBeUndefined();
  });

  test('waits for nothing any more once its visitor has left', async () => {
    const { cam2, id } = await server();
    const { part, reader } = await watch(cam2, id);
    await part();
    void part().catch(() => undefined);
    await cam2.wait(0);
    expect(cam2.lab.clock.waiting()).toMatchObject([{ label: `the live picture of ${id}` }]);
    await reader.cancel();
    expect(cam2.lab.clock.waiting()).toEqual([]);
  });
});
