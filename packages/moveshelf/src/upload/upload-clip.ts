import { clipFile, createClips } from '../generated/documents.ts';
import { nameOf } from './file-source.ts';
import { upload } from './upload.ts';
import type { CallOptions } from '@labrig/http';
import type { Connection } from '../connect.ts';
import type { ClipMetadataInput } from '../generated/documents.ts';
import type { FileSource } from './file-source.ts';
import type { UploadOutcome, UploadSettings } from './upload.ts';

/** A clip that is made of a file. */
export interface ClipUpload extends UploadSettings {
  /** Id or name of the project. */
  readonly project: string;
  readonly file: FileSource;
  /** Its name on the server. Default: that of the file, or `file`. */
  readonly filename?: string | undefined;
  readonly metadata?: ClipMetadataInput | undefined;
}

/** Makes a clip of a file. Never rejects; `clips.uploadFile` is the same with errors. */
export function uploadClip(
  connection: Connection,
  { project, file, filename = nameOf(file) ?? 'file', metadata, ...settings }: ClipUpload,
  options?: CallOptions,
): Promise<UploadOutcome> {
  return upload(
    connection,
    file,
    {
      announce(crc32c) {
        const described = { title: filename, allowDownload: false, allowUnlistedAccess: false, ...metadata };
        const clip = { clientId: filename, crc32c, filename, metadata: described };
        return connection.run(createClips, { input: { project, clips: [clip] } }, options);
      },
      placeIn({ createClips: created }) {
        const [clip] = created?.response ?? [];
        return clip && { id: clip.mocapClip.id, url: clip.uploadUrl };
      },
      look: (id) => connection.run(clipFile, { id }, options),
      statusIn: ({ node }) => node?.uploadStatus,
    },
    settings,
    options,
  );
}
