import { expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';
import type { MotifOptions } from './index.ts';

const camera = { serial: 'A' };

test.each([
  [{ zone: 'Mars/Olympus' }, 'zone must be the IANA name of a time zone'],
  [{ codecs: [] }, 'at least one compression format'],
  [{ codecs: [{ name: 'x', bitRate: 0 }] }, 'the bit rate of x must be above 0'],
  [{ cameras: [camera, camera] }, 'serials must differ, got A, A'],
  [{ cameras: [{ serial: '__all' }] }, 'a serial is a text without white space and slashes'],
  [{ cameras: [{ serial: 'a b' }] }, 'a serial is a text without white space and slashes'],
  [{ cameras: [{ serial: '' }] }, 'a serial is a text without white space and slashes'],
  [{ cameras: [{ ...camera, width: 32 }] }, 'camera A must have 64 to 4096 pixels'],
  [{ cameras: [{ ...camera, width: 96, height: 96 }] }, 'camera A must have'],
  [{ disk: { capacity: 100, other: 101 } }, 'disk.other must be from 0 to disk.capacity'],
  [{ outputs: [{ name: 'x', min: 1, max: 1 }] }, 'the output x must have min < max'],
  [{ outputs: [{ name: 'x', value: 2 }] }, 'the output x must have min < max and a value between'],
  [{ outputs: [{ name: 'x' }, { name: 'x' }] }, 'outputs must differ by name or camera'],
  [{ outputs: [{ name: 'x', serial: 'B' }] }, 'which is no camera of this system'],
  [{ outputs: [{ name: 'a/b' }] }, 'the name of an output is a text without white space and slashes'],
] as [MotifOptions, string][])('a system that cannot be is refused: %j', (options, message) => {
  expect(() => rig(options)).toThrow(RangeError);
  expect(() => rig(options)).toThrow(message);
});

test('a system without options is the one that the vendor’s example scripts need', async () => {
  const { motif, get } = rig();
  expect(motif.connection().apiKey).toMatch(/^[0-9a-f]{32}$/);
  expect((await get('/cameras')).cameras.map(({ serial }: { serial: string }) => serial)).toEqual(['FAKE0', 'FAKE1']);
  expect(await get('/io/read')).toEqual({ outputs: { led: 0 }, sensors: {} });
  expect(await get('/camera/FAKE0/io/read')).toEqual({ outputs: { ledgreen: 0 }, sensors: {} });
  expect(await get('/camera/FAKE1/io/read')).toEqual({ outputs: { led: 0 }, sensors: {} });
});

test('other cameras, a small disk and no camera at all are systems, too', async () => {
  expect(await rig({ cameras: [] }).get('/cameras')).toEqual({ cameras: [] });
  expect(rig({ cameras: [{ serial: 'X' }], disk: { capacity: 1000 } }).motif.state).toMatchObject({
    disk: { capacity: 1000, other: 50 },
    outputs: [{ name: 'led', serial: null }],
  });
});

test('streams are reported as the system was told, also with a host that is none and a port as text; or not at all', async () => {
  const streams = [{ serial: 'FAKE0', host: '0.0.0.0', image: '41801', state: 41802 }];
  const { get } = rig({ streams });
  expect((await get('/camera/FAKE0')).camera_info.stream).toEqual({
    image: { host: '0.0.0.0', port: '41801' },
    state: { host: '0.0.0.0', port: 41802 },
    preview: { url: 'http://motif.test/preview/FAKE0' },
  });
  expect((await get('/camera/FAKE1')).camera_info).not.toHaveProperty('stream');
});
