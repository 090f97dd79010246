export { simulateDepthai } from './simulator.ts';
export type { CameraOptions, DepthaiOptions, SensorOptions } from './options.ts';
export type { DepthaiAction } from './depthai-world.ts';
export type { DepthaiState } from './state.ts';
export { spec, type Operations } from './generated/spec.ts';
export type { ImageEncoder } from './images/encoder.ts';
export { networkBlob } from './network/blob.ts';
export type { Picture } from './picture/picture.ts';
export { frameBooks, type FrameBooks } from './streams/frame-count.ts';
