import { restartAction, slowNetworkAction } from '@labrig/simulator';
import { outagesIn } from './outages.ts';
import type { Draft } from '@labrig/simulator';
import type { CameraStore } from '../database/camera-store.ts';
import type { Cam2State } from '../state.ts';
import type { Cam2Action } from '../cam2-world.ts';

const slowNetwork = slowNetworkAction<Cam2State>('The vendor’s client waits for ever.');

const restart = restartAction<Cam2State>(
  'The server restarts: nobody listens meanwhile. Nothing is lost, and tokens stay good.',
);

const rotateKeys: Cam2Action<object> = {
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

const factoryReset: Cam2Action<object> = {
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
