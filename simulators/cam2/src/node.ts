export { openCameraFile, type CameraFile } from './node/camera-file.ts';
export { CameraFileError } from './node/camera-file-error.ts';
