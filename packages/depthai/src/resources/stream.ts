import { success } from '../call.ts';
import { captureStill } from '../still/still.ts';
import { configurationOf } from './configuration.ts';
import { liveStreamsOf } from './live-streams.ts';
import { neuralNetworkOf } from './neural-network.ts';
import type { CallOptions, Context } from '../call.ts';
import type { SensorControl, SensorControlUpdate, StillFormat } from '../generated/operations.ts';
import type { Still } from '../still/still.ts';
import type { StreamName } from '../stream-name.ts';
import type { ConfigChangesOf, Configuration } from './configuration.ts';
import type { LiveStreams } from './live-streams.ts';
import type { NeuralNetwork } from './neural-network.ts';

/**
 * A stream of a camera: one image sensor (`CAM_A`), or the depth that two of them see (`DEPTH_B_C`).
 *
 * A depth stream and its two sensors are never active together, and a camera has at most one active depth stream. No call is
 * refused for that: the latest activation wins, and switches off what stands in its way. A stream that is off answers
 * HttpError 404 (500 from the vendor's own server) to everything but `activate`, `deactivate` and `isActive`.
 */
export interface Stream<Name extends StreamName = StreamName> extends Configuration<Name>, LiveStreams {
  readonly name: Name;
  /**
   * Switches it on. The camera restarts, even if the stream was active: all its streams are interrupted, for seconds.
   *
   * - A depth stream switches off its two sensors, and any other depth stream.
   * - A sensor of the active depth stream switches off the depth. The other sensor of the pair stays off.
   *
   * @param config - what is to be other than the defaults, or than it was if it was active; a second restart.
   * @throws HttpError 404 for a stream that this camera doesn't have; 409 if the camera is shut down.
   * @example
   * await camera.stream('DEPTH_B_C').activate({ resolution: 'THE_800_P' });
   * console.log(await camera.streams()); // CAM_B and CAM_C are off now
   */
  activate(config?: ConfigChangesOf<Name>, options?: CallOptions): Promise<void>;
  /**
   * Switches it off: its configuration, its control values and its network are forgotten. The camera restarts. The sensors of
   * a depth stream don't come back by themselves. One that is off already stays so.
   */
  deactivate(options?: CallOptions): Promise<void>;
  /** Is it active now? `false` also for a stream that the camera doesn't have. */
  isActive(options?: CallOptions): Promise<boolean>;

  /** Exposure, white balance, focus and picture settings, as they were set: what the automatic arrives at isn't told. */
  control(options?: CallOptions): Promise<SensorControl>;
  /**
   * Changes what is given, leaves the rest, and resolves with all of it. Nothing restarts.
   *
   * `focus` alone is replaced as a whole: what is left out of it goes back to its default. Manual values act while the
   * automatic is off: `auto_exposure_enable: false`, `auto_whitebalance_mode: 'OFF'`, `auto_focus_mode: 'OFF'`.
   *
   * @param changes - times in µs, color temperature in K; their ranges stand at each member.
   * @throws HttpError 422 for a value outside its range.
   * @example
   * await stream.updateControl({ auto_exposure_enable: false, exposure_time: 8300, sensitivity_iso: 320 });
   */
  updateControl(changes: SensorControlUpdate, options?: CallOptions): Promise<SensorControl>;

  /**
   * Takes a picture: of a color sensor in its `still_size`, of a mono sensor and of depth in the size of their `resolution`,
   * gray. In depth, what is closer is lighter.
   *
   * @param options - `format`: default `jpeg`; `png` and `jpeg` are always there.
   * @throws HttpError 404 if the stream isn't active; DecodeError if what comes is no picture.
   * @example
   * const { bytes, width, height } = await camera.stream('CAM_A').still({ format: 'png' });
   */
  still(options?: CallOptions & { readonly format?: StillFormat }): Promise<Still>;

  /** The network that runs on its pictures. */
  readonly nn: NeuralNetwork;
}

export function streamOf<Name extends StreamName>(
  context: Context,
  path: { readonly mxid: string; readonly stream_name: string },
  name: Name,
): Stream<Name> {
  const { api } = context;
  const configuration = configurationOf<Name>(context, path);
  return {
    name,
    ...configuration,
    ...liveStreamsOf(context, path),
    async activate(config, options) {
      await success(context, api.activateStream({ path }, options));
      if (config) await configuration.changeConfig(config, options);
    },
    async deactivate(options) {
      await success(context, api.deactivateStream({ path }, options));
    },
    async isActive(options) {
      const streams = await success(context, api.listStreams({ path }, options));
      return streams.some((each) => each?.name === name && each.active === true);
    },
    control: (options) => success(context, api.getStreamControl({ path }, options)),
    updateControl: (body, options) => success(context, api.updateStreamControl({ path, body }, options)),
    still: (options = {}) => captureStill(context, path, options),
    nn: neuralNetworkOf(context, path),
  };
}
