import { readStrip } from '@labrig/simulator/frames';
import { Pull, Subscriber } from 'zeromq';
import { describe, expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';
import { openStreams } from './streams.ts';
import type { ClockMode } from '@labrig/simulator';

const cameras = [{ serial: 'A', width: 320, height: 240, parameters: { AcquisitionFrameRate: 40 } }];

/** A system with its streams open, and consumers as the vendor's client makes them. */
const studio = async (clock: ClockMode = 10) => {
  const streams = await openStreams(['A']);
  const motif = rig({ cameras, streams: streams.addresses }, { clock });
  streams.attach(motif.motif);
  const { stream } = (await motif.get('/camera/A')).camera_info;
  const images = new Pull({ receiveHighWaterMark: 1 });
  const states = new Subscriber({ linger: 0 });
  const [address] = streams.addresses;
  expect(stream).toMatchObject({ image: { host: '127.0.0.1', port: address!.image }, state: { port: address!.state } });
  return {
    ...motif,
    streams,
    images,
    watchImages: () => images.connect(`tcp://${stream.image.host}:${stream.image.port}`),
    watchStates() {
      states.connect(`tcp://${stream.state.host}:${stream.state.port}`);
      states.subscribe('j');
    },
    async image() {
      const [head, body, ...more] = await images.receive();
      expect(more).toEqual([]);
      return { header: JSON.parse(head!.toString()), data: new Uint8Array(body!) };
    },
    async state() {
      const [topic, body, ...more] = await states.receive();
      expect([topic!.toString(), more]).toEqual(['j', []]);
      return JSON.parse(body!.toString());
    },
    async [Symbol.asyncDispose]() {
      motif.lab.close();
      images.close();
      states.close();
      await streams.close();
    },
  };
};

describe('the image stream', () => {
  test('brings each frame with a header that says what it is, and the pixels say the same', async () => {
    await using it = await studio();
    it.watchImages();
    let last = -1;
    for (let message = 0; message < 5; message += 1) {
      const { header, data } = await it.image();
      expect(header).toEqual({
        dtype: 'uint8',
        shape: [240, 320],
        frame_number: expect.any(Number),
        frame_time: expect.any(Number),
        timestamp: header.frame_time,
        serial: 'A',
      });
      expect(data).toHaveLength(240 * 320);
      const stamp = { camera: 'A', number: header.frame_number, time: Math.round(header.frame_time * 1e6) };
      expect(readStrip({ width: 320, height: 240, channels: 1, data })).toEqual(stamp);
      expect(header.frame_number).toBeGreaterThan(last);
      last = header.frame_number;
    }
  });

  test('waits for nobody: a consumer that takes nothing loses frames, and the books balance', async () => {
    await using it = await studio();
    it.watchStates();
    await it.state();
    // Nobody takes images at all.
    expect(it.streams.books('A')).toMatchObject({ delivered: 0 });
    it.watchImages();
    await it.image();
    // From here on it takes none, until the buffers between are full.
    const before = it.streams.books('A').dropped;
    while (it.streams.books('A').dropped < before + 5) await it.state();
    const { produced, delivered, dropped } = it.streams.books('A');
    expect(delivered).toBeGreaterThan(0);
    expect(delivered + dropped).toBe(produced);
    expect(await it.look('A')).toMatchObject({ status: 'ready' });
  });
});

describe('the state stream', () => {
  test('says what the camera is doing, once per frame, under the topic j', async () => {
    await using it = await studio();
    it.watchStates();
    const idle = {
      serial: 'A',
      is_recording: false,
      recording: null,
      fps: 40,
      frame_number: expect.any(Number),
      frame_time: expect.any(Number),
    };
    expect(await it.state()).toEqual(idle);
    const { body } = await it.post('/recording/start', { filename: 'x' });
    let state = await it.state();
    while (!state.is_recording) state = await it.state();
    expect(state).toEqual({ ...idle, is_recording: true, recording: body.cameras[0].filename });
    await it.post('/recording/stop');
    while (state.is_recording) state = await it.state();
    expect(state).toEqual(idle);
    const numbers = [];
    for (let message = 0; message < 5; message += 1) numbers.push((await it.state()).frame_number);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers);
    expect(new Set(numbers).size).toBe(5);
  });
});

describe('on a clock that is moved by hand', () => {
  /** Lets time pass in steps of a frame until something has come. */
  const until = async <Value>({ wait }: Awaited<ReturnType<typeof studio>>, coming: Promise<Value>): Promise<Value> => {
    let here = false;
    const arrival = coming.finally(() => (here = true));
    while (!here) await wait(0.025);
    return arrival;
  };

  test('a camera without its cable is silent, and goes on with its numbers when it is back', async () => {
    await using it = await studio('paused');
    it.watchStates();
    await until(it, it.state());
    it.motif.hardware.unplug({ camera: 'A' });
    await it.wait(10);
    const gone = it.lab.clock.now();
    for (let step = 0; step < 20; step += 1) await it.wait(0.1);
    it.motif.hardware.plug({ camera: 'A' });
    let state = await until(it, it.state());
    // What was sent before the cable was pulled may still be under way.
    while (state.frame_time * 1000 < gone - 5000) state = await until(it, it.state());
    expect(state.frame_time * 1000).toBeGreaterThanOrEqual(gone + 2000);
  });

  test('frames that the camera loses are missing in both streams, and are in the books', async () => {
    await using it = await studio('paused');
    it.watchImages();
    await until(it, it.image());
    it.motif.hardware.dropFrames({ camera: 'A', count: 40 });
    const [first = 0, last = 0] = it.motif.state.cameras[0]!.drops[0]!;
    const seen: number[] = [];
    while (!seen.some((number) => number > last)) seen.push((await until(it, it.image())).header.frame_number);
    expect(last - first).toBe(39);
    expect(seen.filter((number) => number >= first && number <= last)).toEqual([]);
    const { produced, delivered, dropped } = it.streams.books('A');
    expect(dropped).toBeGreaterThanOrEqual(40);
    expect(delivered + dropped).toBe(produced);
  });
});

test('the streams end with time itself, and hold nobody up', async () => {
  await using scene = await studio('paused');
  await scene.lab.clock.advanceTo(253_402_300_799_999);
  expect((await scene.get('/camera/A')).camera_info.status).toBe('ready');
});
