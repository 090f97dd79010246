import { describe, expect, test } from 'vitest';
import { refusal, rig } from '../fixtures/rig.ts';

describe('a file name', () => {
  const start = async (motif: ReturnType<typeof rig>, serial: string, body: object = {}) =>
    (await motif.post(`/camera/${serial}/recording/start`, body)).body.filename;

  test('is the time stamp, with a name before it and the serial behind it if several cameras are connected', async () => {
    const one = { cameras: [{ serial: 'A' }] };
    expect(await start(rig(one), 'A')).toBe('20260504_131400');
    expect(await start(rig(one), 'A', { filename: 'mouse 17' })).toBe('mouse 17_20260504_131400');
    expect(await start(rig(one), 'A', { filename: '' })).toBe('20260504_131400');
    expect(await start(rig(), 'FAKE1')).toBe('20260504_131400.FAKE1');
    const oneOfTwo = { cameras: [{ serial: 'A' }, { serial: 'B', connected: false }] };
    expect(await start(rig(oneOfTwo), 'A', { filename: 'x' })).toBe('x_20260504_131400');
  });

  test('of a store is answered with the file inside it, and shown without', async () => {
    const motif = rig();
    expect(await start(motif, 'FAKE0', { filename: 'x', record_to_store: true })).toBe(
      'x_20260504_131400.FAKE0/metadata.yaml',
    );
    await motif.wait(0.3);
    expect(await motif.look()).toMatchObject({ filename: 'x_20260504_131400.FAKE0' });
    await motif.post('/recording/stop');
    await motif.wait(1);
    expect((await motif.get('/recordings')).recordings).toMatchObject([
      { filename: 'x_20260504_131400.FAKE0', store: true },
    ]);
  });

  test.each([
    ['Europe/Vienna', '20260504_151400'],
    ['Asia/Kathmandu', '20260504_185900'],
    ['America/Los_Angeles', '20260504_061400'],
  ])('is in the local time of the system: %s', async (zone, stamp) => {
    expect(await start(rig({ zone, cameras: [{ serial: 'A' }] }), 'A')).toBe(stamp);
  });

  test.each([
    ['before the clocks go forward', Date.UTC(2026, 2, 29, 0, 59, 59), '20260329_015959'],
    ['after', Date.UTC(2026, 2, 29, 1), '20260329_030000'],
    ['before they go back', Date.UTC(2026, 9, 25, 0, 59, 59), '20261025_025959'],
    ['after that', Date.UTC(2026, 9, 25, 1), '20261025_020000'],
  ])('follows summer time: %s', async (_, moment, stamp) => {
    expect(await start(rig({ zone: 'Europe/Vienna', cameras: [{ serial: 'A' }] }, { start: moment }), 'A')).toBe(stamp);
  });

  test.each(['a/b', 'a\\b', 'a\nb', '../x', 'x'.repeat(201)])(
    'is refused where it would leave its folder: %j',
    async (filename) => {
      const { post, motif } = rig();
      expect(await post('/recording/start', { filename })).toMatchObject({ status: 400 });
      expect(motif.state.cameras.every(({ phase }) => phase.kind === 'idle')).toBe(true);
    },
  );
});

describe('a codec', () => {
  test('that is not configured is refused, with those that are', async () => {
    const { post } = rig({
      codecs: [
        { name: 'high', bitRate: 1e6 },
        { name: 'low', bitRate: 1e5 },
      ],
    });
    expect(await post('/recording/start', { codec: 'vhs' })).toEqual(
      refusal(400, 'no compression format named vhs; configured are high, low'),
    );
  });

  test('may be any in a system that is not strict', async () => {
    expect(await rig({ strict: false }).post('/recording/start', { codec: 'vhs' })).toMatchObject({ status: 200 });
  });

  test('is the configured default if none is given', async () => {
    const { post, wait, get } = rig();
    await post('/recording/start');
    await wait(1);
    expect((await get('/camera/FAKE0')).camera_info.recording).toMatchObject({
      codec: 'high',
      record_to_store: false,
      metadata: {},
      duration: null,
    });
  });

  test.each(['high', 'low', 'h264', 'libx264', 'h264-hq', 'h264-gpu', 'hq', 'hq-fast', 'mq', 'lq', 'nvenc-mq'])(
    'may be %s, which scripts use',
    async (codec) => {
      expect(await rig().post('/recording/start', { codec })).toMatchObject({ status: 200 });
    },
  );
});

test('unknown arguments are ignored', async () => {
  const { post } = rig();
  expect(await post('/recording/start', { codec: 'low', colour: 'blue', codec_identifier: 'x264' })).toMatchObject({
    status: 200,
  });
  expect(await post('/recording/stop', { codec: 'low' })).toMatchObject({ status: 200 });
});

test('metadata may be anything, as deep as a body may be', async () => {
  const { post, wait, get } = rig({ cameras: [{ serial: 'A' }] });
  const metadata = JSON.parse(`${'{"a":'.repeat(498)}{}${'}'.repeat(498)}`);
  expect(await post('/recording/start', { metadata, duration: 1 })).toMatchObject({ status: 200 });
  await wait(2);
  expect((await get('/recordings')).recordings).toEqual([expect.objectContaining({ metadata })]);
  expect(await post('/recording/start', { metadata: { a: metadata } })).toEqual(
    refusal(400, 'the body is not JSON: more than 500 levels'),
  );
});
