import type { NNConfig } from '../generated/spec.ts';
import type { Pixels } from '../streams/resolutions.ts';

/** A blob for this chip begins as an ELF file, and has the number of its kind after that header. */
const elf = [0x7f, 0x45, 0x4c, 0x46];
const [place, magic] = [52, 9709];
/** After what a real blob has in its headers, ours have the size of their input. */
const input = 64;
const mark = 0x4c_41_42_52;

/** A blob that the simulator takes for a network with pictures of this size as its input. */
export function networkBlob({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): Uint8Array<ArrayBuffer> {
  const blob = new Uint8Array(input + 12);
  const view = new DataView(blob.buffer);
  blob.set(elf);
  view.setUint32(place, magic, true);
  view.setUint32(input, mark);
  view.setUint32(input + 4, width, true);
  view.setUint32(input + 8, height, true);
  return blob;
}

/** Input sizes that the kinds of networks usually have. */
const usual: Readonly<Record<string, Pixels>> = { YOLO: [416, 416], MobileNet: [300, 300], Generic: [256, 256] };

/**
 * The input size of a network; `undefined`: the file is none for this chip. Of a real blob it is taken from the file's name
 * (`cages_640x352.blob`), or is what such networks usually have.
 */
export async function inputSize(file: Blob, type: NNConfig['type']): Promise<Pixels | undefined> {
  const bytes = new Uint8Array(await file.slice(0, input + 12).arrayBuffer());
  const view = new DataView(bytes.buffer);
  if (bytes.length < place + 4 || !elf.every((byte, index) => bytes[index] === byte)) return undefined;
  if (view.getUint32(place, true) !== magic) return undefined;
  if (bytes.length >= input + 12 && view.getUint32(input) === mark) {
    return [within(view.getUint32(input + 4, true)), within(view.getUint32(input + 8, true))];
  }
  const [, width, height] = /(\d{2,4})x(\d{2,4})/.exec(file instanceof File ? file.name : '') ?? [];
  return width && height ? [within(Number(width)), within(Number(height))] : usual[type];
}

function within(side: number): number {
  return Math.max(16, Math.min(4000, side));
}
