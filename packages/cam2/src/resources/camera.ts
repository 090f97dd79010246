import { found, text } from '../call.ts';
import { byId } from './by-ids.ts';
import type { CallOptions, Context } from '../call.ts';
import type { Camera, CameraUpdate } from '../generated/operations.ts';

/**
 * One camera of the database, by its id. Making one asks nothing. All methods throw ResourceNotFoundError if no camera has this
 * id, and FormatError for what can't be one: ids are 24 hexadecimal digits.
 */
export interface StoredCamera {
  readonly cameraID: string;
  /**
   * All that is known of it. `type` tells which of the three kinds it is, and with it what `retrieval` holds. `utc_offset` is in
   * seconds, coordinates are in degrees, resolutions in pixels; what isn't known is `null`.
   *
   * @example
   * const camera = await cam2.camera('5ae0ecbc336359291be74c0b').get();
   * if (camera.type === 'ip') console.log(camera.retrieval.ip, camera.retrieval.port);
   */
  get(options?: CallOptions): Promise<Camera>;
  /**
   * Changes what is given and leaves the rest as it is; resolves with the id. `null` means "not given", so that nothing can be
   * made unknown again. What is inside `retrieval` needs `type` along with it; another type than before needs what that
   * type can't do without, and drops the old `retrieval`. Needs a client of the level `admin`.
   *
   * @throws AuthorizationError for other levels; ResourceConflictError for a `legacy_cameraID` that another camera has;
   * FormatError for what is missing or out of its range.
   * @example
   * await camera.update({ frame_rate: 25 });
   * await camera.update({ type: 'ip', retrieval: { video_path: '/live.mjpg' } });
   */
  update(changes: CameraUpdate, options?: CallOptions): Promise<string>;
}

export function cameraOf(context: Context, cameraID: string): StoredCamera {
  const path = { cameraID };
  return {
    cameraID,
    get: (options) => byId(context, cameraID, options),
    update: (body, options) => found(context.api.updateCamera({ path, body }, options), ({ cameraID: id }) => text(id)),
  };
}
