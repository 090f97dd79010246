import { createApi, createTransport, platformClock } from '@labrig/http';
import { success } from './call.ts';
import { withoutCredentials } from './secrets.ts';
import { emptyAsNull } from './empty-answers.ts';
import { api as operations } from './generated/operations.ts';
import { greeting } from './greeting.ts';
import { doorOf } from './live/door.ts';
import { patient } from './patience.ts';
import { cameraOf } from './resources/camera.ts';
import { controllerOf } from './resources/controller.ts';
import type { Api } from '@labrig/http';
import type { CallOptions, Context } from './call.ts';
import type { DeviceInfo, OpenApiDocument } from './generated/operations.ts';
import type { DepthaiOptions } from './options.ts';
import type { Camera } from './resources/camera.ts';
import type { Controller } from './resources/controller.ts';

/**
 * A Robopipe controller. What concerns one camera is under `camera(mxid)`, its inputs and outputs under `controller`.
 *
 * All methods throw LabrigErrors: HttpError for a refusal, with the server's own words, and those that any call can end with.
 * Calls that restart a camera wait up to 90 s for it, those with a network up to 180 s, unless told otherwise.
 */
export interface Depthai {
  /** The lower layer: every operation of the API as a function that never throws and tells every outcome apart. */
  readonly api: Api<typeof operations>;
  /** A line of text: a good first call, to see that the right thing listens there. */
  greeting(options?: CallOptions): Promise<string>;
  /** The server's description of itself. Its paths tell the generation: one with `/cameras/refresh` is the second or later. */
  openApi(options?: CallOptions): Promise<OpenApiDocument>;
  /** The cameras that the server knows, those that are shut down too. */
  cameras(options?: CallOptions): Promise<readonly DeviceInfo[]>;
  /**
   * Looks for cameras anew, those that were plugged in later included.
   *
   * @param options - `boot`: whether those that aren't booted are booted; default false.
   */
  refresh(options?: CallOptions & { readonly boot?: boolean }): Promise<readonly DeviceInfo[]>;
  /** One camera, by its serial number: capital letters and digits, as `cameras()` tells it. */
  camera(mxid: string): Camera;
  /** Inputs and outputs of the box. Empty on a server without a controller. */
  readonly controller: Controller;
}

/**
 * Makes a client. Nothing is sent before the first call.
 *
 * @throws TypeError if `baseUrl` is no URL.
 * @example
 * const depthai = createDepthai({ baseUrl: 'http://robopipe-1.local:8080' });
 * const [first] = await depthai.cameras();
 * const { bytes } = await depthai.camera(first.mxid).stream('CAM_A').still();
 */
export function createDepthai({ webSocket, ...options }: DepthaiOptions): Depthai {
  const { baseUrl, clock = platformClock, timeout, signal } = options;
  // Innermost, so that the user's own layers see what the client sees.
  const transport = createTransport({ ...options, middleware: [...(options.middleware ?? []), emptyAsNull] });
  const api = createApi(patient(transport, timeout), operations);
  const conceal = withoutCredentials(baseUrl);
  const door = doorOf({ baseUrl, webSocket, signal, withoutCredentials: conceal });
  const context: Context = { api, clock, timeout, door, withoutCredentials: conceal };
  return {
    api,
    greeting: (own) => greeting(context, own),
    openApi: (own) => success(context, api.getOpenApi({}, own)),
    cameras: (own) => success(context, api.listCameras({}, own)),
    refresh: ({ boot, ...own } = {}) =>
      success(context, api.refreshCameras({ ...(boot !== undefined && { query: { boot } }) }, own)),
    camera: (mxid) => cameraOf(context, mxid),
    controller: controllerOf(context),
  };
}
