import { expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';

/** Width and height that a JPEG says it has. */
function sizeOf(jpeg: Uint8Array): [width: number, height: number] {
  const at = jpeg.findIndex((byte, index) => byte === 0xff && jpeg[index + 1] === 0xc0);
  const word = (place: number): number => jpeg[at + place]! * 256 + jpeg[at + place + 1]!;
  return [word(7), word(5)];
}

test('a picture is of the present, and a small one of large cameras', async () => {
  const { cam2, add, wait } = rig();
  const id = await add({ resolution_width: 1280, resolution_height: 720 });
  const before = cam2.picture(`camera/${id}`);
  expect(sizeOf((await before)!)).toEqual([640, 360]);
  await wait(1);
  expect(await cam2.picture(`camera/${id}`)).not.toEqual(await before);
});

test('a frozen one stays, and there is none of a camera that is offline, that gives none, and of anything else', async () => {
  const { cam2, add, wait } = rig();
  const [frozen, offline, without] = [await add(), await add(), await add({ is_active_image: false })];
  cam2.hardware.freezePicture({ camera: frozen });
  const before = await cam2.picture(`camera/${frozen}`);
  await wait(60);
  expect(await cam2.picture(`camera/${frozen}`)).toEqual(before);
  cam2.hardware.cameraOffline({ camera: offline });
  for (const id of [`camera/${offline}`, `camera/${without}`, 'camera/x', 'database', '__proto__', '']) {
    expect(await cam2.picture(id)).toBeUndefined();
  }
  cam2.hardware.restart({ seconds: 9 });
  expect(await cam2.picture(`camera/${frozen}`)).toBeUndefined();
});
