import type { SpecOperation } from '@labrig/simulator';

/** A request that is all right. `{serial}` in the path is left for a connected camera. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
}

/** What the refusals are tried on: the least that an operation can be asked, which does no harm where it isn't refused. */
export function requestOf({ id, method, path }: SpecOperation): Request {
  const places: Readonly<Record<string, string>> = {
    name: !path.includes('/io/') ? 'Gain' : path.includes('{serial}') ? 'ledgreen' : 'led',
    io_serial: '-1',
    io_port: '0',
    task_name: 'contract',
  };
  const body = bodies[id];
  return {
    method,
    path: path.replaceAll(/\{(\w+)\}/g, (place, name: string) => places[name] ?? place),
    ...(body && { body }),
  };
}

const task = (args: object): object => ({ task_name: 'contract', cron_expression: '0 0 22 ? * MON-FRI', ...args });

/** What travels with operations that must be told something, or would do more without. */
const bodies: Readonly<Record<string, object>> = {
  configureCamera: { Gain: 0 },
  configureCameras: { Gain: 0 },
  startCameraRecording: { duration: 1 },
  startRecording: { duration: 1 },
  copyCameraRecordings: { location: '/storage' },
  copyRecordings: { location: '/storage' },
  exportCameraRecordings: { to_store: false },
  exportRecordings: { to_store: false },
  setCameraOutput: { value: 1 },
  setOutput: { value: 0.5 },
  setPort: { state: 1 },
  logCameraIo: { stimulus: 'tone' },
  logIo: { stimulus: 'tone' },
  sendCameraMessage: { message: 'Block 2' },
  sendMessage: { message: 'Block 2' },
  scheduleRecording: task({ duration: 1 }),
  scheduleCameraRecording: task({ duration: 1 }),
  scheduleCopy: task({}),
  scheduleCameraCopy: task({}),
  scheduleExport: task({}),
  scheduleCameraExport: task({}),
  scheduleOutput: task({ value: 1 }),
  scheduleCameraOutput: task({ value: 1 }),
  scheduleConfigure: task({ value: 1 }),
  scheduleCameraConfigure: task({ value: 1 }),
};
