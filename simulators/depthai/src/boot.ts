import { lastOf } from '@labrig/simulator';
import { resting } from './automatics/course.ts';
import { headedFor } from './camera/warmth.ts';
import { bootCamera } from './camera/power.ts';
import { checkCamera, checkOptions } from './check-options.ts';
import { usualDevices } from './controller/usual.ts';
import { usualFleet, usualSensors } from './usual.ts';
import { settle } from './automatics/settle.ts';
import type { Draft } from '@labrig/simulator';
import type { CameraOptions, DepthaiOptions } from './options.ts';
import type { DepthaiWorld } from './depthai-world.ts';
import type { Camera, DepthaiState } from './state.ts';

/**
 * A box whose server has just started: every camera that is plugged in has booted a good while ago.
 *
 * @throws RangeError for options that make no sense.
 */
export function boot(
  { now }: Pick<DepthaiWorld, 'now'>,
  { cameras, controller = true, restart = {} }: DepthaiOptions,
): DepthaiState {
  checkOptions({ cameras: cameras ?? [], restart });
  return {
    power: { kind: 'up' },
    cameras: cameras ? cameras.map((camera, index) => cameraOf(camera, index, now)) : usualCameras(now),
    light: 1,
    devices: controller ? devicesAt(now) : [],
  };
}

/** What is usual is the same for all labs that begin at the same moment: they share it. */
const usualCameras = lastOf((now: number) => usualFleet.map((camera, index) => cameraOf(camera, index, now)));
const devicesAt = lastOf(usualDevices);

function cameraOf(options: CameraOptions, index: number, now: number): Camera {
  const { mxid, product = 'OAK-D', connection = 'usb', infrared = false, plugged = true } = options;
  const sensors = (options.sensors ?? usualSensors).map(({ autofocus = false, ...sensor }) => ({
    ...sensor,
    autofocus,
  }));
  const [left, right] = sensors.filter(({ kind }) => kind === 'mono');
  const pairs = options.pairs ?? (left && right ? [`DEPTH_${left.socket}_${right.socket}`] : []);
  checkCamera({ mxid, sensors, pairs });
  const camera: Camera = {
    mxid,
    product,
    name: options.name ?? (connection === 'usb' ? `1.${index + 1}` : `192.0.2.${41 + index}`),
    connection,
    sensors,
    pairs,
    ir: infrared ? { flood_light: 0, dot_projector: 0 } : null,
    isPlugged: plugged,
    isKnown: plugged,
    isBooted: false,
    restarts: 0,
    ready: now,
    hot: null,
    dirt: 0,
    warmth: resting(24, now),
    streams: {},
    kept: {},
  };
  if (!plugged) return camera;
  const booted = structuredClone(camera) as Draft<Camera>;
  bootCamera(booted, now, 0);
  settle(booted, { light: 1, now });
  return { ...booted, restarts: 0, warmth: resting(headedFor(booted), now) };
}
