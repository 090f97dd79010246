import { success } from '../call.ts';
import { isRecording } from '../status.ts';
import { waitForStatus } from './wait.ts';
import type { CallOptions, Context } from '../call.ts';
import type { RecordingStart, RecordingStarted, RecordingStopped } from '../generated/operations.ts';
import type { WaitOptions } from './wait.ts';

/**
 * A recording that was started, on one camera or on several. Disposing of it stops it, unless it has ended already; a
 * recording that somebody else started meanwhile goes on.
 *
 * @example
 * await using recording = await motif.camera('FAKE0').recording.start({ codec: 'high' });
 * // … leaving the block stops it, whether by its end, by `return` or by an error.
 */
export interface ActiveRecording extends AsyncDisposable {
  /** What was started: serial, file name and status of each camera. */
  readonly cameras: readonly RecordingStarted[];
  /** Resolves when every camera has closed its file, because of the duration or of a stop. @throws TimeoutError */
  finished(options?: WaitOptions): Promise<void>;
  /** Ends it and returns at once; `finished` waits until the files are closed. */
  stop(options?: CallOptions): Promise<void>;
}

/** Starting and stopping, for all cameras of the system. */
export interface Recording {
  /**
   * Starts recording on all cameras, all or none.
   *
   * @throws HttpError 409 if a camera is not ready or the disk is full, 400 for an unknown compression format.
   */
  start(arguments_?: RecordingStart, options?: CallOptions): Promise<ActiveRecording>;
  /** Stops all cameras. One that doesn't record is no error. */
  stop(options?: CallOptions): Promise<readonly RecordingStopped[]>;
}

/** Starting and stopping, for one camera. */
export interface CameraRecording {
  /** Starts recording. @throws HttpError 409 if it is not ready or the disk is full, 404 if it isn't connected. */
  start(arguments_?: RecordingStart, options?: CallOptions): Promise<ActiveRecording>;
  /** Stops it, if it records. */
  stop(options?: CallOptions): Promise<RecordingStopped>;
}

export function recordingOf(context: Context): Recording {
  const { api } = context;
  return {
    async start(body, options) {
      const { cameras } = await success(api.startRecording({ ...(body && { body }) }, options));
      return activeRecording(context, cameras);
    },
    stop: async (options) => (await success(api.stopRecording({}, options))).cameras,
  };
}

export function cameraRecordingOf(context: Context, serial: string): CameraRecording {
  const { api } = context;
  return {
    async start(body, options) {
      const started = await success(api.startCameraRecording({ path: { serial }, ...(body && { body }) }, options));
      return activeRecording(context, [started]);
    },
    stop: (options) => success(api.stopCameraRecording({ path: { serial } }, options)),
  };
}

function activeRecording(context: Context, cameras: readonly RecordingStarted[]): ActiveRecording {
  const { api } = context;
  const read = (serial: string) => (signal: AbortSignal) => success(api.getCamera({ path: { serial } }, { signal }));
  /** Is the camera still busy with this recording? Another one has another name; a camera that is gone has none. */
  const runs = async ({ serial, filename }: RecordingStarted): Promise<boolean> => {
    const result = await api.getCamera({ path: { serial } });
    if (result.kind === 'http' && result.status === 404) return false;
    const { camera_info: info } = await success(Promise.resolve(result));
    return info.status === 'pending' || info.filename === filename.split('/')[0];
  };
  const stop = async (options?: CallOptions): Promise<void> => {
    for (const camera of cameras) {
      // One after the other, so that a failure leaves no call behind.
      // oxlint-disable-next-line no-await-in-loop
      if (await runs(camera)) await success(api.stopCameraRecording({ path: { serial: camera.serial } }, options));
    }
  };
  return {
    cameras,
    stop,
    async finished(options) {
      const waits = cameras.map(({ serial }) =>
        waitForStatus(context, read(serial), { ...options, until: (status) => !isRecording(status), label: `camera ${serial} has finished its recording` }),
      );
      await Promise.all(waits);
    },
    [Symbol.asyncDispose]: () => stop(),
  };
}
