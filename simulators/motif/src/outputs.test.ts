import { describe, expect, test } from 'vitest';
import { refusal, rig } from './fixtures/rig.ts';

const outputs = [
  { name: 'valve', kind: 'digital' as const, min: -1, max: 4 },
  { name: 'dimmer', min: 0, max: 10 },
  { name: 'led', kind: 'digital' as const, serial: 'FAKE0' },
  { name: 'led', kind: 'digital' as const },
];
/** Sets an output several times; answers what it was each time. */
const set = async ({ post }: ReturnType<typeof rig>, path: string, values: readonly string[]) => {
  const answers = [];
  for (const value of values) answers.push((await post(path, `{"value": ${value}}`)).body.value);
  return answers;
};

describe('a digital output', () => {
  test.each([
    [
      ['Infinity', 'Infinity', 'Infinity'],
      [4, -1, 4],
    ],
    [
      ['-Infinity', '-Infinity', '-Infinity'],
      [-1, 4, -1],
    ],
    [
      ['Infinity', '-Infinity', 'Infinity'],
      [4, -1, 4],
    ],
    [
      ['Infinity', 'Infinity', '-Infinity'],
      [4, -1, -1],
    ],
    [
      ['Infinity', '4', 'Infinity'],
      [4, 4, 4],
    ],
    [
      ['-Infinity', '0', '-Infinity'],
      [-1, 0, -1],
    ],
    [
      ['4', 'Infinity', 'Infinity'],
      [4, 4, -1],
    ],
  ])('toggles: %j gives %j', async (values, seen) => {
    const motif = rig({ outputs });
    expect(await set(motif, '/io/valve/set', values)).toEqual(seen);
    expect((await motif.get('/io/read')).outputs.valve).toBe(seen.at(-1));
  });

  test.each([
    'Infinity',
    '1e999',
    '1E+999',
    '"inf"',
    '"+inf"',
    '"Infinity"',
    '"+Infinity"',
    `1${'0'.repeat(400)}`,
    `1${'0'.repeat(250)}e99`,
  ])('takes %s for infinity', async (value) => {
    expect(await set(rig({ outputs }), '/io/valve/set', [value, value])).toEqual([4, -1]);
  });

  test.each(['-Infinity', '-1e999', '"-inf"', '"-Infinity"'])('takes %s for minus infinity', async (value) => {
    expect(await set(rig({ outputs }), '/io/valve/set', [value, value])).toEqual([-1, 4]);
  });

  test('that is scheduled to toggle shows one spelling, as text', async () => {
    const { post, get } = rig({ outputs });
    await post('/schedule/io/valve/set', '{"task_name": "t", "cron_expression": "%2 * * * * *", "value": -1e999}');
    expect((await get('/schedule')).tasks).toMatchObject([{ arguments: { value: '-Infinity' } }]);
  });
});

describe('an output', () => {
  test.each(['NaN', '"NaN"', '"yes"', 'null', 'true', '[]', '{}', '11', '-0.001', '""'])(
    'refuses %s, and stays as it is',
    async (value) => {
      const motif = rig({ outputs });
      await motif.post('/io/dimmer/set', { value: 3.5 });
      const before = motif.motif.state;
      expect(await motif.post('/io/dimmer/set', `{"value": ${value}}`)).toMatchObject({
        status: 400,
        body: { status_code: 400 },
      });
      expect(motif.motif.state).toBe(before);
    },
  );

  test('that is analogue has no use for infinity', async () => {
    const answer = await rig({ outputs }).post('/io/dimmer/set', '{"value": Infinity}');
    expect(answer).toEqual(refusal(400, 'the output dimmer is analogue: infinity has no meaning for it'));
  });

  test('needs a value', async () => {
    expect(await rig({ outputs }).post('/io/dimmer/set', {})).toEqual(refusal(400, 'value is missing'));
    expect(await rig({ outputs }).post('/io/dimmer/set')).toMatchObject({ status: 400, body: { status_code: 400 } });
  });

  test('of a camera and one of the system may have the same name', async () => {
    const { post, get } = rig({ outputs });
    await post('/camera/FAKE0/io/led/set', { value: 1 });
    expect(await get('/camera/FAKE0/io/read')).toEqual({ outputs: { led: 1 }, sensors: {} });
    expect((await get('/io/read')).outputs.led).toBe(0);
    expect(await post('/camera/FAKE1/io/led/set', { value: 1 })).toEqual(
      refusal(404, 'no output named led on camera FAKE1'),
    );
  });

  test('in a system with one camera is that camera’s, set and read without its serial', async () => {
    const { post, get } = rig({
      cameras: [{ serial: 'A' }],
      outputs: [{ name: 'led' }, { name: 'led', serial: 'A' }, { name: 'fan', serial: 'A' }],
    });
    await post('/io/led/set', { value: 0.5 });
    await post('/io/fan/set', { value: 1 });
    expect(await get('/io/read')).toEqual({ outputs: { led: 0.5, fan: 1 }, sensors: {} });
    expect(await get('/camera/A/io/read')).toEqual({ outputs: { led: 0.5, fan: 1 }, sensors: {} });
  });
});

describe('a port, in the deprecated form', () => {
  test('is set up at its first use, takes a state or a value, and toggles', async () => {
    const { post, get } = rig();
    expect((await post('/io/-1/3/set', { state: 1 })).body).toEqual({ name: '-1/3', value: 1 });
    expect((await post('/io/-1/3/set', { state: 0 })).body).toEqual({ name: '-1/3', value: 0 });
    expect((await post('/io/-1/3/set', { value: 0.25, state: 1 })).body).toEqual({ name: '-1/3', value: 0.25 });
    expect((await post('/io/-1/3/set', '{"value": Infinity}')).body).toEqual({ name: '-1/3', value: 1 });
    expect((await get('/io/read')).outputs).toEqual({ led: 0, '370181/3': 1 });
  });

  test('is the same one, whether the device is named or the first', async () => {
    const { post } = rig();
    await post('/io/-1/0/set', '{"value": Infinity}');
    expect((await post('/io/370181/0/set', '{"value": Infinity}')).body).toEqual({ name: '370181/0', value: 0 });
  });

  test.each([
    '{"value": 7}',
    '{"value": null, "state": 1}',
    '{"value": true, "state": 1}',
    '{"state": 2}',
    '{"state": true}',
    '{}',
  ])('is not even set up by %s, which is refused', async (body) => {
    const { post, motif } = rig();
    const before = motif.state;
    expect(await post('/io/-1/0/set', body)).toMatchObject({ status: 400, body: { status_code: 400 } });
    expect(motif.state).toBe(before);
  });

  test('that the device lacks is not found, and neither is another device', async () => {
    const { post } = rig();
    expect(await post('/io/-1/8/set', { state: 1 })).toEqual(refusal(404, 'device 370181 has the ports 0-7, not 8'));
    expect(await post('/io/42/0/set', { state: 1 })).toEqual(refusal(404, 'no output device 42'));
  });
});
