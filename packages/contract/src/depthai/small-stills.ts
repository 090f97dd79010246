import type { DepthaiRig } from './rig.ts';

/** Lets the color sensor take small pictures of its middle. */
export async function smallStills({ camera }: Pick<DepthaiRig, 'camera'>): Promise<void> {
  await camera.stream('CAM_A').changeConfig({ still_size: [640, 360], sensor_crop: [0.33, 0.33] });
}
