import { found, text } from '../call.ts';
import { allCameras } from '../cameras-in.ts';
import { byIds, byLegacyId } from './by-ids.ts';
import { search } from './search.ts';
import type { Paged } from '@labrig/http';
import type { CallOptions, Context } from '../call.ts';
import type {
  Camera,
  CheckCamExist,
  NewCamera,
  NewIpCamera,
  NewNonIpCamera,
  NewStreamCamera,
} from '../generated/operations.ts';
import type { CameraIds, Concurrency } from './by-ids.ts';
import type { CameraSearch } from './search.ts';

/** The way in which a camera is reached. Every camera is one, and so is a new one that is yet to be added. */
export type Reached = Reach<NewIpCamera> | Reach<NewNonIpCamera> | Reach<NewStreamCamera>;
type Reach<Any extends NewCamera> = Readonly<Pick<Any, 'type' | 'retrieval'>>;

/** The cameras of the database: finding them, and adding some. Every app may read. */
export interface Cameras {
  /**
   * Adds a camera and resolves with the id that it got. `type` decides what `retrieval` must hold. Coordinates are in degrees,
   * both or none; `utc_offset` is in seconds. Nothing looks whether the camera is there already: ask `exists` first. Needs a
   * client of the level `admin`.
   *
   * @throws AuthorizationError for other levels; ResourceConflictError for a `legacy_cameraID` that another camera has;
   * FormatError for what is missing or out of its range.
   * @example
   * const cameraID = await cam2.cameras.create({
   *   type: 'ip',
   *   is_active_image: true,
   *   is_active_video: false,
   *   retrieval: { ip: '203.0.113.17', port: 8080, image_path: '/still.jpg' },
   * });
   */
  create(camera: NewCamera, options?: CallOptions): Promise<string>;
  /**
   * The camera with this number in the SQL database that came before.
   *
   * @throws ResourceNotFoundError if no camera has it; FormatError for what is no integer.
   */
  byLegacyId(id: number | string, options?: CallOptions): Promise<Camera>;
  /**
   * Many cameras, each by one request, some at a time, in the order of the ids: first those by id, then those by old number.
   *
   * @throws ResourceNotFoundError if one of them is missing, and whatever else one request can end with; the others are then
   * called off. RangeError for a `concurrency` below 1.
   */
  byIds(ids: CameraIds, options?: CallOptions & Concurrency): Promise<readonly Camera[]>;
  /**
   * Finds cameras by place and properties; without any, all cameras. They come in the order in which they were added, 100 to a
   * page, and the first page is asked for at once. A camera that is changed meanwhile may be missed, or come twice.
   *
   * @param search - what they must have in common. The radius of a circle is in **kilometres**.
   * @throws RequestError, without asking, for a circle that lacks a part or isn't on the globe; FormatError for other values
   * that the server refuses. They come from awaiting or iterating.
   * @example
   * const nearby = await cam2.cameras.search({ latitude: 59.437, longitude: 24.7536, radius: 12.5 });
   * const all = await cam2.cameras.search({ type: 'ip', country: 'EE' }).toArray({ limit: 1000 });
   */
  search(search?: CameraSearch, options?: CallOptions): Paged<Camera>;
  /**
   * The cameras that are reached in exactly this way; an empty list, not an error, if there is none. For the type `ip` that is
   * the address, the port, which is 80 if not given, and those of the two paths that are given; brand and model don't count.
   *
   * @throws FormatError without what the type needs: `ip`, `snapshot_url` or `m3u8_url`.
   * @example
   * if ((await cam2.cameras.exists(camera)).length === 0) await cam2.cameras.create(camera);
   */
  exists(reached: Reached, options?: CallOptions): Promise<readonly Camera[]>;
}

export function camerasOf(context: Context): Cameras {
  const { api } = context;
  return {
    create: (body, options) => found(api.createCamera({ body }, options), ({ cameraID }) => text(cameraID)),
    byLegacyId: (id, options) => byLegacyId(context, id, options),
    byIds: (ids, options) => byIds(context, ids, options),
    search: (wanted, options) => search(context, wanted, options),
    exists({ type, retrieval }, options) {
      // What is null isn't sent, nor is what the operation has no name for.
      const query = { type, ...retrieval } as CheckCamExist['query'];
      return found(api.checkCamExist({ query }, options), allCameras);
    },
  };
}
