/** A stream to upload: it can be read once, so its length must be known, and it isn't sent again if that fails. */
export interface StreamSource {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Length in bytes. A stream of another length ends the upload. */
  readonly size: number;
  /**
   * Its checksum as Moveshelf wants it: CRC-32C, most significant byte first, in base64. Without it the server can't compare what
   * arrives, which `uploadFile` makes up for by reading the file back, and `uploadAdditionalData` refuses.
   */
  readonly crc32c?: string;
}

/** A file to upload: a Blob, a File of a form or of `openFile` (`./node`), or a stream. */
export type FileSource = Blob | StreamSource;

/** A file that knows its checksum, or a quicker way to it than reading its stream. */
interface Summed {
  readonly crc32c?: string | (() => Promise<string>);
}

/** The checksum of a source as far as it knows it. */
export const knownSum = (source: FileSource): Summed['crc32c'] => (source as Summed).crc32c;

/** The name of a file, where it has one. */
export const nameOf = (source: FileSource): string | undefined => (source as { readonly name?: string }).name;
