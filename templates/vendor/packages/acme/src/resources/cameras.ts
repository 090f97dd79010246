import { success } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type { Camera, CameraChange, Clip } from '../generated/operations.ts';

/** The cameras of a box. */
export interface Cameras {
  /** All cameras in their fixed order, also those that are unplugged. */
  list(options?: CallOptions): Promise<readonly Camera[]>;
  /** One camera by its id. @throws HttpError 404 for an unknown one. */
  get(id: string, options?: CallOptions): Promise<Camera>;
  /**
   * Changes what is given, and leaves the rest; resolves with the camera as it is then.
   *
   * @throws HttpError 400 for a value out of range, 404 for an unknown camera; BusyError while it is unplugged.
   */
  change(id: string, change: CameraChange, options?: CallOptions): Promise<Camera>;
  /**
   * Begins a clip; `clips.finished` waits for its end.
   *
   * @param seconds - from 1 to 3,600.
   * @throws BusyError while the camera records another, or is unplugged.
   */
  record(id: string, seconds: number, options?: CallOptions): Promise<Clip>;
}

export function camerasOf({ api }: Context): Cameras {
  return {
    list: async (options) => (await success(api.listCameras({}, options))).cameras,
    get: (camera, options) => success(api.getCamera({ path: { camera } }, options)),
    change: (camera, body, options) => success(api.changeCamera({ path: { camera }, body }, options)),
    record: (camera, seconds, options) => success(api.recordClip({ path: { camera }, body: { seconds } }, options)),
  };
}
