import { describe, expect, test } from 'vitest';
import { day, rig } from '../fixtures/rig.ts';

const cameras = ['A', 'B'].map((serial) => ({ serial, parameters: { AcquisitionFrameRate: 40 } }));

describe('a note', () => {
  test('is written beside the present frame of the recording', async () => {
    const { post, wait, motif } = rig({ cameras });
    await post('/camera/B/recording/start');
    await wait(10.01);
    const written = { recorded: true, frame_number: 400, frame_time: (day + 10_000) / 1000 };
    expect((await post('/camera/B/io/log', { stimulus: 'tone_8kHz', trial: 14 })).body).toEqual(written);
    await post('/recording/stop');
    await wait(1);
    const { frame_number, frame_time } = written;
    expect(motif.state.recordings[0]!.extra).toEqual([{ stimulus: 'tone_8kHz', trial: 14, frame_number, frame_time }]);
  });

  test('for the system goes into every recording, and the answer is about the first', async () => {
    const { post, wait, motif, call } = rig({ cameras });
    await call('PATCH', '/camera/B/configure', { AcquisitionFrameRate: 20 });
    await post('/recording/start', { duration: 5 });
    await wait(1);
    expect((await post('/io/log')).body).toMatchObject({ recorded: true, frame_number: 40 });
    await wait(6);
    expect(motif.state.recordings.map(({ extra }) => extra)).toMatchObject([
      [{ frame_number: 40 }],
      [{ frame_number: 20 }],
    ]);
  });

  test('is a success that says so where nobody records yet, or any more', async () => {
    const { post, wait } = rig({ cameras });
    const nothing = { status: 200, body: { recorded: false } };
    expect(await post('/io/log', { a: 1 })).toEqual(nothing);
    await post('/camera/A/recording/start');
    expect(await post('/io/log', { a: 1 })).toEqual(nothing);
    await wait(1);
    expect(await post('/camera/B/io/log', { a: 1 })).toEqual(nothing);
    await post('/recording/stop');
    expect(await post('/io/log', { a: 1 })).toEqual(nothing);
  });
});

test('outputs and sensors are read from where they are', async () => {
  const sensors = [
    { name: 'temperature', value: 22.4 },
    { name: 'door', value: 1, serial: 'A' },
  ];
  const { get } = rig({
    cameras,
    sensors,
    outputs: [
      { name: 'led', value: 0.35 },
      { name: 'pump', serial: 'B', max: 9, value: 4 },
    ],
  });
  expect(await get('/io/read')).toEqual({ outputs: { led: 0.35 }, sensors: { temperature: 22.4 } });
  expect(await get('/camera/A/io/read')).toEqual({ outputs: {}, sensors: { door: 1 } });
  expect(await get('/camera/B/io/read')).toEqual({ outputs: { pump: 4 }, sensors: {} });
});

test('the newest message of a place replaces the older, and an empty one clears it', async () => {
  const { post, motif } = rig({ cameras });
  const send = async (path: string, message: string) => (await post(path, { message })).body;
  expect(await send('/experiment/message', 'Block 1')).toEqual({ message: 'Block 1', time: day / 1000 });
  await send('/camera/A/experiment/message', 'Habituation');
  await send('/experiment/message', 'Block 2');
  expect(motif.state.messages).toEqual([
    { target: 'A', message: 'Habituation', time: day },
    { target: null, message: 'Block 2', time: day },
  ]);
  expect(await send('/experiment/message', '')).toEqual({ message: '', time: day / 1000 });
  await send('/camera/B/experiment/message', '');
  expect(motif.state.messages.map(({ target }) => target)).toEqual(['A']);
});
