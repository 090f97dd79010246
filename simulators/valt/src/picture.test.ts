import { expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';

test('a picture is of the present, and of one camera only', async () => {
  const { valt, wait } = rig();
  const first = (await valt.picture('camera/1'))!;
  expect([...first.subarray(0, 2)]).toEqual([0xff, 0xd8]);
  expect(await valt.picture('camera/1')).toEqual(first);
  expect(await valt.picture('camera/2')).not.toEqual(first);
  await wait(1);
  expect(await valt.picture('camera/1')).not.toEqual(first);
});

test('there is none of a camera that is offline, and of anything else', async () => {
  const { valt } = rig();
  valt.hardware.cameraOffline({ camera: 1 });
  for (const id of ['camera/1', 'camera/99', 'camera/', 'room/1', '__proto__']) {
    expect(await valt.picture(id)).toBeUndefined();
  }
  valt.hardware.restart({ seconds: 60 });
  expect(await valt.picture('camera/2')).toBeUndefined();
  expect(valt.display().some(({ picture }) => picture)).toBe(false);
});
