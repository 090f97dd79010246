import { changeCamera, rateOf } from '../camera/change.ts';
import { atRate } from '../streams/frame-count.ts';
import type { DepthaiState } from '../state.ts';
import type { DepthaiWorld } from '../depthai-world.ts';
import type { Rule } from '@labrig/simulator';

/** A camera gets too hot until a moment, or has cooled: its frames come at another rate from now on. */
export function heat(world: DepthaiWorld, mxid: string, until: number | null): void {
  changeCamera(world, mxid, (camera) => {
    camera.hot = until;
    for (const stream of Object.values(camera.streams)) {
      stream.frames = atRate(stream.frames, rateOf(camera, stream.config.fps), world.now);
    }
  });
}

/** A camera has cooled. */
export const cooling: Rule<DepthaiState> = {
  name: 'cooling',
  due({ cameras }, report) {
    for (const { hot, mxid } of cameras) if (hot !== null) report(hot, mxid);
  },
  run: (world, { key }) => heat(world, key, null),
};
