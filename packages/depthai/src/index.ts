export { createDepthai, type Depthai } from './depthai.ts';
export type { DepthaiOptions } from './options.ts';
export { isStreamName, type DepthName, type SensorName, type Socket, type StreamName } from './stream-name.ts';
export type { DetectionOptions } from './live/detections.ts';
export type { Live } from './live/live.ts';
export type { LiveOptions, QueueLimits, Reconnect } from './live/live-options.ts';
export { StreamError, type StreamFailure } from './live/stream-error.ts';
export type { VideoOptions, VideoSegment } from './live/video.ts';
export type { WebSocketLike } from './live/web-socket.ts';
export type { Camera } from './resources/camera.ts';
export type { ConfigChangesOf, ConfigInputOf, ConfigOf, Configuration } from './resources/configuration.ts';
export type { Controller } from './resources/controller.ts';
export type { Devices } from './resources/devices.ts';
export type { LiveStreams } from './resources/live-streams.ts';
export type { NeuralNetwork } from './resources/neural-network.ts';
export type { Stream } from './resources/stream.ts';
export type { Still } from './still/still.ts';
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
