import { success } from '../call.ts';
import { streamOf } from './stream.ts';
import type { CallOptions, Context } from '../call.ts';
import type { CameraStats, DeviceInfo, IRConfig, IRConfigInput, StreamInfo } from '../generated/operations.ts';
import type { StreamName } from '../stream-name.ts';
import type { Stream } from './stream.ts';

/** One camera, by its serial number. Making one asks nothing: that it isn't there shows at the first call, as HttpError 404. */
export interface Camera {
  readonly mxid: string;
  /** What it is, how it is connected, and whether it runs: `state` is `X_LINK_BOOTED` then. */
  info(options?: CallOptions): Promise<DeviceInfo>;
  /**
   * Starts it after `shutDown()`, which takes seconds; does nothing if it runs. All its sensors are active then, no depth is,
   * and configurations are the defaults.
   */
  boot(options?: CallOptions): Promise<DeviceInfo>;
  /** Stops it and all its streams. It stays in the list of cameras. */
  shutDown(options?: CallOptions): Promise<DeviceInfo>;
  /** Temperatures in °C and memory in bytes. @throws HttpError 409 if it is shut down, 500 from the vendor's own server. */
  stats(options?: CallOptions): Promise<CameraStats>;
  /** How strong its infrared lights are, each from 0 to 1; `undefined` on a camera without such lights. */
  ir(options?: CallOptions): Promise<IRConfig | undefined>;
  /**
   * Sets both infrared lights, from 0 (off) to 1. One that is left out goes out.
   *
   * @returns what is stored; `undefined` on a camera without such lights, whatever was asked for.
   * @example
   * await camera.updateIr({ dot_projector: 0.8 }); // helps depth on smooth walls
   */
  updateIr(lights: IRConfigInput, options?: CallOptions): Promise<IRConfig | undefined>;
  /**
   * All streams that it can have, inactive ones too: its sensors, then the pairs that can see depth. Ask again after every
   * activation, for that may have switched off others.
   */
  streams(options?: CallOptions): Promise<readonly StreamInfo[]>;
  /**
   * One stream: a sensor such as `CAM_A`, or depth such as `DEPTH_B_C`. A depth stream and its two sensors are never active
   * together: the latest activation wins.
   */
  stream<Name extends StreamName>(name: Name): Stream<Name>;
}

export function cameraOf(context: Context, mxid: string): Camera {
  const { api } = context;
  const path = { mxid };
  return {
    mxid,
    info: (options) => success(context, api.getCamera({ path }, options)),
    boot: (options) => success(context, api.bootCamera({ path }, options)),
    shutDown: (options) => success(context, api.shutDownCamera({ path }, options)),
    stats: (options) => success(context, api.getCameraStats({ path }, options)),
    ir: async (options) => (await success(context, api.getIrConfig({ path }, options))) ?? undefined,
    updateIr: async (body, options) =>
      (await success(context, api.updateIrConfig({ path, body }, options))) ?? undefined,
    streams: (options) => success(context, api.listStreams({ path }, options)),
    stream: (name) => streamOf(context, { mxid, stream_name: name }, name),
  };
}
