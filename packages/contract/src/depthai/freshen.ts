import type { Depthai } from '@labrig/depthai';
import type { SeenCamera } from './look.ts';

/** Is a camera as it is after it has booted: all its sensors active, no depth, no light? */
export function isFresh({ isBooted, ir, streams, sensors }: SeenCamera): boolean {
  const isDark = !ir?.flood_light && !ir?.dot_projector;
  return isBooted && isDark && streams.length === sensors.length && streams.every(({ name }) => sensors.includes(name));
}

/** Makes it so, as far as a boot does: control values outlive it. */
export async function freshen(depthai: Depthai, { mxid, isBooted, ir }: SeenCamera): Promise<void> {
  const camera = depthai.camera(mxid);
  if (isBooted) await camera.shutDown();
  await wake(depthai, mxid);
  if (ir) await camera.updateIr({});
}

/** Boots a camera. One in the network waits in its bootloader, which only a look for cameras ends: for all of them at once. */
export async function wake(depthai: Depthai, mxid: string): Promise<void> {
  const { state } = await depthai.camera(mxid).boot();
  if (state !== 'X_LINK_BOOTED') await depthai.refresh({ boot: true });
}
