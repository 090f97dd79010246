import { createAdditionalData, listFiles } from '../generated/documents.ts';
import { knownSum, nameOf } from './file-source.ts';
import { upload } from './upload.ts';
import type { CallOptions } from '@labrig/http';
import type { Connection } from '../connect.ts';
import type { FileSource } from './file-source.ts';
import type { UploadOutcome, UploadSettings } from './upload.ts';

/** What a file holds: the vendor's words, or any other. */
export type DataType = 'video' | 'motion' | 'doc' | 'data' | 'img' | 'camera' | 'raw' | (string & {});

/** A file that is attached to a clip. */
export interface DataUpload extends UploadSettings {
  /** Id of the clip. */
  readonly clip: string;
  readonly file: FileSource;
  readonly dataType: DataType;
  /** Its name on the server. Default: that of the file, or `file`. */
  readonly filename?: string | undefined;
}

/** Attaches a file to a clip. Never rejects; `files.uploadAdditionalData` is the same with errors. */
export async function uploadData(
  connection: Connection,
  { clip, file, dataType, filename = nameOf(file) ?? 'file', ...settings }: DataUpload,
  options?: CallOptions,
): Promise<UploadOutcome> {
  if (!(file instanceof Blob) && !knownSum(file)) {
    const cause = new TypeError('a stream needs its crc32c: the server wants it before the bytes');
    return {
      kind: 'request',
      cause,
      request: { operationId: createAdditionalData.id, method: 'POST', url: '' },
      attempts: 0,
    };
  }
  return upload(
    connection,
    file,
    {
      announce: (crc32c = '') =>
        connection.run(
          createAdditionalData,
          { input: { clipId: clip, dataType, crc32c, filename, clientId: filename } },
          options,
        ),
      placeIn: ({ createAdditionalData: created }) =>
        created ? { id: created.data.id, url: created.uploadUrl } : undefined,
      look: () => connection.run(listFiles, { id: clip }, options),
      statusIn: ({ node }, id) => node?.additionalData?.find((one) => one.id === id)?.uploadStatus,
    },
    settings,
    options,
  );
}
