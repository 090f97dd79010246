/** A request that is all right, for each operation: what the refusals are tried on. `{serial}` is a connected camera. */
export const requests: Readonly<
  Record<string, { readonly method: string; readonly path: string; readonly body?: object }>
> = {
  getVersion: { method: 'GET', path: '/version' },
  listCameras: { method: 'GET', path: '/api/1/cameras' },
  getCamera: { method: 'GET', path: '/api/1/camera/{serial}' },
  configureCamera: { method: 'PATCH', path: '/api/1/camera/{serial}/configure', body: { Gain: 0 } },
  configureCameras: { method: 'PATCH', path: '/api/1/cameras/configure', body: { Gain: 0 } },
  readCameraParameter: { method: 'GET', path: '/api/1/camera/{serial}/read/Gain' },
  readCamerasParameter: { method: 'GET', path: '/api/1/cameras/read/Gain' },
  startCameraRecording: { method: 'POST', path: '/api/1/camera/{serial}/recording/start', body: { duration: 1 } },
  startRecording: { method: 'POST', path: '/api/1/recording/start', body: { duration: 1 } },
  stopCameraRecording: { method: 'POST', path: '/api/1/camera/{serial}/recording/stop' },
  stopRecording: { method: 'POST', path: '/api/1/recording/stop' },
  listCameraRecordings: { method: 'GET', path: '/api/1/camera/{serial}/recordings' },
  listRecordings: { method: 'GET', path: '/api/1/recordings' },
  copyCameraRecordings: {
    method: 'POST',
    path: '/api/1/camera/{serial}/recordings/copy_all',
    body: { location: '/storage' },
  },
  copyRecordings: { method: 'POST', path: '/api/1/recordings/copy_all', body: { location: '/storage' } },
  exportCameraRecordings: {
    method: 'POST',
    path: '/api/1/camera/{serial}/recordings/export_all',
    body: { to_store: false },
  },
  exportRecordings: { method: 'POST', path: '/api/1/recordings/export_all', body: { to_store: false } },
  setCameraOutput: { method: 'POST', path: '/api/1/camera/{serial}/io/ledgreen/set', body: { value: 1 } },
  setOutput: { method: 'POST', path: '/api/1/io/led/set', body: { value: 0.5 } },
  setPort: { method: 'POST', path: '/api/1/io/-1/0/set', body: { state: 1 } },
  logCameraIo: { method: 'POST', path: '/api/1/camera/{serial}/io/log', body: { stimulus: 'tone' } },
  logIo: { method: 'POST', path: '/api/1/io/log', body: { stimulus: 'tone' } },
  readCameraIo: { method: 'GET', path: '/api/1/camera/{serial}/io/read' },
  readIo: { method: 'GET', path: '/api/1/io/read' },
  sendCameraMessage: {
    method: 'POST',
    path: '/api/1/camera/{serial}/experiment/message',
    body: { message: 'Block 2' },
  },
  sendMessage: { method: 'POST', path: '/api/1/experiment/message', body: { message: 'Block 2' } },
  synchronizeCameras: { method: 'POST', path: '/api/1/multicam/synchronize' },
  connectCamera: { method: 'POST', path: '/api/1/multicam/connect_camera/{serial}' },
  disconnectCamera: { method: 'POST', path: '/api/1/multicam/disconnect_camera/{serial}' },
  connectAllCameras: { method: 'POST', path: '/api/1/multicam/connect_all' },
  disconnectAllCameras: { method: 'POST', path: '/api/1/multicam/disconnect_all' },
  getSchedule: { method: 'GET', path: '/api/1/schedule' },
  clearSchedule: { method: 'POST', path: '/api/1/schedule/clear' },
  clearTask: { method: 'DELETE', path: '/api/1/schedule/contract/clear' },
  scheduleRecording: { method: 'POST', path: '/api/1/schedule/recording/start', body: task({ duration: 1 }) },
  scheduleCameraRecording: {
    method: 'POST',
    path: '/api/1/schedule/camera/{serial}/recording/start',
    body: task({ duration: 1 }),
  },
  scheduleCopy: { method: 'POST', path: '/api/1/schedule/recordings/copy_all', body: task({}) },
  scheduleCameraCopy: { method: 'POST', path: '/api/1/schedule/camera/{serial}/recordings/copy_all', body: task({}) },
  scheduleExport: { method: 'POST', path: '/api/1/schedule/recordings/export_all', body: task({}) },
  scheduleCameraExport: {
    method: 'POST',
    path: '/api/1/schedule/camera/{serial}/recordings/export_all',
    body: task({}),
  },
  scheduleOutput: { method: 'POST', path: '/api/1/schedule/io/led/set', body: task({ value: 1 }) },
  scheduleCameraOutput: {
    method: 'POST',
    path: '/api/1/schedule/camera/{serial}/io/ledgreen/set',
    body: task({ value: 1 }),
  },
  scheduleConfigure: { method: 'POST', path: '/api/1/schedule/cameras/configure/Gain', body: task({ value: 1 }) },
  scheduleCameraConfigure: {
    method: 'POST',
    path: '/api/1/schedule/camera/{serial}/configure/Gain',
    body: task({ value: 1 }),
  },
};

function task(args: object): object {
  return { task_name: 'contract', cron_expression: '0 0 22 ? * MON-FRI', ...args };
}
