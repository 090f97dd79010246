import { createApi, createTransport } from '@labrig/http';
import { checkCredentials } from './credentials.ts';
import { api as operations } from './generated/operations.ts';
import { tokenOf } from './login.ts';
import { appOf } from './resources/app.ts';
import { appsOf } from './resources/apps.ts';
import { cameraOf } from './resources/camera.ts';
import { camerasOf } from './resources/cameras.ts';
import { changeLog } from './resources/change-log.ts';
import type { Api, Paged } from '@labrig/http';
import type { CallOptions } from './call.ts';
import type { Change } from './generated/operations.ts';
import type { Cam2Options } from './options.ts';
import type { App } from './resources/app.ts';
import type { Apps } from './resources/apps.ts';
import type { StoredCamera } from './resources/camera.ts';
import type { Cameras } from './resources/cameras.ts';
import type { ChangeLogWindow } from './resources/change-log.ts';

/**
 * A CAM2 camera database. What a client may do follows from the level of its app: `user` reads cameras, `admin` also writes
 * them, `webUI` manages apps and reads the change log.
 *
 * All methods throw LabrigErrors. For a refusal that is one of the vendor's own: AuthenticationError, AuthorizationError,
 * ResourceNotFoundError, ResourceConflictError, FormatError and InternalError are HttpErrors. If the client itself gets no
 * token, it is an AuthError with one of these as its `cause`.
 */
export interface Cam2 {
  /** The lower layer: every operation of the API as a function that never throws and tells every outcome apart. */
  readonly api: Api<typeof operations>;
  readonly cameras: Cameras;
  camera(cameraID: string): StoredCamera;
  readonly apps: Apps;
  app(clientID: string): App;
  /**
   * When cameras were added or changed, the oldest first, in pages of unknown length; the first one is asked for at once. Needs
   * a client of the level `webUI`.
   *
   * @throws AuthenticationError for other levels; FormatError for a moment that the server can't read; RequestError for a
   * `Date` that is none. They come from awaiting or iterating.
   * @example
   * const today = cam2.changeLog({ start: '2018-08-27T15:53:00', end: '2018-08-27T16:53:00' });
   * for await (const { cameraID, timestamp } of today) console.log(timestamp, cameraID);
   */
  changeLog(window?: ChangeLogWindow, options?: CallOptions): Paged<Change>;
}

/**
 * Makes a client. Nothing is sent before the first call, which gets a token; later ones get another when it has expired.
 *
 * @throws InvalidClientIdError, InvalidClientSecretError for credentials of the wrong length, TypeError for a `baseUrl` that
 * isn't one. All are TypeErrors, and none shows what was given.
 * @example
 * const cam2 = createCam2({ baseUrl: 'https://cam2.example', clientID, clientSecret });
 * for await (const { cameraID } of cam2.cameras.search({ city: 'West Lafayette', type: 'ip' })) console.log(cameraID);
 */
export function createCam2({ clientID, clientSecret, ...options }: Cam2Options): Cam2 {
  checkCredentials({ clientID, clientSecret });
  const transport = createTransport({ ...options, token: tokenOf({ clientID, clientSecret }) });
  const api = createApi(transport, operations);
  const context = { api };
  return {
    api,
    cameras: camerasOf(context),
    camera: (cameraID) => cameraOf(context, cameraID),
    apps: appsOf(context),
    app: (id) => appOf(context, id),
    changeLog: (window, own) => changeLog(context, window, own),
  };
}
