import { HardwareError } from '@labrig/simulator';
import { findCamera } from '../database/find.ts';
import type { Draft, HardwareAction } from '@labrig/simulator';
import type { Cam2State, Outage } from '../state.ts';

type Action<Args extends object> = HardwareAction<Cam2State, Args>;

const cameraID = 'Its `cameraID`.';

const cameraOffline: Action<{ camera: string }> = {
  description: 'A camera no longer answers. Its pictures can’t be had; the database doesn’t notice.',
  args: { camera: cameraID },
  run({ state, update }, { camera }) {
    const id = idOf(state, camera);
    if (state.outages[id]?.kind === 'offline') throw new HardwareError(`camera ${id} is offline already`);
    update((draft) => {
      draft.outages[id] = { kind: 'offline' };
    });
  },
};

const cameraOnline: Action<{ camera: string }> = {
  description: 'A camera answers again.',
  args: { camera: cameraID },
  run: (world, { camera }) => end(world, camera, 'offline'),
};

const freezePicture: Action<{ camera: string }> = {
  description: 'A camera hangs: it goes on answering, but always with the picture of this moment, stamp and all.',
  args: { camera: cameraID },
  run({ state, now, update }, { camera }) {
    const id = idOf(state, camera);
    if (state.outages[id]) throw new HardwareError(`camera ${id} is ${state.outages[id].kind} already`);
    update((draft) => {
      draft.outages[id] = { kind: 'frozen', since: now };
    });
  },
};

const unfreezePicture: Action<{ camera: string }> = {
  description: 'A camera that hung shows the present again.',
  args: { camera: cameraID },
  run: (world, { camera }) => end(world, camera, 'frozen'),
};

const slowNetwork: Action<{ milliseconds: number }> = {
  description:
    'Every answer takes longer to arrive; 0 makes the network fast again. The vendor’s client waits for ever.',
  args: { milliseconds: 'How long an answer takes.' },
  run({ update }, { milliseconds }) {
    if (!isSpan(milliseconds)) throw new HardwareError(`milliseconds must be a number from 0 on, got ${milliseconds}`);
    update((draft) => {
      draft.latency = milliseconds;
    });
  },
};

const restart: Action<{ seconds: number }> = {
  description: 'The server restarts: nobody listens meanwhile. Nothing is lost, and tokens stay good.',
  args: { seconds: 'For how long it is away.' },
  run({ state, now, update }, { seconds }) {
    if (!isSpan(seconds) || seconds === 0) throw new HardwareError(`seconds must be a number above 0, got ${seconds}`);
    if (state.power.kind === 'off') throw new HardwareError('the server is restarting already');
    update((draft) => {
      draft.power = { kind: 'off', until: now + seconds * 1000 };
    });
  },
};

const rotateKeys: Action<Record<never, never>> = {
  description:
    'The server signs with new keys: all tokens are false at once. The vendor’s client doesn’t ask for another then, because they have not expired.',
  args: {},
  run({ random, update }) {
    const draw = random('keys');
    update((draft) => {
      draft.keys = { cameras: draw.hex(64), webUI: draw.hex(64) };
    });
  },
};

const factoryReset: Action<Record<never, never>> = {
  description: 'Cameras and apps are as they were at first, the log is empty, and all tokens are false.',
  args: {},
  run(world) {
    rotateKeys.run(world, {});
    world.update((draft) => {
      Object.assign(draft, { changes: { next: 1, pages: [] }, outages: {}, latency: 0 });
      Object.assign(draft, world.state.delivered as Draft<Cam2State['delivered']>);
    });
  },
};

/** What may happen to a server and its cameras. */
export const hardware = {
  cameraOffline,
  cameraOnline,
  freezePicture,
  unfreezePicture,
  slowNetwork,
  restart,
  rotateKeys,
  factoryReset,
};

/** Arguments may come from outside, as anything. */
function isSpan(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1e9;
}

function idOf({ cameras }: Cam2State, camera: unknown): string {
  const found = typeof camera === 'string' ? findCamera(cameras, camera) : undefined;
  if (!found) throw new HardwareError(`there is no camera ${String(camera)}`);
  return found.camera.cameraID;
}

function end({ state, update }: Parameters<Action<object>['run']>[0], camera: string, kind: Outage['kind']): void {
  const id = idOf(state, camera);
  if (state.outages[id]?.kind !== kind) throw new HardwareError(`camera ${id} is not ${kind}`);
  update((draft) => {
    delete draft.outages[id];
  });
}
