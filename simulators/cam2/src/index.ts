export { simulateCam2 } from './simulator.ts';
export type { AppOptions, Cam2Options } from './options.ts';
export type { Cam2Action } from './cam2-world.ts';
export type { Cam2State } from './state.ts';
export { spec, type Operations } from './generated/spec.ts';
export type { CameraStore } from './database/camera-store.ts';
export { exportCameras, exportLines, type ListFormat, type ListSource } from './lists/export.ts';
export { importCameras } from './lists/import.ts';
export { CameraListError, type CameraRecord } from './lists/record.ts';
