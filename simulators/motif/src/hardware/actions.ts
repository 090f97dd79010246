import { checkSeconds, HardwareError, UnknownTargetError } from '@labrig/simulator';
import { draftOf, recount } from '../cameras.ts';
import { bytesUsed } from '../disk.ts';
import { frameNumber } from '../frame-count.ts';
import { breakOffJob } from '../playback/job.ts';
import { switchOff, thaw } from '../power.ts';
import { breakOff } from '../recording/life-cycle.ts';
import { followRecording } from '../schedule/follow.ts';
import type { Camera } from '../state.ts';
import type { MotifAction, MotifWorld } from '../motif-world.ts';

const serial = 'Serial number of the camera.';

const unplug: MotifAction<{ camera: string }> = {
  description:
    'The cable of a camera is pulled: its recording ends with the frames that are on disk, and the API no longer lists it.',
  args: { camera: serial },
  run(world, args) {
    const camera = cameraOf(world, args.camera);
    if (!camera.plugged) throw new HardwareError(`camera ${camera.serial} is not plugged in`);
    breakOff(world, camera);
    breakOffJob(world, cameraOf(world, args.camera));
    world.update((draft) => {
      draftOf(draft, camera.serial).plugged = false;
    });
    followRecording(world);
  },
};

const plug: MotifAction<{ camera: string }> = {
  description: 'The cable of a camera is put back: it is listed again, idle, with the parameters that it had.',
  args: { camera: serial },
  run(world, args) {
    const camera = cameraOf(world, args.camera);
    if (camera.plugged) throw new HardwareError(`camera ${camera.serial} is plugged in already`);
    world.update((draft) => {
      draftOf(draft, camera.serial).plugged = true;
    });
  },
};

const fillDisk: MotifAction<{ free?: number }> = {
  description:
    'Other things fill the disk until only so many bytes are free (none by default): recordings stop at 94 %, and starting answers 409.',
  args: { 'free?': 'Bytes that stay free; 0 if left out.' },
  run(world, { free = 0 }) {
    if (!(Number.isFinite(free) && free >= 0)) throw new HardwareError('free must be a number of bytes, not negative');
    world.update((draft) => {
      draft.disk.other += Math.max(0, draft.disk.capacity - free - bytesUsed(world.state, world.now));
    });
  },
};

const freeDisk: MotifAction<object> = {
  description: 'Everything but the recordings is removed from the disk.',
  args: {},
  run(world) {
    world.update((draft) => {
      draft.disk.other = 0;
    });
  },
};

const dropFrames: MotifAction<{ camera: string; count: number }> = {
  description: 'The next frames of a camera are lost on the way: their numbers are missing from streams and recording.',
  args: { camera: serial, count: 'How many, from 1 to 1,000,000.' },
  run(world, { camera: name, count }) {
    const camera = cameraOf(world, name);
    if (!(Number.isInteger(count) && count >= 1 && count <= 1_000_000))
      throw new HardwareError('count must be an integer from 1 to 1,000,000');
    const last = camera.drops.at(-1)?.[1] ?? -1;
    const first = Math.max(frameNumber(camera.frames, world.now), last) + 1;
    world.update((draft) => {
      draftOf(draft, camera.serial).drops.push([first, first + count - 1]);
    });
  },
};

const overheat: MotifAction<{ camera: string; seconds?: number }> = {
  description: 'A camera gets too hot and halves its frame rate until it has cooled.',
  args: { camera: serial, 'seconds?': 'How long; 600 if left out.' },
  run(world, { camera: name, seconds = 600 }) {
    const camera = cameraOf(world, name);
    checkSeconds(seconds);
    world.update((draft) => {
      const hot = draftOf(draft, camera.serial);
      hot.hot = world.now + seconds * 1000;
      recount(hot, world.now);
    });
  },
};

const freeze: MotifAction<object> = {
  description:
    'The software hangs: connections are taken and never answered, the scheduler stands still; recordings go on.',
  args: {},
  run(world) {
    if (world.state.power.kind !== 'up') throw new HardwareError('the recorder is not running');
    world.update((draft) => {
      draft.power = { kind: 'frozen', since: world.now };
    });
  },
};

const unfreeze: MotifAction<object> = {
  description:
    'The software goes on; the scheduler catches up on what it missed, unless it hung for more than a minute.',
  args: {},
  run(world) {
    if (world.state.power.kind !== 'frozen') throw new HardwareError('the recorder is not frozen');
    thaw(world);
  },
};

const reboot: MotifAction<{ seconds?: number }> = {
  description:
    'The recorder restarts: nobody listens meanwhile, recordings break off, jobs fail, scheduled tasks are forgotten.',
  args: { 'seconds?': 'How long it is away; 45 if left out.' },
  run(world, { seconds = 45 }) {
    checkSeconds(seconds);
    switchOff(world, world.now + seconds * 1000);
  },
};

const blockTarget: MotifAction<{ location: string; reason?: string }> = {
  description: 'A place can no longer be written to: copies and exports that go there fail.',
  args: { location: 'The path, or one above it.', 'reason?': 'Why, for the inspection of the state.' },
  run(world, { location, reason = 'the target is not reachable' }) {
    if (typeof location !== 'string' || location === '') throw new HardwareError('location must be a path, as text');
    if (typeof reason !== 'string') throw new HardwareError('reason must be a text');
    world.update((draft) => {
      draft.unreachable = [...draft.unreachable.filter((known) => known.location !== location), { location, reason }];
    });
  },
};

const unblockTarget: MotifAction<{ location: string }> = {
  description: 'A place can be written to again.',
  args: { location: 'The path that was blocked.' },
  run(world, { location }) {
    if (!world.state.unreachable.some((known) => known.location === location))
      throw new HardwareError(`${location} is not blocked`);
    world.update((draft) => {
      draft.unreachable = draft.unreachable.filter((known) => known.location !== location);
    });
  },
};

/** Everything that can happen to a Motif system's hardware. */
export const hardware = {
  unplug,
  plug,
  fillDisk,
  freeDisk,
  dropFrames,
  overheat,
  freeze,
  unfreeze,
  reboot,
  blockTarget,
  unblockTarget,
};

function cameraOf({ state }: MotifWorld, name: string): Camera {
  const camera = state.cameras.find((candidate) => candidate.serial === name);
  if (camera) return camera;
  throw new UnknownTargetError(
    `no camera ${String(name)}; there is ${state.cameras.map((known) => known.serial).join(', ')}`,
  );
}
