export { createMoveshelf, type Moveshelf, type MoveshelfApi } from './moveshelf.ts';
export type { MoveshelfOptions } from './options.ts';
export { connect, type Connection, type RunArguments } from './connect.ts';
export type { Answer, DataOutcome, ErrorsOutcome, PartialOutcome, RefusedOutcome } from './answer.ts';
export { conditionsFromSession, type Condition, type WithPaths } from './conditions.ts';
export type { Metadata, WithMetadata } from './metadata.ts';
export type { ClipMetadata, Framerate, Timecode } from './timecode.ts';
export { checksum } from './upload/checksum.ts';
export type { Progress } from './upload/counted.ts';
export type { FileSource, StreamSource } from './upload/file-source.ts';
export { uploadClip, type ClipUpload } from './upload/upload-clip.ts';
export { uploadData, type DataType, type DataUpload } from './upload/upload-data.ts';
export type { FailedUpload, UploadedOutcome, UploadOutcome, UploadSettings } from './upload/upload.ts';
export type { Clip, ClipLine, ClipList, Clips, ClipWithFile, Comment, FoundClip } from './resources/clips.ts';
export type { Download } from './resources/download.ts';
export type { ClipFile, Files } from './resources/files.ts';
export type { Job, Jobs, JobState, JobWait } from './resources/jobs.ts';
export type {
  Dataset,
  Project,
  ProjectName,
  ProjectNorm,
  Projects,
  ProjectWithClips,
  SessionLine,
} from './resources/projects.ts';
export type { NewReport, NewSession, Session, SessionChanges, Sessions } from './resources/sessions.ts';
export type {
  FoundSubject,
  MetadataTab,
  SubjectContext,
  SubjectDetails,
  SubjectName,
  Subjects,
} from './resources/subjects.ts';
export type { TrialPlace } from './resources/trial.ts';
export type { FileUpload, Uploaded, UploadWait } from './resources/uploads.ts';
export { GraphqlError } from './errors/graphql-error.ts';
export { JobError, type FailedJob } from './errors/job-error.ts';
export { PartialError } from './errors/partial-error.ts';
export { UnknownIdError, type UnknownId } from './errors/unknown-id-error.ts';
export { UploadError } from './errors/upload-error.ts';
export * as documents from './generated/documents.ts';
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
