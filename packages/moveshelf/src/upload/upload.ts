import { lacking } from '../answer.ts';
import { checksum, startSum } from './checksum.ts';
import { knownSum } from './file-source.ts';
import { pause } from '../pause.ts';
import { put } from './put.ts';
import type { CallOptions, FailedOutcome, OutcomeBase } from '@labrig/http';
import type { Answer, DataOutcome } from '../answer.ts';
import type { Connection } from '../connect.ts';
import type { UploadStatus } from '../generated/documents.ts';
import type { Progress } from './counted.ts';
import type { FileSource } from './file-source.ts';
import type { PutOutcome } from './put.ts';

/** The server has taken the bytes. */
export interface UploadedOutcome extends OutcomeBase {
  readonly kind: 'uploaded';
  /** Id of the new object. */
  readonly id: string;
  /** Length in bytes. */
  readonly size: number;
  /** The checksum of what was sent, and whether the server knew it beforehand, to compare. */
  readonly crc32c: string;
  readonly isAnnounced: boolean;
  /** What the server says of the file now. */
  readonly status: UploadStatus | (string & {});
}

/** The bytes arrived, and the server says that they are not the right ones, or that it could do nothing with them. */
export interface FailedUpload extends OutcomeBase {
  readonly kind: 'upload';
  readonly id: string;
  readonly reason: 'failed' | 'differs';
}

/** What became of an upload; what any of its calls may come to. */
export type UploadOutcome =
  | UploadedOutcome
  | FailedUpload
  | Exclude<Answer<never>, DataOutcome<never>>
  | PartialUpload
  | PutOutcome;
type PartialUpload = Extract<Answer<object>, { kind: 'partial' }>;

/** Where the bytes of a file go. */
export interface Place {
  readonly id: string;
  readonly url: string;
}

/** The two calls around the bytes. */
export interface Steps<Announced extends object, Seen extends object> {
  /** Makes the object; the checksum is missing only where the source is a stream that doesn't know its own. */
  readonly announce: (crc32c: string | undefined) => Promise<Answer<Announced>>;
  readonly placeIn: (data: Announced) => Place | undefined;
  /** Looks at it afterwards. */
  readonly look: (id: string) => Promise<Answer<Seen>>;
  readonly statusIn: (data: Seen, id: string) => string | undefined;
}

/** How to upload, whatever it is. */
export interface UploadSettings {
  /** Told as bytes are pulled, not as they arrive. What it throws ends the upload. */
  readonly onProgress?: (progress: Progress) => void;
}

/** How often the server is asked whether it has noticed the bytes, in milliseconds, and for how long. */
const every = 1000;
const patience = 60_000;

/**
 * Announces a file, sends its bytes, and looks whether the server holds them. Never rejects.
 *
 * Only sending the bytes is tried again. If it fails, an object without a file remains.
 */
export async function upload<Announced extends object, Seen extends object>(
  { files, clean }: Connection,
  source: FileSource,
  { announce, placeIn, look, statusIn }: Steps<Announced, Seen>,
  { onProgress }: UploadSettings,
  options: CallOptions = {},
): Promise<UploadOutcome> {
  const known = await sumOf(source);
  if (typeof known === 'object') return known;
  const announced = await announce(known);
  if (announced.kind !== 'data') return announced;
  const place = placeIn(announced.data);
  if (!place || !/^https?:\/\/[^\s@]+$/.test(place.url)) return lacking(announced, clean);

  const sum = known === undefined ? await startSum() : undefined;
  const sent = await put(files, place.url, source, { onProgress, sum }, options);
  if (sent.kind !== 'http' || !sent.ok) return sent;

  const { id } = place;
  const { request, attempts } = sent;
  for (let waited = 0; ; waited += every) {
    const seen = await look(id);
    if (seen.kind !== 'data') return seen;
    const status = statusIn(seen.data, id);
    if (status === undefined) return lacking(seen, clean);
    if (status === 'Failed') return { kind: 'upload', reason: 'failed', id, request, attempts };
    if (status !== 'Pending') {
      const isAnnounced = known !== undefined;
      const crc32c = known ?? sum!.text();
      return { kind: 'uploaded', id, size: source.size, crc32c, isAnnounced, status, request, attempts };
    }
    if (waited >= patience) return { kind: 'timeout', scope: 'total', limit: patience, request, attempts };
    const signal = options.signal ?? files.signal;
    await pause({ ...files, ...(signal && { signal }) }, every, `file of ${id} is noticed`);
  }
}

/** The checksum of a source; `undefined` of a stream that doesn't know its own; why it can't be had. */
async function sumOf(source: FileSource): Promise<string | undefined | FailedOutcome> {
  const known = knownSum(source);
  try {
    if (typeof known === 'string') return known;
    if (known) return await known.call(source);
    return source instanceof Blob ? await checksum(source.stream()) : undefined;
  } catch (cause) {
    const request = { operationId: 'checksum', method: '', url: '' };
    return { kind: 'request', cause, request, attempts: 0 };
  }
}
