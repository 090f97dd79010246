import { Publisher, Push } from 'zeromq';
import { frameNumber, frameTime } from '../frame-count.ts';
import { newestFrame } from '../view.ts';
import type { Device } from '@labrig/simulator';
import type { Camera, MotifState, StreamAddresses } from '../state.ts';

/** What became of the frames of one camera's image stream: delivered + dropped = produced. */
export interface StreamBooks {
  /** Frames that the camera made since the stream began. */
  readonly produced: number;
  /** Frames handed to the network. */
  readonly delivered: number;
  /** Frames that nobody took in time, and those lost in the camera. */
  readonly dropped: number;
}

/** The realtime streams of a system: an image stream (PUSH) and a state stream (PUB) for each camera. */
export interface MotifStreams extends AsyncDisposable {
  /** For `simulateMotif({ streams })`: ports are taken before the lab is made, so that its status can name them. */
  readonly addresses: readonly StreamAddresses[];
  /** Begins to send what the device's cameras see, on the lab's own time; those of a device before it are let go. */
  attach(device: Device<MotifState>): void;
  books(serial: string): StreamBooks;
  close(): Promise<void>;
}

/** The longest wait between two looks in milliseconds of virtual time, while a camera is away or nobody listens. */
const idle = 100;

interface Station {
  readonly serial: string;
  readonly image: Push;
  readonly state: Publisher;
  readonly address: StreamAddresses;
  /** How many consumers are connected to either stream. */
  peers: number;
  /** The number of the frame that was sent last. */
  last: number | undefined;
  produced: number;
  delivered: number;
}

/**
 * Opens the sockets of the streams.
 *
 * @param serials - the cameras, in any order.
 * @param host - the address to listen on. Default: 127.0.0.1.
 * @example
 * await using streams = await openStreams(['FAKE0', 'FAKE1']);
 * const lab = createLab({ motif: simulateMotif({ streams: streams.addresses }) }, { clock: 'system' });
 * streams.attach(lab.motif);
 */
export async function openStreams(serials: readonly string[], host = '127.0.0.1'): Promise<MotifStreams> {
  const stations = await Promise.all(serials.map((serial) => openStation(serial, host)));
  let following = new AbortController();
  const close = async (): Promise<void> => {
    following.abort();
    for (const { image, state } of stations) {
      image.close();
      state.close();
    }
  };
  return {
    addresses: stations.map(({ address }) => address),
    attach(device) {
      following.abort();
      following = new AbortController();
      for (const station of stations)
        // A state that can't be read is told to whoever calls the device.
        follow(station, device, following.signal).catch(() => undefined);
    },
    books(serial) {
      const { produced, delivered } = stations.find((station) => station.serial === serial) ?? {
        produced: 0,
        delivered: 0,
      };
      return { produced, delivered, dropped: produced - delivered };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function openStation(serial: string, host: string): Promise<Station> {
  // A slow consumer must not stall the camera: what doesn't fit is dropped at once.
  const ipv6 = host.includes(':');
  const image = new Push({ sendHighWaterMark: 4, sendTimeout: 0, linger: 0, ipv6 });
  const state = new Publisher({ linger: 0, ipv6 });
  const free = `tcp://${ipv6 ? `[${host}]` : host}:*`;
  await Promise.all([image.bind(free), state.bind(free)]);
  const address = { serial, host, image: portOf(image), state: portOf(state) };
  const station: Station = { serial, image, state, address, peers: 0, last: undefined, produced: 0, delivered: 0 };
  for (const socket of [image, state]) {
    socket.events.on('accept', () => (station.peers += 1));
    socket.events.on('disconnect', () => (station.peers -= 1));
  }
  return station;
}

/** Sends each new frame of a camera until the streams are closed; on a jump of time it goes on with the newest. */
async function follow(station: Station, device: Device<MotifState>, signal: AbortSignal): Promise<void> {
  const { clock } = device.connection();
  while (!signal.aborted) {
    const camera = device.state.cameras.find(({ serial }) => serial === station.serial);
    const here = camera?.plugged && camera.connected && device.state.power.kind !== 'off';
    if (here && station.peers > 0) await send(station, camera, clock.now());
    const wait = here && station.peers > 0 ? untilNextFrame(camera, clock.now()) : idle;
    const label = `the streams of ${station.serial}`;
    const goesOn = await clock.sleep(wait, { signal, label, observer: true }).then(
      () => true,
      () => false,
    );
    // Closed, or the end of time: there is no next frame.
    if (!goesOn) return;
  }
}

function untilNextFrame({ frames }: Camera, now: number): number {
  return Math.max(1, frameTime(frames, frameNumber(frames, now) + 1) - now);
}

async function send(station: Station, camera: Camera, now: number): Promise<void> {
  const frame = newestFrame(camera, now);
  if (!frame || frame.number === station.last) return;
  const { serial, width, height, phase, frames } = camera;
  // Numbers that go back are those of a lab that was reset: the books go on, the count begins anew.
  station.produced += station.last === undefined || frame.number < station.last ? 1 : frame.number - station.last;
  station.last = frame.number;
  const stamp = { frame_number: frame.number, frame_time: frame.time / 1000 };
  const header = { dtype: 'uint8', shape: [height, width], ...stamp, timestamp: frame.time / 1000, serial };
  const recording = phase.kind === 'recording' || phase.kind === 'finalising' ? phase.take.filename : null;
  const state = { serial, is_recording: recording !== null, recording, ...stamp, fps: frames.rate };
  await station.state.send(['j', JSON.stringify(state)]).catch(() => undefined);
  // Nobody takes it: the frame is dropped, as a recorder does whose consumer is slow.
  const taken = await station.image.send([JSON.stringify(header), frame.pixels()]).then(
    () => true,
    () => false,
  );
  if (taken) station.delivered += 1;
}

function portOf(socket: Push | Publisher): number {
  return Number(socket.lastEndpoint?.split(':').at(-1));
}
