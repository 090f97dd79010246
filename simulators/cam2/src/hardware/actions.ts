import { HardwareError } from '@labrig/simulator';
import { outagesIn } from './outages.ts';
import type { Draft, HardwareAction } from '@labrig/simulator';
import type { CameraStore } from '../database/camera-store.ts';
import type { Cam2State } from '../state.ts';

type Action<Args extends object> = HardwareAction<Cam2State, Args>;

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
export function hardwareOf(store: CameraStore) {
  return { ...outagesIn(store), slowNetwork, restart, rotateKeys, factoryReset };
}

/** Arguments may come from outside, as anything. */
function isSpan(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1e9;
}
