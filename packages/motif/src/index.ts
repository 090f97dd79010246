export { createMotif, type Motif } from './motif.ts';
export type { MotifOptions } from './options.ts';
export { datetimeToCron } from './datetime-to-cron.ts';
export { isCopying, isExporting, isRecording } from './status.ts';
export type { Camera } from './resources/camera.ts';
export type { Io, SystemIo } from './resources/io.ts';
export type { Multicam } from './resources/multicam.ts';
export type { ActiveRecording, CameraRecording, Recording } from './resources/recording.ts';
export type { Recordings } from './resources/recordings.ts';
export type { Schedule, Scheduling } from './resources/schedule.ts';
export type { WaitOptions } from './resources/wait.ts';
export * as operations from './generated/operations.ts';
export {
  AbortedError,
  AuthError,
  DecodeError,
  HttpError,
  LabrigError,
  NetworkError,
  RequestError,
  TimeoutError,
} from '@labrig/http';
