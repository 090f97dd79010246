import { misfitMessage } from './misfit-message.ts';
import type { RequestSummary } from '@labrig/http';
import type { Intake } from './connection.ts';
import type { LiveOptions } from './live-options.ts';

/** A piece of a video: fragmented MP4 with H.264, which browsers play as `video/mp4; codecs="avc1.42E01E"`. */
export interface VideoSegment {
  /**
   * `init`: what every player needs first, `ftyp` and `moov`. It comes once per connection, so one in the middle says that
   * the camera has restarted: sizes may have changed, and time stamps begin anew. `fragment`: one picture, a key frame.
   */
  readonly kind: 'init' | 'fragment';
  readonly data: Uint8Array<ArrayBuffer>;
}

/** How video is followed. In `queue`, the default is 300 messages, ten seconds at 30 pictures per second, and 64 MiB. */
export interface VideoOptions extends LiveOptions {
  /**
   * What happens when more waits than `queue` allows. `error`, the default: what waits is still read, and then the stream ends
   * with a StreamError, so that no recording has gaps that nobody knows of. `drop`: the oldest pictures are dropped and
   * counted, for a viewer who wants to see what is now; every picture is a key frame, and `init` is never dropped.
   */
  readonly overflow?: 'error' | 'drop';
}

/** What a fragment may begin with. */
const fragments = new Set(['moof', 'styp', 'sidx', 'emsg', 'prft']);

/** Tells the segments of one connection apart. */
export function videoIntake(request: RequestSummary, { queue, overflow }: VideoOptions): Intake<VideoSegment> {
  let hasInit = false;
  return {
    messages: queue?.messages ?? 300,
    bytes: queue?.bytes ?? 2 ** 26,
    drops: overflow === 'drop',
    accept(message) {
      const data = bytesOf(message);
      if (!data) throw misfitMessage(request, 'syntax', message);
      // Messages without any bytes come at any time, and mean nothing.
      if (data.byteLength === 0) return undefined;
      const box = String.fromCharCode(...data.subarray(4, 8));
      const isInit = box === 'ftyp';
      hasInit ||= isInit;
      if (!hasInit || !(isInit || fragments.has(box))) throw misfitMessage(request, 'shape', message);
      return { item: { kind: isInit ? 'init' : 'fragment', data }, isKept: isInit };
    },
  };
}

/** The bytes of a binary message, however the socket hands them over. */
function bytesOf(message: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (message instanceof ArrayBuffer) return new Uint8Array(message);
  if (!ArrayBuffer.isView(message)) return undefined;
  // Its memory may be used again for the next one.
  return new Uint8Array(message.buffer, message.byteOffset, message.byteLength).slice() as Uint8Array<ArrayBuffer>;
}
