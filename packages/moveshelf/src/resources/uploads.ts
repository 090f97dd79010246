import { waitUntil } from '@labrig/http';
import { nodeOf } from '../call.ts';
import { fail } from '../errors/fail.ts';
import { UnknownIdError } from '../errors/unknown-id-error.ts';
import { UploadError } from '../errors/upload-error.ts';
import { clipFile, createClips, listFiles } from '../generated/documents.ts';
import { wireMetadata } from '../timecode.ts';
import { checksum } from '../upload/checksum.ts';
import { uploadClip } from '../upload/upload-clip.ts';
import { uploadData } from '../upload/upload-data.ts';
import { download } from './download.ts';
import type { CallOptions, Context } from '../call.ts';
import type { UploadStatus } from '../generated/documents.ts';
import type { ClipMetadata } from '../timecode.ts';
import type { ClipUpload } from '../upload/upload-clip.ts';
import type { DataUpload } from '../upload/upload-data.ts';
import type { UploadedOutcome, UploadOutcome, UploadSettings } from '../upload/upload.ts';

/** How to upload a file. */
export interface FileUpload extends UploadSettings {
  /** Its name on the server. Default: that of the file, or `file`. */
  readonly filename?: string;
}

/** A file that the server holds. */
export interface Uploaded {
  /** Id of the new clip, or of the file in its clip. */
  readonly id: string;
  /** Length in bytes. */
  readonly size: number;
  /** CRC-32C, most significant byte first, in base64. */
  readonly crc32c: string;
  /** What the server said of it when the upload was over: mostly `Processing` or `Complete`. */
  readonly status: UploadStatus | (string & {});
  /**
   * Resolves when the server is done with it, and it can be downloaded.
   *
   * @param wait.timeout - milliseconds in all; 0 and Infinity mean none. Default 600,000.
   * @param wait.every - milliseconds between two looks. Default 1,000.
   * @throws UploadError if the server fails; TimeoutError; AbortedError.
   */
  complete(wait?: UploadWait): Promise<void>;
}

/** How long to wait, and how often to look. */
export interface UploadWait {
  readonly timeout?: number;
  readonly every?: number;
  readonly signal?: AbortSignal;
}

/** What is seen of a file. */
interface Sight {
  readonly uploadStatus: string;
  readonly originalDataDownloadUri: string | null;
}

/** Makes a clip of a file, and looks whether the server holds it. */
export async function uploadFile(
  context: Context,
  { metadata = {}, ...upload }: Omit<ClipUpload, 'metadata'> & { readonly metadata?: ClipMetadata | undefined },
  options?: CallOptions,
): Promise<Uploaded> {
  const described = { ...upload, metadata: wireMetadata(metadata, createClips) };
  const outcome = await uploadClip(context, described, options);
  const look = async (id: string, own?: CallOptions): Promise<Sight> =>
    (await nodeOf(context, clipFile, { id }, { what: 'clip', ...own })).node;
  return finish(context, outcome, look, options);
}

/** Attaches a file to a clip, and looks whether the server holds it. */
export async function uploadAdditionalData(
  context: Context,
  upload: DataUpload,
  options?: CallOptions,
): Promise<Uploaded> {
  const outcome = await uploadData(context, upload, options);
  const look = async (id: string, own?: CallOptions): Promise<Sight> => {
    const { node, answer } = await nodeOf(context, listFiles, { id: upload.clip }, { what: 'clip', ...own });
    const file = node.additionalData.find((one) => one.id === id);
    if (file) return file;
    const { request, attempts } = answer;
    throw new UnknownIdError({ kind: 'unknown', what: 'file', id, isOther: false, request, attempts });
  };
  return finish(context, outcome, look, options);
}

async function finish(
  context: Context,
  outcome: UploadOutcome,
  look: (id: string, own?: CallOptions) => Promise<Sight>,
  options?: CallOptions,
): Promise<Uploaded> {
  if (outcome.kind !== 'uploaded') return fail(outcome, context.clean);
  const { id, size, crc32c, status, isAnnounced } = outcome;
  const complete = async (wait: UploadWait = {}): Promise<Sight> => completed(context, outcome, look, wait);
  if (!isAnnounced) {
    // The server had nothing to compare with: the bytes that it gives back are compared here.
    const signal = options?.signal ?? context.files.signal;
    const { originalDataDownloadUri: url } = await complete(signal ? { signal } : {});
    const { stream } = await download(context, url ?? '', options);
    if ((await checksum(stream)) !== crc32c) throw flaw(outcome, 'differs');
  }
  return {
    id,
    size,
    crc32c,
    status,
    async complete(wait) {
      await complete(wait);
    },
  };
}

function completed(
  { files: { clock } }: Context,
  outcome: UploadedOutcome,
  look: (id: string, own?: CallOptions) => Promise<Sight>,
  { timeout = 600_000, ...wait }: UploadWait,
): Promise<Sight> {
  return waitUntil<Sight | false>({
    ...wait,
    ...(clock && { clock }),
    timeout,
    label: `upload of ${outcome.id} is complete`,
    async poll(signal) {
      const seen = await look(outcome.id, { signal });
      if (seen.uploadStatus === 'Failed') throw flaw(outcome, 'failed');
      return seen.uploadStatus === 'Complete' && seen;
    },
  }) as Promise<Sight>;
}

function flaw({ id, request, attempts }: UploadedOutcome, reason: 'failed' | 'differs'): UploadError {
  return new UploadError({ kind: 'upload', reason, id, request, attempts });
}
