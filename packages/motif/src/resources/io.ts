import { success } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type { IoReadings, LogEntry, LogResult, PortSetting } from '../generated/operations.ts';

/** Named outputs, sensors, and notes in the extra data of running recordings: of the system, or of one camera. */
export interface Io {
  /**
   * Sets an output; resolves with the finite value that it has now. `Infinity` toggles a digital output, beginning with its
   * maximum, `-Infinity` beginning with its minimum; each further call with the same sign flips it.
   *
   * @throws HttpError 404 for an unknown output, 400 for a value that it can't have.
   */
  set(name: string, value: number, options?: CallOptions): Promise<number>;
  /** Writes a note with the present frame number and time into the running recordings. */
  log(entry: LogEntry, options?: CallOptions): Promise<LogResult>;
  /** What outputs and sensors say now. */
  read(options?: CallOptions): Promise<IoReadings>;
}

export interface SystemIo extends Io {
  /**
   * Sets a raw port of a device, without a name in the configuration.
   *
   * @param device - serial of the output device; `-1` is the first one found.
   * @deprecated by the vendor: name the output in the configuration and use `set`.
   */
  setPort(device: string | number, port: number, setting: PortSetting, options?: CallOptions): Promise<number>;
}

export function ioOf({ api }: Context): SystemIo {
  return {
    set: async (name, value, options) =>
      (await success(api.setOutput({ path: { name }, body: { value } }, options))).value,
    log: (body, options) => success(api.logIo({ body }, options)),
    read: (options) => success(api.readIo({}, options)),
    setPort: async (device, port, body, options) =>
      (await success(api.setPort({ path: { io_serial: String(device), io_port: port }, body }, options))).value,
  };
}

export function cameraIoOf({ api }: Context, serial: string): Io {
  return {
    set: async (name, value, options) =>
      (await success(api.setCameraOutput({ path: { serial, name }, body: { value } }, options))).value,
    log: (body, options) => success(api.logCameraIo({ path: { serial }, body }, options)),
    read: (options) => success(api.readCameraIo({ path: { serial } }, options)),
  };
}
