import { found } from '../call.ts';
import { concurrently } from '../concurrently.ts';
import { oneCamera } from '../cameras-in.ts';
import type { CallOptions, Context } from '../call.ts';
import type { Camera } from '../generated/operations.ts';

/** Cameras by either kind of id. */
export interface CameraIds {
  readonly cameraIDs?: readonly string[];
  /** Their numbers in the SQL database that came before. */
  readonly legacy_cameraIDs?: readonly (number | string)[];
}

/** How many requests at a time. */
export interface Concurrency {
  /** Default: 6, as many connections as browsers have to one server. */
  readonly concurrency?: number;
}

export function byId({ api }: Context, cameraID: string, options?: CallOptions): Promise<Camera> {
  return found(api.cameraById({ path: { cameraID } }, options), oneCamera);
}

export function byLegacyId({ api }: Context, id: number | string, options?: CallOptions): Promise<Camera> {
  // A text goes as it is: made a number of, '' would be the camera 0.
  return found(api.cameraByLegacyId({ path: { legacy_cameraID: id as number } }, options), oneCamera);
}

/** The API has no such operation; the vendor's client asks for one after the other. */
export async function byIds(
  context: Context,
  { cameraIDs = [], legacy_cameraIDs = [] }: CameraIds,
  { concurrency = 6, ...options }: CallOptions & Concurrency = {},
): Promise<readonly Camera[]> {
  const asks = [
    ...cameraIDs.map((id) => (own: CallOptions) => byId(context, id, own)),
    ...legacy_cameraIDs.map((id) => (own: CallOptions) => byLegacyId(context, id, own)),
  ];
  return concurrently(asks, concurrency, (ask, stop) =>
    ask({ ...options, signal: options.signal ? AbortSignal.any([options.signal, stop]) : stop }),
  );
}
