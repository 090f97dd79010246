import { failure } from '@labrig/fixtures/failure';
import { simulateMotif } from '@labrig/motif-simulator';
import { openStreams } from '@labrig/motif-simulator/node';
import { createLab } from '@labrig/simulator';
import { readStrip } from '@labrig/simulator/frames';
import { afterEach, describe, expect, test } from 'vitest';
import { Publisher, Push } from 'zeromq';
import { createMotif } from '../index.ts';
import { StreamError } from './address.ts';
import { images, states } from './streams.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A system in real time, because frames come when they come; its streams listen on `host`. */
async function live({ host = '127.0.0.1', portsAsText = false } = {}) {
  const streams = await openStreams(['FAKE0', 'FAKE1'], host);
  const addresses = streams.addresses.map((address) =>
    portsAsText ? { ...address, image: `${address.image}`, state: `${address.state}` } : address,
  );
  const lab = createLab({ motif: simulateMotif({ streams: addresses }) }, { clock: 'system' });
  streams.attach(lab.motif);
  ends.push(streams.close, lab.close);
  const motif = createMotif({ ...lab.motif.connection(), baseUrl: 'https://127.0.0.1:6083' });
  return { lab, motif };
}

/** A client of a system that somebody else's sockets play. */
async function played(kind: 'image' | 'state', socket: Push | Publisher) {
  await socket.bind('tcp://127.0.0.1:*');
  const port = Number(socket.lastEndpoint?.split(':').at(-1));
  const lab = createLab({
    motif: simulateMotif({ streams: [{ serial: 'FAKE0', host: '127.0.0.1', image: 1, state: 1, [kind]: port }] }),
  });
  ends.push(() => socket.close(), lab.close);
  return createMotif(lab.motif.connection());
}

async function take<Value>(count: number, stream: AsyncIterable<Value>): Promise<Value[]> {
  const taken: Value[] = [];
  for await (const value of stream) if (taken.push(value) >= count) break;
  return taken;
}

describe('images', () => {
  test('come in order, with what their header says, and show what it says', async () => {
    const { motif } = await live();
    const frames = await take(3, images(motif, { serial: 'FAKE1' }));
    const numbers = frames.map(({ metadata }) => metadata['frame_number'] as number);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    for (const { dtype, shape, data, metadata } of frames) {
      expect([dtype, shape, data.length]).toEqual(['uint8', [480, 640], 640 * 480]);
      expect(metadata).toEqual({
        serial: 'FAKE1',
        frame_number: expect.any(Number),
        frame_time: expect.any(Number),
        timestamp: metadata['frame_time'],
      });
      expect(readStrip({ width: 640, height: 480, channels: 1, data })).toMatchObject({
        camera: 'FAKE1',
        number: metadata['frame_number'],
      });
    }
  });

  test.each([
    ['a host that means all addresses', { host: '0.0.0.0' }],
    ['ports that are reported as text', { portsAsText: true }],
  ])('come from %s', async (_what, options) => {
    const { motif } = await live(options);
    const [image] = await take(1, images(motif));
    const [state] = await take(1, states(motif));
    expect([image?.metadata['serial'], state?.['serial']]).toEqual(['FAKE0', 'FAKE0']);
  });

  test('that are none are a StreamError', async () => {
    const push = new Push();
    const motif = await played('image', push);
    const first = images(motif).next();
    await push.send(['{"dtype": "uint8", "shape": [2, 2]}', Buffer.alloc(3)]);
    expect((await failure(first, StreamError)).message).toContain("can't have 3 bytes");
  });
});

describe('states', () => {
  test('come in order and tell when a recording runs', async () => {
    const { motif } = await live();
    await using recording = await motif.camera('FAKE0').recording.start();
    for await (const state of states(motif)) {
      expect(state['serial']).toBe('FAKE0');
      expect(state.frame_time).toBeTypeOf('number');
      if (!state.is_recording) continue;
      expect(state['recording']).toBe(recording.cameras[0]?.filename);
      break;
    }
    const numbers = (await take(3, states(motif))).map((state) => state.frame_number ?? Number.NaN);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  });

  test('are merged into what was known, and other topics are not heard', async () => {
    const publisher = new Publisher();
    const motif = await played('state', publisher);
    const seen = take(2, states(motif));
    let heard = false;
    void seen.finally(() => (heard = true));
    // A publisher forgets what it sends before the subscription has arrived, so it goes on until it was heard.
    while (!heard) {
      await publisher.send(['other', '{"is_recording": "wrong"}']);
      await publisher.send(['j', '{"is_recording": true}']);
      await publisher.send(['json', '{"frame_number": 2}']);
      await new Promise(setImmediate);
    }
    expect((await seen)[1]).toEqual({ is_recording: true, frame_number: 2 });
  });
});

describe('a stream ends, and that is no failure', () => {
  test.each(['images', 'states'] as const)(
    '%s: when its signal is aborted, before it, at its first message, or while none comes',
    async (name) => {
      const { lab, motif } = await live();
      const stream: (...args: Parameters<typeof images>) => AsyncGenerator<unknown> =
        name === 'images' ? images : states;
      expect(await take(1, stream(motif, { signal: AbortSignal.abort() }))).toEqual([]);

      const controller = new AbortController();
      for await (const _ of stream(motif, { signal: controller.signal })) controller.abort();

      const silence = new AbortController();
      let count = 0;
      for await (const _ of stream(motif, { signal: silence.signal })) {
        count += 1;
        if (count > 1) continue;
        lab.motif.hardware.unplug({ camera: 'FAKE0' });
        setImmediate(() => silence.abort());
      }
      expect(count).toBeGreaterThan(0);
    },
  );

  test('also while the camera is being asked', async () => {
    const { lab, motif } = await live();
    lab.motif.hardware.freeze({});
    const controller = new AbortController();
    const first = images(motif, { signal: controller.signal }).next();
    controller.abort();
    expect(await first).toEqual({ done: true, value: undefined });
  });
});
