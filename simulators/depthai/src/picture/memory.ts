import type { Picture } from './picture.ts';

/** So many pictures that are done with are kept. */
const most = 4;
const idle: ArrayBuffer[] = [];

/**
 * Memory for the bytes of a picture; what is in it is anything. Fresh memory of some megabytes costs more than what is written into
 * it, so that of pictures that are done with is used again. A multiple of four bytes lies behind it.
 */
export function memoryFor(length: number): Uint8Array<ArrayBuffer> {
  const size = Math.ceil(length / 4) * 4;
  const index = idle.findIndex(({ byteLength }) => byteLength === size);
  const [buffer] = index < 0 ? [new ArrayBuffer(size)] : idle.splice(index, 1);
  return new Uint8Array(buffer!, 0, length);
}

/** Nobody looks at the picture any more: its memory is free. */
export function release({ data }: Pick<Picture, 'data'>): void {
  if (data.byteOffset !== 0 || !(data.buffer instanceof ArrayBuffer) || idle.includes(data.buffer)) return;
  idle.push(data.buffer);
  if (idle.length > most) idle.shift();
}
