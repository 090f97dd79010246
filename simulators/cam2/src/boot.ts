import { tableOf } from '@labrig/simulator';
import { newClientId, newSecret } from './apps/new-app.ts';
import { machineOf } from './cameras/camera-id.ts';
import { checkOptions } from './check-options.ts';
import { importCameras } from './lists/import.ts';
import { usualApps } from './usual.ts';
import type { RandomStream } from '@labrig/simulator';
import type { CameraStore } from './database/camera-store.ts';
import type { AppOptions, Cam2Options } from './options.ts';
import type { App, Cam2State, CameraRow } from './state.ts';
import type { Cam2World } from './cam2-world.ts';

/** A server with its cameras. @throws RangeError for options that make no sense. */
export function boot({ random }: Pick<Cam2World, 'random'>, options: Cam2Options, store: CameraStore): Cam2State {
  const { cameras = 1000, apps: wanted = usualApps, tokenLife = 300 } = options;
  checkOptions({ cameras, apps: wanted, tokenLife });
  const draw = random('apps');
  const apps = tableOf(wanted.map((app) => appOf(app, draw)));
  // Small enough for the engine to keep it without a box, of which there would be a million.
  const world = random('world').integer(0, 2 ** 30 - 1);
  const held = store.begin(() => camerasOf(cameras, world));
  const keys = random('keys');
  return {
    power: { kind: 'up' },
    latency: 0,
    tokenLife,
    keys: { cameras: keys.hex(64), webUI: keys.hex(64) },
    machine: machineOf(world),
    apps,
    ...held,
    changes: tableOf(),
    outages: {},
    delivered: { apps, ...held },
  };
}

function camerasOf(cameras: NonNullable<Cam2Options['cameras']>, world: number): Iterable<CameraRow> {
  if (typeof cameras === 'number') return repeated(world, cameras);
  return importCameras(cameras);
}

function* repeated<Value>(value: Value, times: number): Generator<Value> {
  for (let index = 0; index < times; index += 1) yield value;
}

function appOf({ owner, permissionLevel = 'user', clientID, clientSecret }: AppOptions, draw: RandomStream): App {
  // Drawn in any case: what one app brings along changes nothing for the next.
  const drawn = { clientID: newClientId(draw), clientSecret: newSecret(draw) };
  return {
    clientID: clientID ?? drawn.clientID,
    clientSecret: clientSecret ?? drawn.clientSecret,
    owner,
    permissionLevel,
    usage: 0,
  };
}
