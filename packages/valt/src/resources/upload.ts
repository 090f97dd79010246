import { unsent } from '@labrig/http';
import { fromBody, success } from '../call.ts';
import { createUpload } from '../generated/operations.ts';
import type { CallOptions, Context } from '../call.ts';
import type { NewUpload, RecordId, VideoId } from '../generated/operations.ts';

/** Where an upload leads. */
export interface Uploaded {
  /** Id of the new recording. */
  readonly record: RecordId;
  /** Id of its video. */
  readonly video: VideoId;
}

/** How far an upload is, in bytes. */
export interface UploadProgress extends Uploaded {
  /** That have arrived so far. */
  readonly sent: number;
  /** The length of the file. */
  readonly total: number;
}

/** What to upload. */
export interface UploadSettings extends NewUpload {
  /** A video file; a `File` keeps its name. */
  readonly file: Blob;
  /** Length of a part in bytes. Default: 8,388,608. */
  readonly partSize?: number;
  /** Told after each part. */
  readonly onProgress?: (progress: UploadProgress) => void;
}

/**
 * Makes a recording of a video file from elsewhere, VALT 6, part by part; one part is in memory at a time.
 *
 * The server works on the file afterwards: the video's status is `created` until it is `ready`. If the upload fails, a
 * recording without a file (`videos: null`) remains.
 *
 * @throws RequestError for an empty file, before anything is sent; HttpError 403 without the right to upload.
 * @example
 * const file = await openAsBlob('visit_12.mp4');
 * await valt.upload({ name: 'Field visit 12', file, onProgress: ({ sent, total }) => console.log(sent / total) });
 */
export async function upload(
  { api }: Context,
  { file, partSize = 2 ** 23, onProgress, ...announced }: UploadSettings,
  options?: CallOptions,
): Promise<Uploaded> {
  if (file.size === 0) throw unsent(createUpload, {}, 'the file is empty');
  if (!Number.isInteger(partSize) || partSize < 1)
    throw unsent(createUpload, {}, `partSize is ${partSize}, not a number of bytes`);
  const uploaded = await fromBody(api.createUpload({ body: announced }, options), ({ id: record, videos }) => {
    const [video] = Array.isArray(videos) ? videos : [];
    return video === undefined ? undefined : { record, video };
  });
  for (let from = 0; from < file.size; from += partSize) {
    const to = Math.min(from + partSize, file.size);
    const header = { 'Content-Range': `bytes ${from}-${to - 1}/${file.size}` };
    await success(api.uploadVideo({ path: uploaded, header, body: { file: partOf(file, from, to) } }, options));
    onProgress?.({ ...uploaded, sent: to, total: file.size });
  }
  return uploaded;
}

/** A slice has no name, by which the server may tell what is in the file. */
function partOf(file: Blob, from: number, to: number): Blob {
  const { name } = file as { readonly name?: string };
  const part = file.slice(from, to, file.type);
  return name === undefined ? part : new File([part], name, { type: file.type });
}
