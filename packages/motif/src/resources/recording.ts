import { unlessGone } from '@labrig/http';
import { success } from '../call.ts';
import { waitForStatus } from './wait.ts';
import type { CallOptions, Context } from '../call.ts';
import type { CameraStatus, RecordingStart, RecordingStarted, RecordingStopped } from '../generated/operations.ts';
import type { WaitOptions } from './wait.ts';

/**
 * A recording that was started, on one camera or on several. Disposing of it stops it, unless it has ended already or the
 * camera is gone; a recording that somebody else started meanwhile goes on.
 *
 * @example
 * await using recording = await motif.camera('FAKE0').recording.start({ codec: 'high' });
 * // … leaving the block stops it, whether by its end, by `return` or by an error.
 */
export interface ActiveRecording extends AsyncDisposable {
  /** What was started: serial, file name and status of each camera. */
  readonly cameras: readonly RecordingStarted[];
  /**
   * Resolves when every camera has closed its file, because of the duration or of a stop. The default timeout is 60 s more
   * than the duration that was asked for.
   *
   * @throws TimeoutError; HttpError 404 for a camera that is gone.
   */
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
      return activeRecording(context, cameras, body);
    },
    stop: async (options) => (await success(api.stopRecording({}, options))).cameras,
  };
}

export function cameraRecordingOf(context: Context, serial: string): CameraRecording {
  const { api } = context;
  return {
    async start(body, options) {
      const started = await success(api.startCameraRecording({ path: { serial }, ...(body && { body }) }, options));
      return activeRecording(context, [started], body);
    },
    stop: (options) => success(api.stopCameraRecording({ path: { serial } }, options)),
  };
}

function activeRecording(
  context: Context,
  cameras: readonly RecordingStarted[],
  { duration = 0 }: RecordingStart = {},
): ActiveRecording {
  const { api } = context;
  /** Is the camera busy with this recording, rather than with another one, with none, or gone? */
  const runs = async (started: RecordingStarted, options?: CallOptions): Promise<boolean> => {
    const path = { serial: started.serial };
    const status = await unlessGone(success(api.getCamera({ path }, options)));
    if (status?.camera_info.status !== 'pending') return status !== undefined && isOf(started, status);
    // Asked for, and nameless until its file is open: it is this one, unless this one is complete.
    const { recordings } = await success(api.listCameraRecordings({ path }, options));
    return !recordings.some(({ filename }) => isNameOf(started, filename));
  };
  const stopOne = async (started: RecordingStarted, options?: CallOptions): Promise<void> => {
    const stopping = { path: { serial: started.serial } };
    if (await runs(started, options)) await unlessGone(success(api.stopCameraRecording(stopping, options)));
  };
  const stop = async (options?: CallOptions): Promise<void> => {
    // A camera that can't be stopped must not keep the others recording.
    const stops = await Promise.allSettled(cameras.map((started) => stopOne(started, options)));
    const failed = stops.find((settled) => settled.status === 'rejected');
    if (failed) throw failed.reason;
  };
  return {
    cameras,
    stop,
    async finished({ signal, ...options } = {}) {
      const leave = new AbortController();
      const waiting = signal ? AbortSignal.any([signal, leave.signal]) : leave.signal;
      const wait = (started: RecordingStarted): Promise<unknown> =>
        waitForStatus(context, (own) => success(api.getCamera({ path: { serial: started.serial } }, { signal: own })), {
          timeout: duration * 1000 + 60_000,
          ...options,
          signal: waiting,
          until: (status) => status.camera_info.status !== 'pending' && !isOf(started, status),
          label: `camera ${started.serial} has finished its recording`,
        });
      try {
        await Promise.all(cameras.map(wait));
      } finally {
        // When one fails, nobody looks at the others any more.
        leave.abort();
      }
    },
    [Symbol.asyncDispose]: () => stop(),
  };
}

/** A store is a folder, and what was started is the file in it. */
function isNameOf({ filename }: RecordingStarted, name: string): boolean {
  return filename === name || filename.startsWith(`${name}/`);
}

function isOf(started: RecordingStarted, { camera_info: { filename } }: CameraStatus): boolean {
  return filename ? isNameOf(started, filename) : false;
}
