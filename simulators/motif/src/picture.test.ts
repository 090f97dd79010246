import { expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';

/** Width and height that a JPEG says it has. */
function sizeOf(jpeg: Uint8Array): [width: number, height: number] {
  const at = jpeg.findIndex((byte, index) => byte === 0xff && jpeg[index + 1] === 0xc0);
  const word = (place: number): number => jpeg[at + place]! * 256 + jpeg[at + place + 1]!;
  return [word(7), word(5)];
}

test('a picture is of the present, and a small one of large cameras', async () => {
  const { motif, wait } = rig({ cameras: [{ serial: 'A', width: 1920, height: 1200 }, { serial: 'B' }] });
  const [large, usual] = [await motif.picture('camera/A'), await motif.picture('camera/B')];
  expect([sizeOf(large!), sizeOf(usual!)]).toEqual([
    [640, 400],
    [640, 480],
  ]);
  expect(await motif.picture('camera/A')).toEqual(large);
  await wait(1);
  expect(await motif.picture('camera/A')).not.toEqual(large);
});

test('a camera so wide that its strip needs all pixels keeps its own size', async () => {
  const { motif } = rig({ cameras: [{ serial: 'A', width: 4096, height: 64 }] });
  expect(sizeOf((await motif.picture('camera/A'))!)).toEqual([4096, 64]);
});

test('there is none of a camera that is away, of a lost frame, and of anything else', async () => {
  const { motif, wait } = rig();
  motif.hardware.dropFrames({ camera: 'FAKE1', count: 1000 });
  await wait(1);
  expect(await motif.picture('camera/FAKE1')).toBeUndefined();
  motif.hardware.unplug({ camera: 'FAKE0' });
  for (const id of ['camera/FAKE0', 'camera/NONE', 'disk', '__proto__', '']) {
    expect(await motif.picture(id)).toBeUndefined();
  }
  motif.hardware.reboot({});
  expect(motif.display().some(({ picture }) => picture)).toBe(false);
});
