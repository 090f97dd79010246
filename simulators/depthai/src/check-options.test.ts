import { createLab } from '@labrig/simulator';
import { expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';
import { simulateDepthai } from './index.ts';
import type { CameraOptions } from './index.ts';

const one = (camera: Partial<CameraOptions>) => ({ cameras: [{ mxid: 'A1', ...camera }] });

test.each([
  [{ cameras: [{ mxid: 'A1' }, { mxid: 'A1' }] }, 'cameras must differ by mxid'],
  [one({ mxid: 'a1' }), 'mxid must be 1 to 18 capital letters and digits, got a1'],
  [one({ sensors: [] }), 'camera A1 has no sensors'],
  [one({ sensors: [{ socket: 'Z', kind: 'mono' }] }), 'the sockets of A1 must be A to H'],
  [
    one({
      sensors: [
        { socket: 'A', kind: 'mono' },
        { socket: 'A', kind: 'mono' },
      ],
    }),
    'the sensors of A1 must differ by socket',
  ],
  [one({ pairs: ['DEPTH_A_B'] }), 'DEPTH_A_B of A1 must name two of its mono sensors'],
  [one({ pairs: ['DEPTH_B_B'] }), 'DEPTH_B_B of A1 must name two of its mono sensors'],
  [{ restart: { streams: -1 } }, 'restart.streams must be from 0 to 600000 ms, got -1'],
] as const)('options that make no sense are refused: %j', (options, message) => {
  expect(() => createLab({ depthai: simulateDepthai(options) })).toThrow(new RangeError(message));
});

test('a camera of one’s own has what it is given and the rest as usual', async () => {
  const own = rig({ cameras: [{ mxid: 'A1' }, { mxid: 'B2', connection: 'network', plugged: false }] });
  expect(await own.get('/cameras/')).toMatchObject([{ mxid: 'A1', camera_name: 'OAK-D', name: '1.1' }]);
  expect(await own.active('A1')).toEqual(['CAM_A', 'CAM_B', 'CAM_C']);
  own.depthai.hardware.plug({ camera: 'B2' });
  expect((await own.post('/cameras/refresh')).body).toMatchObject([
    {},
    { name: '192.0.2.42', protocol: 'X_LINK_TCP_IP' },
  ]);
});
