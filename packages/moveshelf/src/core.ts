/**
 * The client for bundles in which every kilobyte counts: what never throws, and no more. With the documents that are needed, from
 * `@labrig/moveshelf/documents`.
 */
export { connect, type Connection, type RunArguments } from './connect.ts';
export type { Answer, DataOutcome, ErrorsOutcome, PartialOutcome, RefusedOutcome } from './answer.ts';
export type { MoveshelfOptions } from './options.ts';
export { checksum } from './upload/checksum.ts';
export type { Progress } from './upload/counted.ts';
export type { FileSource, StreamSource } from './upload/file-source.ts';
export { uploadClip, type ClipUpload } from './upload/upload-clip.ts';
export { uploadData, type DataType, type DataUpload } from './upload/upload-data.ts';
export type { FailedUpload, UploadedOutcome, UploadOutcome, UploadSettings } from './upload/upload.ts';
