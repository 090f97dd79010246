import { restartRule } from '@labrig/simulator';
import { bootCamera } from './camera/power.ts';
import { changeCamera, restartCamera } from './camera/change.ts';
import type { DepthaiWorld } from './depthai-world.ts';
import type { DepthaiState } from './state.ts';

/** The server goes down for a while. Nothing about cameras is kept: it begins with the defaults. */
export function switchOff(world: DepthaiWorld, until: number): void {
  world.update((draft) => {
    draft.power = { kind: 'off', until };
    for (const camera of draft.cameras) {
      Object.assign(camera, { isBooted: false, streams: {}, kept: {} });
      if (camera.ir) camera.ir = { flood_light: 0, dot_projector: 0 };
      restartCamera(camera, world.now, 0);
    }
  });
}

/** The server is back, and boots every camera that it finds. */
export const restarts = restartRule<DepthaiState>((world) => {
  world.update((draft) => {
    for (const camera of draft.cameras) camera.isKnown = camera.isPlugged;
  });
  for (const { mxid, isPlugged } of world.state.cameras) {
    changeCamera(world, mxid, (camera) => {
      if (isPlugged) bootCamera(camera, world.now, 0);
    });
  }
});
