import { findCamera, streamOf } from '../streams/inventory.ts';
import { frameNumber, frameTime, newestFrame } from '../streams/frame-count.ts';
import type { Visit } from '@labrig/simulator';
import type { Camera, DepthaiState, Stream } from '../state.ts';

/** The camera restarts, or is gone: a socket that hangs on it breaks. `code` is what it is to be closed with. */
export class StreamEnded extends Error {
  override readonly name = 'StreamEnded';
  /** Service restart. */
  readonly code = 1012;
}

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
 * @throws StreamEnded when the camera restarts, and at once where there is no such stream.
 */
export async function* follow(visit: Visit<DepthaiState>): AsyncGenerator<Frame, never> {
  const { mxid = '', stream_name: name = '' } = visit.path;
  const restarts = findCamera(visit.state, mxid)?.restarts;
  let last: number | undefined;
  for (;;) {
    const { state } = visit;
    const camera = findCamera(state, mxid);
    const stream = camera && streamOf(camera, name);
    if (!camera || !stream || camera.restarts !== restarts) throw new StreamEnded(`${name} of ${mxid} has ended`);
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
