import type { Promised } from './fault.ts';
import type { VendorName } from '../suites.ts';

/** A hardware action of a simulator, with its arguments. */
export type Action = readonly [name: string, args: object];

/** Something that goes wrong with a vendor's device, or with what it records, and what a caller is promised. */
export interface DeviceFault {
  readonly vendor: VendorName;
  readonly layer: 'device' | 'media';
  readonly name: string;
  /** A sentence for people. */
  readonly happens: string;
  readonly strike: readonly Action[];
  /** What makes it good again: actions, or time in seconds. */
  readonly heal: readonly Action[] | number;
  /** What becomes of calls, by their names in `clients.ts`, and how often each is sent. */
  readonly calls: Readonly<Record<string, Told>>;
}

/** What is promised of one call, and how often its request goes out. */
export interface Told extends Promised {
  readonly sent: number;
  /** Requests that went out well before it. Default: none. */
  readonly before?: number;
}

const refused = {
  outcome: { kind: 'network', unsent: true, code: 'ECONNREFUSED' },
  error: 'NetworkError',
  sent: 3,
} as const;
const late = { outcome: { kind: 'timeout', scope: 'attempt', limit: 30_000 }, error: 'TimeoutError' } as const;
const http = (status: number, before = 0): Told => ({
  outcome: { kind: 'http', ok: false, status },
  error: 'HttpError',
  sent: 1,
  before,
});

/** Nobody listens for a minute. */
const restart = (vendor: VendorName, action: string): DeviceFault => ({
  vendor,
  layer: 'device',
  name: 'restart',
  happens: 'The device restarts, and nobody listens meanwhile.',
  strike: [[action, { seconds: 60 }]],
  heal: 61,
  calls: { safe: refused, unsent: refused },
});

/** Every answer takes longer than an attempt may. */
const slowNetwork = (vendor: VendorName): DeviceFault => ({
  vendor,
  layer: 'device',
  name: 'slow network',
  happens: 'Every answer takes 31 s; the limit of an attempt is 30 s.',
  strike: [['slowNetwork', { milliseconds: 31_000 }]],
  heal: [['slowNetwork', { milliseconds: 0 }]],
  calls: { safe: { ...late, sent: 3 }, unsent: { ...late, sent: 1 } },
});

/** By vendor, since hardware has its own ways to fail. */
export const deviceFaults: readonly DeviceFault[] = [
  restart('motif', 'reboot'),
  {
    vendor: 'motif',
    layer: 'device',
    name: 'frozen',
    happens: 'The software hangs: connections are taken, and never answered.',
    strike: [['freeze', {}]],
    heal: [['unfreeze', {}]],
    calls: { safe: { ...late, sent: 3 }, unsent: { ...late, sent: 1 } },
  },
  {
    vendor: 'motif',
    layer: 'media',
    name: 'camera unplugged',
    happens: 'The cable of a camera is pulled: the system no longer knows it.',
    strike: [['unplug', { camera: 'FAKE0' }]],
    heal: [['plug', { camera: 'FAKE0' }]],
    calls: { safe: http(404) },
  },
  {
    vendor: 'motif',
    layer: 'media',
    name: 'disk full',
    happens: 'Other things fill the disk: nothing can be recorded.',
    strike: [['fillDisk', {}]],
    heal: [['freeDisk', {}]],
    calls: { unsent: http(409) },
  },
  restart('valt', 'restart'),
  slowNetwork('valt'),
  {
    vendor: 'valt',
    layer: 'media',
    name: 'cameras offline',
    happens: 'No camera of the room answers: it refuses to record.',
    strike: [
      ['cameraOffline', { camera: 1 }],
      ['cameraOffline', { camera: 2 }],
    ],
    heal: [['cameraOnline', { camera: 1 }]],
    calls: { unsent: http(400) },
  },
  {
    vendor: 'valt',
    layer: 'media',
    name: 'media server down',
    happens: 'The media server of the room is down: it refuses to record.',
    strike: [['mediaServerDown', { server: 1 }]],
    heal: [['mediaServerUp', { server: 1 }]],
    calls: { unsent: http(400) },
  },
  {
    vendor: 'valt',
    layer: 'media',
    name: 'disk full',
    happens: 'The disk of the media server is full.',
    strike: [['fillDisk', { server: 1, free: 0 }]],
    heal: [['freeDisk', { server: 1, free: 1e9 }]],
    calls: { unsent: http(400) },
  },
  restart('depthai', 'reboot'),
  {
    vendor: 'depthai',
    layer: 'media',
    name: 'camera unplugged',
    happens: 'The cable of a camera is pulled: its streams are gone.',
    strike: [['unplug', { camera: '19443010C7E2A40F00' }]],
    heal: [
      ['plug', { camera: '19443010C7E2A40F00' }],
      ['reboot', { seconds: 1 }],
    ],
    calls: { still: http(404) },
  },
  restart('cam2', 'restart'),
  slowNetwork('cam2'),
  {
    vendor: 'cam2',
    layer: 'device',
    name: 'new keys',
    happens: 'The server signs with new keys: the token is false, and has not expired. A new client gets in.',
    strike: [['rotateKeys', {}]],
    heal: [],
    calls: { safe: http(401), unsent: http(401) },
  },
  restart('moveshelf', 'restart'),
  slowNetwork('moveshelf'),
  {
    vendor: 'moveshelf',
    layer: 'device',
    name: 'key revoked',
    happens: 'Somebody revokes the key.',
    strike: [['revokeKey', { user: 'Mara Ortega' }]],
    heal: [['factoryReset', {}]],
    calls: { safe: http(401), unsent: http(401), upload: http(401) },
  },
  {
    vendor: 'moveshelf',
    layer: 'media',
    name: 'store full',
    happens: 'Files that do not fit are refused, and may be sent again later.',
    strike: [['fillStore', { free: 3 }]],
    heal: [['freeStore', {}]],
    calls: { upload: http(507, 1) },
  },
];
