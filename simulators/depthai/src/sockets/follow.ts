import { SocketClosed } from '@labrig/simulator';
import { findCamera, streamOf } from '../streams/inventory.ts';
import { frameNumber, frameTime, newestFrame } from '../streams/frame-count.ts';
import type { Visit } from '@labrig/simulator';
import type { Camera, DepthaiState, Stream } from '../state.ts';

/** What a WebSocket is closed with when what it hangs on restarts: service restart. */
const restart = 1012;

/** One frame of a stream that somebody follows. */
export interface Frame {
  readonly state: DepthaiState;
  readonly camera: Camera;
  readonly stream: Stream;
  readonly name: string;
  readonly number: number;
}

/** The longest wait between two looks, in milliseconds of virtual time: a restart is noticed before the next frame is due. */
const patience = 100;

/**
 * The frames of a stream from now on, each as it is made; who is slow gets the newest, and misses those in between.
 *
 * @throws SocketClosed when the camera restarts or is gone; another error, which breaks the connection, where there is no such stream.
 */
export async function* follow(visit: Visit<DepthaiState>): AsyncGenerator<Frame, never> {
  const { mxid = '', stream_name: name = '' } = visit.path;
  const first = findCamera(visit.state, mxid);
  if (!first || !streamOf(first, name)) throw new Error(`there is no active stream ${name} of ${mxid}`);
  let last: number | undefined;
  for (;;) {
    const { state } = visit;
    const camera = findCamera(state, mxid);
    const stream = camera && streamOf(camera, name);
    if (!camera || !stream || camera.restarts !== first.restarts) {
      throw new SocketClosed(restart, `${name} of ${mxid} has ended`);
    }
    const number = newestFrame(stream, visit.clock.now());
    if (number !== undefined && number !== last) {
      last = number;
      yield { state, camera, stream, name, number };
      continue;
    }
    const { frames } = stream;
    const now = visit.clock.now();
    const wait = Math.max(1, Math.min(patience, frameTime(frames, frameNumber(frames, now) + 1) - now));
    await visit.clock.sleep(wait, { signal: visit.signal, label: `${name} of ${mxid}`, observer: true });
  }
}
