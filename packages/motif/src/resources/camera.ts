import { success } from '../call.ts';
import { isCopying, isExporting, isRecording } from '../status.ts';
import { cameraIoOf } from './io.ts';
import { cameraRecordingOf } from './recording.ts';
import { cameraRecordingsOf } from './recordings.ts';
import { cameraScheduleOf } from './schedule.ts';
import { waitForStatus } from './wait.ts';
import type { CallOptions, Context } from '../call.ts';
import type { CameraParameters, CameraStatus, ParameterValue } from '../generated/operations.ts';
import type { Io } from './io.ts';
import type { CameraRecording } from './recording.ts';
import type { Recordings } from './recordings.ts';
import type { Scheduling } from './schedule.ts';
import type { WaitOptions } from './wait.ts';

/** One camera, by its serial number. Making one asks nothing: that it isn't connected shows at the first call, as HttpError 404. */
export interface Camera {
  readonly serial: string;
  /** What it is doing: recording, copying, exporting; its parameters and stream addresses. */
  status(options?: CallOptions): Promise<CameraStatus>;
  /**
   * Sets parameters by their GenICam names, all or none; resolves with those applied.
   *
   * @throws HttpError 400 for an unknown name or a value outside the camera's range.
   */
  configure(parameters: CameraParameters, options?: CallOptions): Promise<CameraParameters>;
  /** Reads one parameter. @throws HttpError 404 for a name that the camera doesn't have. */
  read(name: string, options?: CallOptions): Promise<ParameterValue>;
  /** Shows a text in this camera's web interface; an empty one clears it. */
  message(text: string, options?: CallOptions): Promise<void>;

  /** Does it record, is it about to, or is it closing the file? One call. */
  isRecording(options?: CallOptions): Promise<boolean>;
  isCopying(options?: CallOptions): Promise<boolean>;
  isExporting(options?: CallOptions): Promise<boolean>;
  /** Waits until it may be configured and started: status `ready`. @throws TimeoutError */
  waitUntilReady(options?: WaitOptions): Promise<CameraStatus>;
  /** Waits until the file is open: it records, and has a file name. @throws TimeoutError */
  waitUntilRecording(options?: WaitOptions): Promise<CameraStatus>;
  /** Waits until no copy is under way. Look at `playback_info.status` for how it ended. @throws TimeoutError */
  waitUntilCopied(options?: WaitOptions): Promise<CameraStatus>;
  /** Waits until no export is under way. @throws TimeoutError */
  waitUntilExported(options?: WaitOptions): Promise<CameraStatus>;

  readonly recording: CameraRecording;
  readonly recordings: Recordings;
  readonly io: Io;
  readonly schedule: Scheduling;
}

export function cameraOf(context: Context, serial: string): Camera {
  const { api } = context;
  const path = { serial };
  const status: Camera['status'] = (options) => success(api.getCamera({ path }, options));
  const wait = (
    options: WaitOptions | undefined,
    what: string,
    until: (status: CameraStatus) => boolean,
  ): Promise<CameraStatus> =>
    waitForStatus(context, (signal) => status({ signal }), { ...options, until, label: `camera ${serial} ${what}` });
  return {
    serial,
    status,
    configure: async (body, options) => (await success(api.configureCamera({ path, body }, options))).parameters,
    read: async (name, options) => (await success(api.readCameraParameter({ path: { serial, name } }, options))).value,
    async message(message, options) {
      await success(api.sendCameraMessage({ path, body: { message } }, options));
    },
    isRecording: async (options) => isRecording(await status(options)),
    isCopying: async (options) => isCopying(await status(options)),
    isExporting: async (options) => isExporting(await status(options)),
    waitUntilReady: (options) => wait(options, 'is ready', ({ camera_info: info }) => info.status === 'ready'),
    waitUntilRecording: (options) => wait(options, 'records', ({ camera_info: info }) => Boolean(info.filename)),
    waitUntilCopied: (options) => wait(options, 'has copied', (now) => !isCopying(now)),
    waitUntilExported: (options) => wait(options, 'has exported', (now) => !isExporting(now)),
    recording: cameraRecordingOf(context, serial),
    recordings: cameraRecordingsOf(context, serial),
    io: cameraIoOf(context, serial),
    schedule: cameraScheduleOf(context, serial),
  };
}
