import { describe, expect, test } from 'vitest';
import { at, rig, pro } from '../fixtures/rig.ts';
import { decode, floor } from '../fixtures/decoded.ts';
import { sharpImages } from '../node.ts';

const small = {
  resolution: 'THE_1080_P',
  // No multiples of 8.
  still_size: [634, 361],
  preview_size: [300, 300],
  video_size: [640, 352],
  sensor_crop: [0.33, 0.33],
  fps: 30,
};

describe.each([
  ['our own writers', {}],
  ['sharp', { images: sharpImages() }],
])('stills by %s', (_, options) => {
  const formats = ['jpeg', 'png', 'tiff', 'gif', ...('images' in options ? ['webp'] : [])];

  test.each(formats)('in %s, gray and color, are what a viewer shows', async (format) => {
    const own = rig(options);
    await own.post(at(pro, 'CAM_A', 'config'), small);
    for (const [name, size] of [
      ['CAM_A', { width: 634, height: 361 }],
      ['CAM_B', { width: 640, height: 400 }],
    ] as const) {
      const { status, type, body } = await own.call('GET', at(pro, name, `still?format=${format}`));
      expect([status, type]).toEqual([200, `image/${format}`]);
      const [seen, exact] = [
        await decode(body),
        await decode((await own.call('GET', at(pro, name, 'still?format=png'))).body),
      ];
      expect(seen).toMatchObject(size);
      expect(seen.strip).toMatchObject({ camera: `${pro} ${name.at(-1)}` });
      for (const channel of name === 'CAM_A' ? [0, 1, 2] : [0]) {
        expect(Math.abs(seen.mean(floor, channel) - exact.mean(floor, channel))).toBeLessThan(3);
      }
    }
  });

  test('are JPEG if nothing else is asked for; color has three components and gray one', async () => {
    const own = rig(options);
    await own.post(at(pro, 'CAM_A', 'config'), small);
    for (const query of ['', '?format=', '?format=jpg', '?format=JPEG']) {
      expect((await own.call('GET', at(pro, 'CAM_B', `still${query}`))).type).toBe('image/jpeg');
    }
    expect((await decode((await own.call('GET', at(pro, 'CAM_A', 'still'))).body)).channels).toBe(3);
    expect((await decode((await own.call('GET', at(pro, 'CAM_B', 'still'))).body)).channels).toBe(1);
  });
});

test('a bitmap has its rows from the bottom up, blue first', async () => {
  const own = rig();
  await own.post(at(pro, 'CAM_A', 'config'), small);
  const { body } = await own.call('GET', at(pro, 'CAM_A', 'still?format=bmp'));
  const exact = await decode((await own.call('GET', at(pro, 'CAM_A', 'still?format=png'))).body);
  const view = new DataView(body.buffer, body.byteOffset);
  expect([view.getUint16(0), view.getInt32(18, true), view.getInt32(22, true), view.getUint16(28, true)]).toEqual([
    0x424d, 634, 361, 24,
  ]);
  const stride = 1904;
  const [row, column] = [200, 77];
  const place = view.getUint32(10, true) + (360 - row) * stride + column * 3;
  const pixel = (row * 634 + column) * 3;
  expect([...body.subarray(place, place + 3)]).toEqual([...exact.data.subarray(pixel, pixel + 3)].toReversed());
});

test('a pixmap is a line of text and the pixels', async () => {
  const own = rig({ images: sharpImages() });
  for (const [name, head] of [
    ['CAM_A', 'P6\n1920 1080\n255\n'],
    ['CAM_B', 'P5\n640 400\n255\n'],
  ] as const) {
    const { type, body } = await own.call('GET', at(pro, name, 'still?format=ppm'));
    const exact = await decode((await own.call('GET', at(pro, name, 'still?format=png'))).body);
    expect([type, new TextDecoder().decode(body.subarray(0, head.length))]).toEqual(['image/ppm', head]);
    expect(Buffer.compare(body.subarray(head.length), exact.data)).toBe(0);
  }
});

test('a format that nobody writes is refused; one that asks for sharp says so', async () => {
  const own = rig();
  const heic = await own.call('GET', at(pro, 'CAM_B', 'still?format=heic'));
  expect(heic).toMatchObject({
    status: 422,
    body: { detail: [{ type: 'enum', loc: ['query', 'format'], input: 'heic' }] },
  });
  expect(heic.body.detail).toHaveLength(1);
  const webp = await own.call('GET', at(pro, 'CAM_B', 'still?format=webp'));
  expect(webp).toMatchObject({ status: 422, body: { detail: [{ msg: expect.stringContaining('sharpImages()') }] } });
});

test('the largest sensor gives a picture of its full size', async () => {
  const own = rig({ images: sharpImages() });
  await own.post(at(pro, 'CAM_A', 'config'), {
    ...small,
    resolution: 'THE_12_MP',
    still_size: [4032, 3040],
    sensor_crop: [0, 0],
  });
  expect(await decode((await own.call('GET', at(pro, 'CAM_A', 'still'))).body)).toMatchObject({
    width: 4032,
    height: 3040,
    strip: { number: 0 },
  });
});
