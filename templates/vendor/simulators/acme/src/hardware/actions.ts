import { HardwareError, UnknownTargetError } from '@labrig/simulator';
import { cameraOf } from '../cameras.ts';
import { tear } from '../clips.ts';
import type { AcmeAction, AcmeWorld } from '../acme-world.ts';

type Action = AcmeAction<{ camera: string }>;

const args = { camera: 'Id of the camera.' };

const unplug: Action = {
  description: 'The cable of a camera is pulled: its clip is torn, and it can neither be set nor recorded.',
  args,
  run(world, { camera }) {
    if (!pluggedOf(world, camera)) throw new HardwareError(`camera ${camera} is unplugged already`);
    tear(world, camera);
    turn(world, camera, false);
  },
};

const plug: Action = {
  description: 'The cable of a camera is put back: it is ready, and set as it was.',
  args,
  run(world, { camera }) {
    if (pluggedOf(world, camera)) throw new HardwareError(`camera ${camera} is plugged in already`);
    turn(world, camera, true);
  },
};

/** What may happen to the hardware. */
export const hardware = { unplug, plug };

function pluggedOf({ state }: AcmeWorld, id: string): boolean {
  const camera = cameraOf(state, id);
  if (!camera) throw new UnknownTargetError(`there is no camera ${id}`);
  return camera.plugged;
}

function turn({ update }: AcmeWorld, id: string, plugged: boolean): void {
  update((draft) => {
    draft.cameras.find((camera) => camera.id === id)!.plugged = plugged;
  });
}
