export { createValt, type Valt } from './valt.ts';
export type { ValtOptions } from './options.ts';
export type { Renewal } from './login.ts';
export { createLog, formatLog, type LogOptions } from './log.ts';
export { logHooks } from './log-hooks.ts';
export { roomStatusCode } from './room-status-code.ts';
export type { ActiveRecording } from './resources/active-recording.ts';
export type { Admin, AdminRooms } from './resources/admin.ts';
export type { AudioNote, AudioNotes } from './resources/audio.ts';
export type { Cameras } from './resources/cameras.ts';
export type { Comments, CommentSettings, RecordingComments } from './resources/comments.ts';
export type { Cut } from './resources/cut.ts';
export type { Download } from './resources/download.ts';
export type { Filters } from './resources/filters.ts';
export type { GroupChanges, Groups, GroupSettings } from './resources/groups.ts';
export type { Help } from './resources/help.ts';
export type { Markers } from './resources/markers.ts';
export type { MediaServers } from './resources/media-servers.ts';
export type { Notes, NoteSettings } from './resources/notes.ts';
export type { Presets } from './resources/presets.ts';
export type { RoomRecord } from './resources/record.ts';
export type { Recording, RecordingChanges } from './resources/recording.ts';
export type { Recordings, RecordingSearch } from './resources/recordings.ts';
export type { GroupRetention, RecordingRetention } from './resources/retention.ts';
export type { Rights } from './resources/rights.ts';
export type { Room } from './resources/room.ts';
export type { RoomState } from './resources/room-state.ts';
export type { Schedules } from './resources/schedules.ts';
export type { System } from './resources/system.ts';
export type { TemplateFields } from './resources/template-fields.ts';
export type { Templates } from './resources/templates.ts';
export type { Uploaded, UploadProgress, UploadSettings } from './resources/upload.ts';
export type { Users } from './resources/users.ts';
export type { WaitOptions } from './resources/wait.ts';
export * as operations from './generated/operations.ts';
export type { Paged } from '@labrig/http';
export {
  AbortedError,
  AuthError,
  DecodeError,
  HttpError,
  LabrigError,
  NetworkError,
  RequestError,
  TimeoutError,
} from '@labrig/http';
