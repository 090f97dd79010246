import { valueAt } from './automatics/course.ts';
import { half } from './camera/warmth.ts';
import { reading } from './controller/written.ts';
import { frameBooks } from './streams/frame-count.ts';
import { streamNames } from './streams/inventory.ts';
import type { Display } from '@labrig/simulator';
import type { ColorCameraConfig } from './generated/spec.ts';
import type { Camera, ControllerDevice, DepthaiState, Stream } from './state.ts';

type Fact = Display['facts'][number];

/** What people see of a box: cameras, their active streams, and the controller's inputs, outputs and thermometers. */
export function display(state: DepthaiState, now: number): readonly Display[] {
  return [
    ...state.cameras.map((camera) => cameraDisplay(camera, now)),
    ...state.cameras.flatMap((camera) =>
      Object.entries(camera.streams).map(([name, stream]) => streamDisplay(camera, now, { name, stream })),
    ),
    ...state.devices.flatMap((device) => deviceDisplay(device, now)),
  ];
}

function cameraDisplay(camera: Camera, now: number): Display {
  const { mxid, product, name, connection, warmth, ir, dirt, streams } = camera;
  const facts: Fact[] = [
    ['mxid', mxid],
    ['active', `${Object.keys(streams).length} of ${streamNames(camera).length} streams`],
    ['chip', `${valueAt(warmth, now, half).toFixed(1)} °C`],
    [connection === 'usb' ? 'USB port' : 'address', name],
    ...(ir ? ([['infrared', `flood ${ir.flood_light}, dots ${ir.dot_projector}`]] as const) : []),
    ...(dirt > 0 ? ([['lens', `${Math.round(dirt * 100)} % dirty`]] as const) : []),
  ];
  const status = cameraStatus(camera, now);
  const tone = tones[status] ?? 'off';
  return { id: `camera/${mxid}`, kind: 'camera', name: product, status, tone, facts };
}

const tones: Readonly<Record<string, Display['tone']>> = { running: 'calm', restarting: 'busy', 'too hot': 'bad' };

function cameraStatus({ isPlugged, isKnown, isBooted, hot, ready }: Camera, now: number): string {
  if (!isPlugged) return 'unplugged';
  if (!isKnown) return 'not looked for yet';
  if (!isBooted) return 'shut down';
  if (hot !== null) return 'too hot';
  return now < ready ? 'restarting' : 'running';
}

function streamDisplay(camera: Camera, now: number, { name, stream }: { name: string; stream: Stream }): Display {
  const { kind, config, network, frames } = stream;
  const { dropped } = frameBooks(stream, now);
  const facts: Fact[] = [
    ['camera', camera.product],
    ['resolution', config.resolution],
    ['frame rate', `${Number(frames.rate.toFixed(2))} Hz`],
    ...(kind === 'color' ? ([['preview', (config as ColorCameraConfig).preview_size.join(' × ')]] as const) : []),
    ...(network ? ([['network', network.config.type]] as const) : []),
    ...(dropped > 0 ? ([['lost frames', `${dropped}`]] as const) : []),
  ];
  const runs = isSeen(camera) && now >= camera.ready;
  return {
    id: `stream/${camera.mxid}/${name}`,
    kind: `${kind} stream`,
    name,
    status: runs ? 'active' : 'waiting',
    tone: runs ? (network ? 'busy' : 'calm') : 'off',
    facts,
    picture: isSeen(camera),
  };
}

/** Can the streams of a camera be looked at? */
export function isSeen({ isPlugged, isKnown, isBooted }: Camera): boolean {
  return isPlugged && isKnown && isBooted;
}

function deviceDisplay(device: ControllerDevice, now: number): Display[] {
  const { dev, circuit } = device;
  const row = (kind: string, status: string, isOn: boolean): Display[] => [
    { id: `${dev}/${circuit}`, kind, name: circuit, status, tone: isOn ? 'busy' : 'calm', facts: [] },
  ];
  switch (dev) {
    case 'di':
      return row('digital input', `${device.value}`, device.value === 1);
    case 'do': {
      const { value = 0 } = reading(device.setting, now);
      return row('digital output', `${value}`, Number(value) === 1);
    }
    case 'ai':
      return row('analog input', `${device.value} ${unitOf(device)}`, false);
    case 'ao': {
      const value = reading(device.setting, now);
      return row('analog output', `${value} ${unitOf(device)}`, value !== 0);
    }
    case 'sensor':
      return row('thermometer', `${device.temperature} °C`, false);
    default:
      return [];
  }
}

function unitOf({ modes, mode }: Pick<Extract<ControllerDevice, { dev: 'ai' | 'ao' }>, 'modes' | 'mode'>): string {
  return modes[mode]?.unit ?? '';
}
