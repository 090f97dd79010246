import { found, nodeOf } from '../call.ts';
import { deleteFile, listFiles } from '../generated/documents.ts';
import { download } from './download.ts';
import { uploadAdditionalData } from './uploads.ts';
import type { CallOptions, Context, Sought } from '../call.ts';
import type { ListFilesData } from '../generated/documents.ts';
import type { FileSource } from '../upload/file-source.ts';
import type { DataType } from '../upload/upload-data.ts';
import type { Download } from './download.ts';
import type { FileUpload, Uploaded } from './uploads.ts';

/** A file of a clip; on the wire, `AdditionalData`. */
export type ClipFile = Sought<ListFilesData>['additionalData'][number];

/** The files that belong to clips. */
export interface Files {
  /** The files of a clip. Their addresses live shortly: fetch soon, and store the id. @throws UnknownIdError */
  list(clip: string, options?: CallOptions): Promise<readonly ClipFile[]>;
  /**
   * Attaches a file to a clip. As with `clips.uploadFile`, a file is read twice; a stream is read once, and must know its
   * checksum, which the server wants first.
   *
   * @param upload.dataType - what it holds: one of the vendor's words, or any other.
   * @throws RequestError for a stream without a checksum, or of another length than announced; HttpError if the store refuses
   * the bytes; UploadError if the server doesn't hold them afterwards; GraphqlError for an unknown clip, or a project that is
   * read-only. If it fails after the file was announced, a file without bytes remains.
   */
  uploadAdditionalData(
    clip: string,
    file: FileSource,
    upload: FileUpload & { readonly dataType: DataType },
    options?: CallOptions,
  ): Promise<Uploaded>;
  /**
   * Fetches the bytes of a file.
   *
   * @param url - `originalDataDownloadUri` or `previewDataUri` of a clip or file, `downloadUri` of a dataset.
   * @throws HttpError 403 when the address has expired; ask for a new one.
   * @example
   * const [file] = await moveshelf.files.list(clip.id);
   * const { stream } = await moveshelf.files.download(file.originalDataDownloadUri);
   */
  download(url: string | null, options?: CallOptions): Promise<Download>;
  /** Deletes a file. @throws GraphqlError */
  delete(id: string, options?: CallOptions): Promise<boolean>;
}

export function filesOf(context: Context): Files {
  return {
    list: async (id, options) =>
      (await nodeOf(context, listFiles, { id }, { what: 'clip', ...options })).node.additionalData,
    uploadAdditionalData: (clip, file, upload, options) =>
      uploadAdditionalData(context, { clip, file, ...upload }, options),
    download: (url, options) => download(context, url ?? '', options),
    delete: (id, options) =>
      found(context, context.run(deleteFile, { id }, options), ({ deleteAdditionalData: gone }) => gone?.ok),
  };
}
