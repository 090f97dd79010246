import { checkOption } from '@labrig/simulator';
import { checkOptions } from './check-options.ts';
import { bytesSettled } from './disk.ts';
import { frameRate } from './frame-count.ts';
import { factoryParameters } from './parameters.ts';
import { firstRecordings } from './recording/first-recordings.ts';
import { firstTasks } from './schedule/first-tasks.ts';
import { usualCameras, usualCodecs, usualOutputs } from './usual.ts';
import type { CameraOptions, MotifOptions, OutputOptions } from './options.ts';
import type { Camera, MotifState, Output } from './state.ts';
import type { MotifWorld } from './motif-world.ts';

/** A recording system that was just switched on. @throws RangeError for options that make no sense. */
export function boot({ now, random }: Pick<MotifWorld, 'now' | 'random'>, options: MotifOptions): MotifState {
  const { zone = 'UTC', codecs = usualCodecs, cameras = usualCameras, disk = {} } = options;
  const [usual] = codecs;
  checkOption(usual !== undefined, 'a system needs at least one compression format');
  const serials = new Set(cameras.map(({ serial }) => serial));
  const { capacity = 4e12 } = disk;
  const outputs =
    options.outputs ?? usualOutputs.filter(({ serial }) => serial === undefined || serials.has(serial ?? ''));
  const state: MotifState = {
    apiKey: options.apiKey ?? random('api-key').hex(32),
    software: options.software ?? '6.1.3',
    zone,
    strict: options.strict ?? true,
    power: { kind: 'up' },
    codecs,
    defaults: { codec: usual.name, store: false, location: '/storage' },
    disk: { capacity, other: disk.other ?? capacity / 20, recordings: 0 },
    cameras: cameras.map((camera) => cameraOf(camera, now)),
    recordings: [],
    outputs: outputs.map(outputOf),
    sensors: (options.sensors ?? []).map(({ name, value, serial = null }) => ({ name, value, serial })),
    io: [{ serial: '370181', ports: 8 }],
    tasks: [],
    messages: [],
    unreachable: [],
    streams: options.streams ?? [],
  };
  checkOptions(state);
  const recordings = firstRecordings(state, now, options.recordings ?? []);
  const taken = recordings.reduce((sum, { bytes }) => sum + bytes, 0);
  const filled = { ...state, recordings, disk: { ...state.disk, recordings: taken } };
  checkOption(bytesSettled(filled) <= capacity, `a disk of ${capacity} bytes can't hold the recordings, too`);
  return { ...filled, tasks: firstTasks(filled, now, options.schedules ?? []) };
}

function cameraOf(options: CameraOptions, now: number): Camera {
  const { serial, width = 640, height = 480, connected = true } = options;
  const parameters = { ...factoryParameters, ...options.parameters };
  return {
    serial,
    name: options.name ?? `Simulated camera (${serial})`,
    plugged: true,
    connected,
    width,
    height,
    parameters,
    phase: { kind: 'idle' },
    playback: { status: 'stopped', job: null },
    frames: { number: 0, time: now, rate: frameRate({ parameters, hot: null }) },
    drops: [],
    hot: null,
  };
}

function outputOf({ name, serial = null, kind = 'analogue', min = 0, max = 1, value = min }: OutputOptions): Output {
  return { name, serial, kind, min, max, value, toggle: null };
}
