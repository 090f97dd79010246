import { data, id, list, success } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type { Camera, CameraBrand, CameraInput, NewCamera } from '../generated/operations.ts';

/**
 * Cameras and other recording devices. Answers hold users and passwords of the cameras in clear text. Needs access to the
 * administration. All methods that take an id throw HttpError 404 for an unknown one.
 */
export interface Cameras {
  /** All cameras with their media servers and rooms. */
  list(options?: CallOptions): Promise<readonly Camera[]>;
  /** One camera. */
  get(camera: number, options?: CallOptions): Promise<Camera>;
  /** Resolves with the id. `brand` and `model` are ids from `brands`; 1 and 1 mean Axis. */
  create(camera: NewCamera, options?: CallOptions): Promise<number>;
  /** Changes the members that are given. */
  edit(camera: number, changes: CameraInput, options?: CallOptions): Promise<void>;
  /** Removes it, also from its rooms. */
  delete(camera: number, options?: CallOptions): Promise<void>;
  /** The brands that a camera can have, with their models. */
  brands(options?: CallOptions): Promise<readonly CameraBrand[]>;
}

export function camerasOf({ api }: Context): Cameras {
  return {
    list: (options) => list(api.listCameras({}, options), 'cameras'),
    get: (camera, options) => data(api.getCamera({ path: { camera } }, options)),
    create: (body, options) => id(api.createCamera({ body }, options)),
    async edit(camera, body, options) {
      await success(api.editCamera({ path: { camera }, body }, options));
    },
    async delete(camera, options) {
      await success(api.deleteCamera({ path: { camera }, body: {} }, options));
    },
    brands: (options) => list(api.listCameraBrands({}, options), 'brands'),
  };
}
