import { checkSeconds, HardwareError, UnknownTargetError } from '@labrig/simulator';
import { boot } from '../boot.ts';
import { changeCamera } from '../camera/change.ts';
import { shutDownCamera } from '../camera/power.ts';
import { frameNumber } from '../streams/frame-count.ts';
import { switchOff } from '../power.ts';
import { heat } from './cooling.ts';
import { settle } from '../automatics/settle.ts';
import { boxActions } from './box.ts';
import type { Draft } from '@labrig/simulator';
import type { Camera, DepthaiState } from '../state.ts';
import type { DepthaiOptions } from '../options.ts';
import type { DepthaiAction, DepthaiWorld } from '../depthai-world.ts';

const mxid = 'Serial number of the camera.';

const unplug: DepthaiAction<{ camera: string }> = {
  description:
    'The cable of a camera is pulled: its streams are gone. It stays in the list until somebody looks for cameras anew.',
  args: { camera: mxid },
  run(world, args) {
    const camera = cameraOf(world, args.camera);
    if (!camera.isPlugged) throw new HardwareError(`camera ${camera.mxid} is not plugged in`);
    changeCamera(world, camera.mxid, (draft) => {
      shutDownCamera(draft, world.now);
      draft.isPlugged = false;
      draft.kept = {};
    });
  },
};

const plug: DepthaiAction<{ camera: string }> = {
  description: 'The cable of a camera is put back: it is found by the next look for cameras, and has to be booted.',
  args: { camera: mxid },
  run(world, args) {
    const camera = cameraOf(world, args.camera);
    if (camera.isPlugged) throw new HardwareError(`camera ${camera.mxid} is plugged in already`);
    changeCamera(world, camera.mxid, (draft) => {
      draft.isPlugged = true;
    });
  },
};

const dropFrames: DepthaiAction<{ camera: string; stream: string; count: number }> = {
  description:
    'The next frames of a stream get lost on their way: their numbers are missing from video and detections.',
  args: { camera: mxid, stream: 'Name of an active stream.', count: 'How many, 1 to 1,000,000.' },
  run(world, { camera: name, stream, count }) {
    const camera = cameraOf(world, name);
    if (!Object.hasOwn(camera.streams, stream))
      throw new HardwareError(`stream ${stream} of ${camera.mxid} is not active`);
    if (!(Number.isInteger(count) && count >= 1 && count <= 1e6)) {
      throw new HardwareError('count must be an integer from 1 to 1,000,000');
    }
    changeCamera(world, camera.mxid, (draft) => {
      const { frames, drops } = draft.streams[stream]!;
      const first = Math.max(frameNumber(frames, world.now), drops.at(-1)?.[1] ?? -1) + 1;
      drops.push([first, first + count - 1]);
    });
  },
};

const overheat: DepthaiAction<{ camera: string; seconds?: number }> = {
  description: 'A camera gets too hot and makes half as many frames until it has cooled.',
  args: { camera: mxid, 'seconds?': 'How long; 600 if left out.' },
  run(world, { camera: name, seconds = 600 }) {
    const camera = cameraOf(world, name);
    checkSeconds(seconds);
    heat(world, camera.mxid, world.now + seconds * 1000);
  },
};

const soil: DepthaiAction<{ camera: string; dirt?: number }> = {
  description: 'The lenses of a camera get dirty: stains, less contrast, and gaps in depth. 0 cleans them.',
  args: { camera: mxid, 'dirt?': 'How much, 0 to 1; 0.6 if left out.' },
  run(world, { camera: name, dirt = 0.6 }) {
    const camera = cameraOf(world, name);
    checkPart(dirt, 'dirt');
    changeCamera(world, camera.mxid, (draft) => {
      draft.dirt = dirt;
    });
  },
};

const dim: DepthaiAction<{ light: number }> = {
  description: 'The lamps of the laboratory get darker or brighter: automatic exposures follow, infrared light stays.',
  args: { light: 'How bright: 1 as usual, 0 dark, at most 4.' },
  run({ update, now }, { light }) {
    if (!(Number.isFinite(light) && light >= 0 && light <= 4)) throw new HardwareError('light must be from 0 to 4');
    update((draft) => {
      draft.light = light;
      for (const camera of draft.cameras) settle(camera, { light, now });
    });
  },
};

const reboot: DepthaiAction<{ seconds?: number }> = {
  description:
    'The server restarts: nobody listens meanwhile, then all cameras boot with the defaults. Outputs stay as they are.',
  args: { 'seconds?': 'How long it is away; 30 if left out.' },
  run(world, { seconds = 30 }) {
    checkSeconds(seconds);
    switchOff(world, world.now + seconds * 1000);
  },
};

/** Everything that can happen to the hardware of a box. */
export function hardwareOf(options: DepthaiOptions) {
  const factoryReset: DepthaiAction<object> = {
    description: 'Everything is as on the first day: cameras, light, inputs and outputs.',
    args: {},
    run({ update, now, state }) {
      // Copied: what is usual belongs to other labs as well.
      const fresh = boot({ now }, options);
      const cameras = fresh.cameras.map((camera, index) => ({
        ...camera,
        restarts: state.cameras[index]!.restarts + 1,
      }));
      update((draft) => {
        Object.assign(draft, { ...fresh, cameras } as Draft<DepthaiState>);
      });
    },
  };
  return { unplug, plug, dropFrames, overheat, soil, dim, reboot, factoryReset, ...boxActions };
}

function cameraOf({ state }: DepthaiWorld, name: string): Camera {
  const camera = state.cameras.find((candidate) => candidate.mxid === name);
  if (camera) return camera;
  throw new UnknownTargetError(
    `no camera ${String(name)}; there is ${state.cameras.map((known) => known.mxid).join(', ')}`,
  );
}

function checkPart(value: number, name: string): void {
  if (!(Number.isFinite(value) && value >= 0 && value <= 1)) throw new HardwareError(`${name} must be from 0 to 1`);
}
