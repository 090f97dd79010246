import { createApi, createTransport } from '@labrig/http';
import { success } from './call.ts';
import { encodeBody } from './encode.ts';
import { api as operations } from './generated/operations.ts';
import { cameraOf } from './resources/camera.ts';
import { ioOf } from './resources/io.ts';
import { multicamOf } from './resources/multicam.ts';
import { recordingOf } from './resources/recording.ts';
import { recordingsOf } from './resources/recordings.ts';
import { scheduleOf } from './resources/schedule.ts';
import type { Api } from '@labrig/http';
import type { CallOptions } from './call.ts';
import type { CameraParameters, CameraSummary, ParameterValue, Version } from './generated/operations.ts';
import type { MotifOptions } from './options.ts';
import type { Camera } from './resources/camera.ts';
import type { SystemIo } from './resources/io.ts';
import type { Multicam } from './resources/multicam.ts';
import type { Recording } from './resources/recording.ts';
import type { Recordings } from './resources/recordings.ts';
import type { Schedule } from './resources/schedule.ts';

/** A Motif recording system. What concerns one camera is under `camera(serial)`, what concerns all of them here. */
export interface Motif {
  /** The lower layer: every operation of the API as a function that never throws and tells every outcome apart. */
  readonly api: Api<typeof operations>;
  readonly baseUrl: string;
  /** Release of the recording software: the customary first call, to see that address, certificate and key are right. */
  version(options?: CallOptions): Promise<Version>;
  /** The cameras that are connected now, in their fixed order. */
  cameras(options?: CallOptions): Promise<readonly CameraSummary[]>;
  camera(serial: string): Camera;
  /** Sets the same parameters on every connected camera, all or none; resolves with those applied, by serial. */
  configure(parameters: CameraParameters, options?: CallOptions): Promise<Readonly<Record<string, CameraParameters>>>;
  /** Reads one parameter of every camera, by serial. */
  read(name: string, options?: CallOptions): Promise<Readonly<Record<string, ParameterValue>>>;
  /** Shows a text in the system's web interface; an empty one clears it. */
  message(text: string, options?: CallOptions): Promise<void>;
  readonly recording: Recording;
  readonly recordings: Recordings;
  readonly io: SystemIo;
  readonly multicam: Multicam;
  readonly schedule: Schedule;
}

/**
 * Makes a client. Nothing is sent before the first call. A system with a self-signed certificate is reached through
 * `motifConnection` of `@labrig/motif/node`, which pins it.
 *
 * @throws TypeError if `baseUrl` is no URL.
 * @example
 * const motif = createMotif({ baseUrl: 'https://10.11.12.23:6083', apiKey: 'abcdef123456abcdef123456abcdef12' });
 * await using recording = await motif.recording.start({ codec: 'high', duration: 5, metadata: { foo: 1 } });
 * await recording.finished();
 */
export function createMotif({ apiKey, ...options }: MotifOptions): Motif {
  const transport = createTransport({
    ...options,
    headers: { 'x-api-key': apiKey },
    encode: encodeBody,
  });
  const api = createApi(transport, operations);
  const context = { api, clock: options.clock };
  return {
    api,
    baseUrl: options.baseUrl,
    version: (own) => success(api.getVersion({}, own)),
    cameras: async (own) => (await success(api.listCameras({}, own))).cameras,
    camera: (serial) => cameraOf(context, serial),
    configure: async (body, own) => (await success(api.configureCameras({ body }, own))).cameras,
    read: async (name, own) => (await success(api.readCamerasParameter({ path: { name } }, own))).values,
    async message(message, own) {
      await success(api.sendMessage({ body: { message } }, own));
    },
    recording: recordingOf(context),
    recordings: recordingsOf(context),
    io: ioOf(context),
    multicam: multicamOf(context),
    schedule: scheduleOf(context),
  };
}
