import { expect, test } from 'vitest';
import { at, rig, lite, pro } from './fixtures/rig.ts';

/** Width and height that a JPEG says it has. */
function sizeOf(jpeg: Uint8Array): [width: number, height: number] {
  const found = jpeg.findIndex((byte, index) => byte === 0xff && jpeg[index + 1] === 0xc0);
  const word = (place: number): number => jpeg[found + place]! * 256 + jpeg[found + place + 1]!;
  return [word(7), word(5)];
}

test('a picture is of the present, small, whatever the stream is', async () => {
  const { depthai, wait, post } = rig();
  await post(at(pro, 'DEPTH_B_C'));
  await post(at(lite, 'CAM_B', 'config'), { resolution: 'THE_800_P', fps: 30 });
  await wait(20);
  const [color, mono, depth] = [
    await depthai.picture(`stream/${pro}/CAM_A`),
    await depthai.picture(`stream/${lite}/CAM_B`),
    await depthai.picture(`stream/${pro}/DEPTH_B_C`),
  ];
  expect([color, mono, depth].map((jpeg) => sizeOf(jpeg!))).toEqual([
    [480, 270],
    [640, 400],
    [640, 400],
  ]);
  expect(await depthai.picture(`stream/${pro}/CAM_A`)).toEqual(color);
  await wait(1);
  expect(await depthai.picture(`stream/${pro}/CAM_A`)).not.toEqual(color);
});

test('there is none of a camera that is away, and of anything else', async () => {
  const { depthai } = rig();
  depthai.hardware.unplug({ camera: pro });
  for (const id of [`stream/${pro}/CAM_A`, `camera/${pro}`, 'stream/x/CAM_A', '__proto__', '']) {
    expect(await depthai.picture(id)).toBeUndefined();
  }
  depthai.hardware.reboot({});
  expect(depthai.display().some(({ picture }) => picture)).toBe(false);
});
