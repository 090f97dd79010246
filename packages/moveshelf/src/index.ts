export { createMoveshelf, type Moveshelf, type MoveshelfApi } from './moveshelf.ts';
export * from './core.ts';
export { conditionsFromSession, type Condition, type WithPaths } from './conditions.ts';
export type { Metadata, WithMetadata } from './metadata.ts';
export type { ClipMetadata, Framerate, Timecode } from './timecode.ts';
export type { Clip, ClipLine, ClipWithFile, Comment, FoundClip } from './resources/clip.ts';
export type { ClipList, Clips } from './resources/clips.ts';
export type { Download } from './resources/download.ts';
export type { ClipFile, Files } from './resources/files.ts';
export type { JobState } from './resources/job-state.ts';
export type { Job, Jobs, JobWait } from './resources/jobs.ts';
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
export { documents } from './generated/documents.ts';
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
