import { getNeuralNetwork, watchVideo } from '../generated/operations.ts';
import { detectionIntake } from '../live/detections.ts';
import { diagnose } from '../live/diagnose.ts';
import { follow } from '../live/follow.ts';
import { liveOf } from '../live/live.ts';
import { videoIntake } from '../live/video.ts';
import type { Context } from '../call.ts';
import type { DetectionMessage } from '../generated/operations.ts';
import type { DetectionOptions } from '../live/detections.ts';
import type { Live } from '../live/live.ts';
import type { VideoOptions, VideoSegment } from '../live/video.ts';

/**
 * What a stream sends by itself, over WebSockets. These can't be told to wait: what comes faster than it is read lies in a
 * queue, and `queue` says how much of it. All end without an error when a signal is aborted, when the loop is left, and when
 * the server closes in order; every other end is an error, or a new connection, as `reconnect` says.
 */
export interface LiveStreams {
  /**
   * Live video, one picture per fragment. If the reader is too slow, it ends with a StreamError, or leaves pictures out and
   * counts them: see `overflow`.
   *
   * @throws StreamError in the loop; DecodeError for messages that are no video; RequestError without a WebSocket.
   * @example
   * for await (const { kind, data } of camera.stream('CAM_A').video()) {
   *   if (kind === 'init') restartPlayer();
   *   play(data);
   * }
   */
  video(options?: VideoOptions): Live<VideoSegment>;
  /**
   * What the network finds, one message per picture that it has looked at, with an empty list if there is nothing. If the
   * reader is too slow, the oldest messages are dropped; `dropped` counts them.
   *
   * @throws StreamError in the loop; DecodeError for messages that are no detections; RequestError without a WebSocket.
   * @example
   * for await (const { detections } of stream.detections()) console.log(detections);
   */
  detections(options?: DetectionOptions): Live<DetectionMessage>;
}

export function liveStreamsOf(
  context: Context,
  path: { readonly mxid: string; readonly stream_name: string },
): LiveStreams {
  const { signal: always } = context.door;
  return {
    video: (options = {}) =>
      liveOf([options.signal, always], (signal, tally) =>
        follow(
          context,
          {
            operation: watchVideo,
            path,
            intake: (request) => videoIntake(request, options),
            diagnose: (until) => diagnose(context, path, { needsNetwork: false, signal: until }),
          },
          { ...options, signal, tally },
        ),
      ),
    detections: (options = {}) =>
      liveOf([options.signal, always], (signal, tally) =>
        follow(
          context,
          {
            operation: getNeuralNetwork,
            path,
            intake: (request) => detectionIntake(request, options),
            diagnose: (until) => diagnose(context, path, { needsNetwork: true, signal: until }),
          },
          { ...options, signal, tally },
        ),
      ),
  };
}
