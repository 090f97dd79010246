import { DecodeError, misfit } from '@labrig/http';
import { success } from '../call.ts';
import type { HttpOutcome } from '@labrig/http';
import type { CallOptions, Context } from '../call.ts';
import type {
  ColorCameraConfigProperties,
  MonoCameraConfig,
  MonoCameraConfigProperties,
  StreamConfig,
  StreamConfigInput,
} from '../generated/operations.ts';
import type { DepthName, StreamName } from '../stream-name.ts';

/** What a stream answers as its configuration: depth has the mono variant, sensors have theirs. */
export type ConfigOf<Name extends StreamName> = Name extends DepthName ? MonoCameraConfig : StreamConfig;
/** What a stream takes as its configuration. */
export type ConfigInputOf<Name extends StreamName> = Name extends DepthName
  ? MonoCameraConfigProperties
  : StreamConfigInput;
/** What of it is to change. */
export type ConfigChangesOf<Name extends StreamName> = Name extends DepthName
  ? Partial<MonoCameraConfigProperties>
  : Partial<ColorCameraConfigProperties> | Partial<MonoCameraConfigProperties>;

/** How a stream is read out. Only active streams have a configuration: those that are off answer HttpError 404. */
export interface Configuration<Name extends StreamName> {
  /**
   * Resolution, sizes and frame rate. A color sensor has `sensor_crop`, which mono sensors and depth don't have.
   *
   * @throws HttpError 404 if it isn't active, 500 from the vendor's own server.
   */
  config(options?: CallOptions): Promise<ConfigOf<Name>>;
  /**
   * Replaces all of it, and resolves with what is stored. The camera restarts: all its streams are interrupted, for seconds.
   * Every member of the variant is needed; `changeConfig()` fills in what stays.
   *
   * @throws HttpError 422 for another variant than the stream's, or a value that no camera can have.
   */
  updateConfig(config: ConfigInputOf<Name>, options?: CallOptions): Promise<ConfigOf<Name>>;
  /**
   * Reads it, changes what is given, and writes all of it back. The camera restarts, even if nothing is new. What somebody
   * else writes between the two calls is lost.
   *
   * @example
   * await camera.stream('CAM_A').changeConfig({ still_size: [1280, 720], fps: 12.5 });
   */
  changeConfig(changes: ConfigChangesOf<Name>, options?: CallOptions): Promise<ConfigOf<Name>>;
}

export function configurationOf<Name extends StreamName>(
  context: Context,
  path: { readonly mxid: string; readonly stream_name: string },
): Configuration<Name> {
  const { api } = context;
  const checked = async <Any extends Parameters<typeof success>[1]>(answering: Any): Promise<ConfigOf<Name>> => {
    const body: unknown = await success(context, answering);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as ConfigOf<Name>;
    throw new DecodeError(misfit((await answering) as HttpOutcome<number, unknown>));
  };
  const config: Configuration<Name>['config'] = (options) => checked(api.getStreamConfig({ path }, options));
  const updateConfig: Configuration<Name>['updateConfig'] = (body, options) =>
    checked(api.updateStreamConfig({ path, body }, options));
  return {
    config,
    updateConfig,
    async changeConfig(changes, options) {
      const now = await config(options);
      return updateConfig({ ...now, ...changes } as ConfigInputOf<Name>, options);
    },
  };
}
