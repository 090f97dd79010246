import { listen } from '@labrig/simulator/node';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { at, rig, poe, pro } from '../fixtures/rig.ts';
import { networkBlob } from '../index.ts';
import type { Listener } from '@labrig/simulator/node';

// The simulator loads it when the first client watches; tests shall not wait for that.
beforeAll(() => import('@labrig/simulator/video'));

const open: Listener[] = [];
afterEach(async () => {
  for (const listener of open.splice(0)) await listener.close();
});

type Own = ReturnType<typeof rig>;

/** Everything that a socket tells. */
function hear(socket: Pick<WebSocket, 'addEventListener' | 'binaryType'>) {
  socket.binaryType = 'arraybuffer';
  const messages: (string | Uint8Array)[] = [];
  const events: string[] = [];
  socket.addEventListener('open', () => events.push('open'));
  socket.addEventListener('error', () => events.push('error'));
  socket.addEventListener('message', (event) => {
    const { data } = event as MessageEvent<string | ArrayBuffer>;
    messages.push(typeof data === 'string' ? data : new Uint8Array(data));
  });
  const closed = new Promise<number>((resolve) => {
    socket.addEventListener('close', (event) => resolve((event as CloseEvent).code));
  });
  return { messages, events, closed };
}

const listener = (own: Own, path: string) => hear(own.socket(path) as unknown as WebSocket);

/** Lets what is under way arrive: a socket takes a turn of the timers after each message. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

async function pass(own: Own, seconds: number, step = 0.05): Promise<void> {
  for (let time = 0; time < seconds; time += step) {
    await own.wait(step);
    await settle();
  }
}

const kind = (bytes: string | Uint8Array | undefined): string =>
  new TextDecoder().decode((bytes as Uint8Array).subarray(4, 8));

/** The time of a fragment, in seconds. */
function timeOf(fragment: Uint8Array): number {
  const place = Buffer.from(fragment).indexOf('tfdt') + 8;
  return Number(new DataView(fragment.buffer, fragment.byteOffset).getBigUint64(place)) / 90_000;
}

/** How long its picture lasts, in seconds. */
function durationOf(fragment: Uint8Array): number {
  const place = Buffer.from(fragment).indexOf('trun') + 16;
  return new DataView(fragment.buffer, fragment.byteOffset).getUint32(place) / 90_000;
}

async function deploy(own: Own, name: string, config: object): Promise<void> {
  const parts = new FormData();
  parts.set('model', new File([networkBlob({ width: 320, height: 240 })], 'cages.blob'));
  parts.set('config', JSON.stringify(config));
  await own.post(at(pro, name, 'nn'), parts);
}

describe('live video', () => {
  test('begins with what there is to know, then comes a fragment with each picture', async () => {
    const own = rig();
    await own.post(at(pro, 'CAM_B', 'config'), { resolution: 'THE_400_P', fps: 10 });
    const { messages, events } = listener(own, at(pro, 'CAM_B', 'video'));
    await settle();
    await pass(own, 1);
    expect(events).toEqual(['open']);
    expect(messages.map(kind)).toEqual(['ftyp', ...Array.from({ length: 11 }, () => 'moof')]);
    const times = messages.slice(1).map((message) => timeOf(message as Uint8Array));
    for (const [index, time] of times.entries()) expect(time).toBeCloseTo(index / 10, 3);
  });

  test('is the same for all who watch, and whoever joins later begins later', async () => {
    const own = rig();
    await own.post(at(pro, 'CAM_B', 'config'), { resolution: 'THE_400_P', fps: 10 });
    const first = listener(own, at(pro, 'CAM_B', 'video'));
    await settle();
    await pass(own, 0.5);
    const second = listener(own, at(pro, 'CAM_B', 'video'));
    await settle();
    await pass(own, 0.5);
    expect(Buffer.compare(first.messages[0] as Uint8Array, second.messages[0] as Uint8Array)).toBe(0);
    expect(timeOf(second.messages[1] as Uint8Array)).toBeGreaterThan(0.4);
    const shared = first.messages.filter((one) =>
      second.messages.slice(1).some((two) => Buffer.compare(one as Uint8Array, two as Uint8Array) === 0),
    );
    expect(shared).toHaveLength(second.messages.length - 1);
  });

  test('breaks when its camera restarts, and not when another does or when controls change', async () => {
    const own = rig();
    const { closed, messages } = listener(own, at(pro, 'CAM_B', 'video'));
    await settle();
    await own.post(at(poe, 'CAM_A'));
    await own.post(at(pro, 'CAM_B', 'control'), { contrast: 3 });
    await pass(own, 0.2);
    const before = messages.length;
    expect(before).toBeGreaterThan(2);
    await own.remove(at(pro, 'CAM_C'));
    await pass(own, 0.2);
    expect(await closed).toBe(1012);
  });

  test('opens and breaks where there is no such stream; a name that can’t be one is refused', async () => {
    const own = rig();
    for (const path of [at('FFFF', 'CAM_A', 'video'), at(pro, 'DEPTH_B_C', 'video')]) {
      const { events, closed, messages } = listener(own, path);
      expect(await closed).toBe(1006);
      expect([events[0], messages]).toEqual(['open', []]);
    }
    const refused = listener(own, at(pro, 'cam_a', 'video'));
    expect([await refused.closed, refused.events]).toEqual([1006, ['error']]);
  });

  test('lacks the frames that are lost, and comes half as often while the camera is too hot', async () => {
    const own = rig();
    await own.post(at(pro, 'CAM_B', 'config'), { resolution: 'THE_400_P', fps: 20 });
    const { messages } = listener(own, at(pro, 'CAM_B', 'video'));
    await settle();
    own.depthai.hardware.dropFrames({ camera: pro, stream: 'CAM_B', count: 5 });
    await pass(own, 0.5, 0.025);
    expect(messages).toHaveLength(1 + 11 - 5);
    // A player that comes to a gap stops: each picture lasts until the next.
    const shown = messages.slice(1).map((message) => {
      const from = timeOf(message as Uint8Array);
      return { from, to: from + durationOf(message as Uint8Array) };
    });
    for (const [index, { from }] of shown.slice(1).entries()) expect(shown[index]!.to).toBeGreaterThanOrEqual(from);
    own.depthai.hardware.overheat({ camera: pro, seconds: 5 });
    await pass(own, 0.5, 0.025);
    expect(messages).toHaveLength(1 + 11 - 5 + 5);
  });

  test('reaches a program on a port', async () => {
    const own = rig({}, { clock: 'system' });
    const server = await listen(own.depthai.handle, { open: own.depthai.open });
    open.push(server);
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}${at(pro, 'CAM_B', 'video')}`);
    const { messages } = hear(socket);
    await expect.poll(() => messages.length, { timeout: 10_000 }).toBeGreaterThan(3);
    socket.close();
    expect(messages.slice(0, 2).map(kind)).toEqual(['ftyp', 'moof']);
  });
});

describe('detections', () => {
  const config = { type: 'YOLO', nn_config: { num_classes: 3, confidence_threshold: 0.1 } };

  test('come for each frame, say where things are, and where in space while depth is active', async () => {
    const own = rig();
    await deploy(own, 'CAM_A', config);
    const flat = listener(own, at(pro, 'CAM_A', 'nn'));
    await settle();
    await pass(own, 0.2, 1 / 60);
    expect(flat.messages.length).toBeGreaterThan(5);
    const { detections } = JSON.parse(flat.messages[0] as string);
    expect(detections).toHaveLength(3);
    for (const { confidence, coords, spatial_coords: place } of detections) {
      const [left, top, right, bottom] = coords;
      expect(confidence).toBeGreaterThan(0.5);
      expect(right - left).toBeGreaterThan(0);
      expect(bottom - top).toBeGreaterThan(0);
      expect(place).toBeUndefined();
    }
    await own.post(at(pro, 'DEPTH_B_C'));
    const deep = listener(own, at(pro, 'CAM_A', 'nn'));
    await settle();
    await pass(own, 0.1);
    const [{ spatial_coords: place }] = JSON.parse(deep.messages[0] as string).detections;
    expect(place.z).toBeGreaterThan(600);
    expect(place.z).toBeLessThan(1100);
  });

  test('are numbers from a network of any other kind', async () => {
    const own = rig();
    await deploy(own, 'CAM_B', { type: 'Generic' });
    const { messages } = listener(own, at(pro, 'CAM_B', 'nn'));
    await settle();
    expect(JSON.parse(messages[0] as string).detections.every(Number.isFinite)).toBe(true);
  });

  test('break without a network, and are refused without a stream', async () => {
    const own = rig();
    const none = listener(own, at(pro, 'CAM_A', 'nn'));
    expect([await none.closed, none.events[0], none.messages]).toEqual([1006, 'open', []]);
    const refused = listener(own, at(pro, 'DEPTH_B_C', 'nn'));
    expect([await refused.closed, refused.events]).toEqual([1006, ['error']]);
  });
});
