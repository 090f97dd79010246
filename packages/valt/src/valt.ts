import { createApi, createTransport } from '@labrig/http';
import { fromData, list } from './call.ts';
import { api as operations } from './generated/operations.ts';
import { tokenOf } from './login.ts';
import { adminOf } from './resources/admin.ts';
import { audioOf } from './resources/audio.ts';
import { camerasOf } from './resources/cameras.ts';
import { commentsOf } from './resources/comments.ts';
import { filtersOf } from './resources/filters.ts';
import { groupsOf } from './resources/groups.ts';
import { helpOf } from './resources/help.ts';
import { mediaServersOf } from './resources/media-servers.ts';
import { presetsOf } from './resources/presets.ts';
import { recordingOf } from './resources/recording.ts';
import { recordingsOf } from './resources/recordings.ts';
import { rightsOf } from './resources/rights.ts';
import { roomOf } from './resources/room.ts';
import { schedulesOf } from './resources/schedules.ts';
import { systemOf } from './resources/system.ts';
import { templatesOf } from './resources/templates.ts';
import { upload } from './resources/upload.ts';
import { usersOf } from './resources/users.ts';
import { secretNames } from './secrets.ts';
import { serverAddress } from './server-address.ts';
import type { Api } from '@labrig/http';
import type { CallOptions, Context } from './call.ts';
import type { RecordId, RoomInfo } from './generated/operations.ts';
import type { ValtOptions } from './options.ts';
import type { Admin } from './resources/admin.ts';
import type { AudioNotes } from './resources/audio.ts';
import type { Cameras } from './resources/cameras.ts';
import type { Comments } from './resources/comments.ts';
import type { Filters } from './resources/filters.ts';
import type { Groups } from './resources/groups.ts';
import type { Help } from './resources/help.ts';
import type { MediaServers } from './resources/media-servers.ts';
import type { Presets } from './resources/presets.ts';
import type { Recording } from './resources/recording.ts';
import type { Recordings } from './resources/recordings.ts';
import type { Rights } from './resources/rights.ts';
import type { Room } from './resources/room.ts';
import type { Schedules } from './resources/schedules.ts';
import type { System } from './resources/system.ts';
import type { Templates } from './resources/templates.ts';
import type { Uploaded, UploadSettings } from './resources/upload.ts';
import type { Users } from './resources/users.ts';

/**
 * A VALT server. What happens in a room is under `room(id)`, what was recorded under `recording(id)`.
 *
 * All methods throw LabrigErrors: HttpError for a refusal, with the server's own words; AuthError if the login failed; and
 * those that any call can end with. Each says which refusals to expect.
 */
export interface Valt {
  /** The lower layer: every operation of the API as a function that never throws and tells every outcome apart. */
  readonly api: Api<typeof operations>;
  /** Release of the software, such as `5.6.2`. Needs access to the administration. */
  version(options?: CallOptions): Promise<string>;
  /** The rooms that the user may see, each with its recording: a good first call, for everybody may ask. */
  rooms(options?: CallOptions): Promise<readonly RoomInfo[]>;
  /** One room, by its id: its state, its recording, notes, lock. */
  room(id: number): Room;
  /** Looking up what was recorded. */
  readonly recordings: Recordings;
  /** One recording, by its id: a number in VALT 5, a UUID in VALT 6. */
  recording(id: RecordId): Recording;
  /**
   * Makes a recording of a video file from elsewhere, VALT 6, part by part. If it fails, a recording without a file
   * (`videos: null`) remains.
   *
   * @throws RequestError for an empty file, before anything is sent; HttpError 403 without the right to upload.
   * @example
   * const file = await openAsBlob('visit_12.mp4');
   * await valt.upload({ name: 'Field visit 12', file, onProgress: ({ sent, total }) => console.log(sent / total) });
   */
  upload(settings: UploadSettings, options?: CallOptions): Promise<Uploaded>;
  /** Recordings that start by themselves. */
  readonly schedules: Schedules;
  /** Notes on recordings in VALT 6; those of one recording are under `recording(id).comments`. */
  readonly comments: Comments;
  /** Spoken notes in VALT 6. */
  readonly audio: AudioNotes;
  /** The stored views of a camera, by its id. */
  presets(camera: number): Presets;

  /** Who may log in. */
  readonly users: Users;
  /** What people may do, see and keep. */
  readonly groups: Groups;
  /** The names of what a group may be allowed. */
  readonly rights: Rights;
  /** The fields that are filled in for recordings and notes. */
  readonly templates: Templates;
  /** Saved searches. */
  readonly filters: Filters;
  /** The pages that people find under Help. */
  readonly help: Help;
  /** Cameras and other recording devices. */
  readonly cameras: Cameras;
  /** Where streams are recorded. */
  readonly mediaServers: MediaServers;
  /** Rooms as they are set up. */
  readonly admin: Admin;
  /** The version of the server, its disks and its log. */
  readonly system: System;
}

/**
 * Makes a client. Nothing is sent before the first call, which logs in.
 *
 * @throws TypeError if `baseUrl` is no URL, or if user name or password are missing.
 * @example
 * const valt = createValt({ baseUrl: 'https://valt.example', username: 'front.desk', password: 'Maple-44' });
 * await using recording = await valt.room(4).record.start({ name: 'My Recording', author: 12 });
 * await valt.room(4).marker('My Marker', { color: 'green' });
 */
export function createValt({ username, password, renewal, ...options }: ValtOptions): Valt {
  if (!username || !password) throw new TypeError('username and password: both are needed');
  const transport = createTransport({
    ...options,
    baseUrl: serverAddress(options.baseUrl),
    secrets: secretNames,
    token: tokenOf({ username, password }, renewal),
  });
  const api = createApi(transport, operations);
  const { baseUrl: _baseUrl, middleware: _middleware, ...outside } = options;
  const context: Context = { api, clock: options.clock, outside };
  return {
    api,
    version: async (own) => String(await fromData(api.getGeneral({}, own), ({ version }) => version)),
    rooms: (own) => list(api.listRooms({}, own), 'rooms'),
    room: (id) => roomOf(context, id),
    recordings: recordingsOf(context),
    recording: (id) => recordingOf(context, id),
    upload: (settings, own) => upload(context, settings, own),
    schedules: schedulesOf(context),
    comments: commentsOf(context),
    audio: audioOf(context),
    presets: (camera) => presetsOf(context, camera),
    users: usersOf(context),
    groups: groupsOf(context),
    rights: rightsOf(context),
    templates: templatesOf(context),
    filters: filtersOf(context),
    help: helpOf(context),
    cameras: camerasOf(context),
    mediaServers: mediaServersOf(context),
    admin: adminOf(context),
    system: systemOf(context),
  };
}
