import type { StillFormat } from '../generated/spec.ts';
import type { Picture } from '../picture/picture.ts';

/** Writes pictures as files. `undefined`: not in this format. The picture's memory is used again once the file is there. */
export type ImageEncoder = (picture: Picture, format: StillFormat) => Promise<Uint8Array> | Uint8Array | undefined;
