import { lastOf } from '@labrig/simulator';
import { resting } from './automatics/course.ts';
import { headedFor } from './camera/warmth.ts';
import { bootCamera } from './camera/power.ts';
import { usualDevices } from './controller/usual.ts';
import { usualFleet } from './fleet.ts';
import { settle } from './automatics/settle.ts';
import type { Draft } from '@labrig/simulator';
import type { CameraOptions, DepthaiOptions, SensorOptions } from './options.ts';
import type { Camera, DepthaiState } from './state.ts';

const usualSensors: readonly SensorOptions[] = [
  { socket: 'A', kind: 'color', autofocus: true },
  { socket: 'B', kind: 'mono' },
  { socket: 'C', kind: 'mono' },
];

/**
 * A box whose server has just started: every camera that is plugged in has booted a good while ago.
 *
 * @throws RangeError for options that make no sense.
 */
export function boot(now: number, { cameras, controller = true, restart = {} }: DepthaiOptions): DepthaiState {
  const serials = (cameras ?? []).map(({ mxid }) => mxid);
  check(new Set(serials).size === serials.length, 'cameras must differ by mxid');
  for (const [name, value = 0] of Object.entries(restart)) {
    check(value >= 0 && value <= 600_000, `restart.${name} must be from 0 to 600000 ms, got ${value}`);
  }
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

function checkCamera({ mxid, sensors, pairs }: Pick<Camera, 'mxid' | 'sensors' | 'pairs'>): void {
  // The strip in the picture has room for the serial and the name of a sensor.
  check(/^[A-Z0-9]{1,18}$/.test(mxid), `mxid must be 1 to 18 capital letters and digits, got ${mxid}`);
  const sockets = sensors.map(({ socket }) => socket);
  check(sockets.length > 0, `camera ${mxid} has no sensors`);
  check(
    sockets.every((socket) => /^[A-H]$/.test(socket)),
    `the sockets of ${mxid} must be A to H`,
  );
  check(new Set(sockets).size === sockets.length, `the sensors of ${mxid} must differ by socket`);
  for (const pair of pairs) {
    const [left, right] = pair
      .slice('DEPTH_'.length)
      .split('_')
      .map((socket) => sensors.find((one) => one.socket === socket));
    check(
      /^DEPTH_[A-H]_[A-H]$/.test(pair) && left !== right && left?.kind === 'mono' && right?.kind === 'mono',
      `${pair} of ${mxid} must name two of its mono sensors`,
    );
  }
}

function check(holds: boolean, message: string): void {
  if (!holds) throw new RangeError(message);
}
