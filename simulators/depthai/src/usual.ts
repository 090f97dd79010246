import type { CameraOptions, SensorOptions } from './options.ts';

const color = { socket: 'A', kind: 'color', autofocus: true } as const;
const mono = (socket: string) => ({ socket, kind: 'mono' }) as const;

/** One camera with infrared light, one in the network, one without autofocus, and one whose two pairs share a sensor. */
export const usualFleet: readonly CameraOptions[] = [
  {
    mxid: '19443010C7E2A40F00',
    product: 'OAK-D-PRO',
    name: '1.3',
    sensors: [color, mono('B'), mono('C')],
    infrared: true,
  },
  { mxid: '14442C10F3D1B25A00', product: 'OAK-1-POE', name: '192.0.2.41', connection: 'network', sensors: [color] },
  {
    mxid: '18443010E05B9C1200',
    product: 'OAK-D-LITE-FF',
    name: '1.4.2',
    sensors: [{ socket: 'A', kind: 'color' }, mono('B'), mono('C')],
  },
  {
    mxid: '19443010A1178D3300',
    product: 'OAK-FFC-4P',
    name: '2.1',
    sensors: [{ socket: 'A', kind: 'color' }, mono('B'), mono('C'), mono('D')],
    pairs: ['DEPTH_B_C', 'DEPTH_B_D'],
  },
];

/** Of a camera that names none. */
export const usualSensors: readonly SensorOptions[] = [
  { socket: 'A', kind: 'color', autofocus: true },
  { socket: 'B', kind: 'mono' },
  { socket: 'C', kind: 'mono' },
];
