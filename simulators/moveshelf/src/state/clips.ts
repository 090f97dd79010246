import type { Timecode } from '../generated/resolvers.ts';
import type { Status } from './visits.ts';

/** A trial. */
export interface Clip {
  readonly project: number;
  readonly title: string;
  readonly description: string | null;
  /** Exactly as it was sent. */
  readonly projectPath: string | null;
  readonly created: number;
  readonly previewImageUri: string | null;
  readonly allowDownload: boolean;
  readonly allowUnlistedAccess: boolean;
  readonly startTimecode: Timecode | null;
  readonly customOptions: string | null;
  /** Null: the clip was made without a file. */
  readonly originalFileName: string | null;
  readonly upload: Upload;
  /** The gait tool has made curves of it. */
  readonly hasGait: boolean;
}

/** A file attached to a clip (`AdditionalData`). */
export interface File {
  readonly clip: number;
  readonly dataType: string;
  readonly originalFileName: string;
  readonly upload: Upload;
}

/** The bytes of a file, and how far they are. */
export interface Upload {
  readonly status: Status;
  /** What the file was announced with; null: nothing is compared. */
  readonly crc32c: string | null;
  /** When `Processing` ends. */
  readonly ready: number | null;
  readonly content: Content | null;
}

export type Content = Uploaded | MadeUp;

/** What came over the wire. */
export interface Uploaded {
  readonly kind: 'uploaded';
  /** How many bytes it has. */
  readonly size: number;
  /** Its checksum, as clients announce it. */
  readonly sum: string;
  /** Null: the file is so large that it was only checked. */
  readonly bytes: Uint8Array | null;
}

/** What is made when somebody fetches it: a world of films would be too much to keep. */
export interface MadeUp {
  readonly kind: 'motion' | 'curves' | 'video';
}

export interface Comment {
  readonly clip: number;
  readonly comment: string;
  /** Row of the user. */
  readonly author: number;
}
