/** Seconds from 1904, where the format counts from, to 1970. */
const EPOCH = 2_082_844_800;

const containers = new Set(['moov', 'trak', 'mdia']);
const headers = new Set(['mvhd', 'tkhd', 'mdhd']);

/** Writes when it was made, in milliseconds since 1970, into an MP4 file: libraries write the time of the machine. */
export function setCreationTime(file: Uint8Array, created: number): void {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const seconds = BigInt(Math.floor(created / 1000) + EPOCH);
  const walk = (start: number, end: number): void => {
    for (let at = start; at + 8 <= end;) {
      const size = view.getUint32(at) || end - at;
      const kind = String.fromCharCode(...file.subarray(at + 4, at + 8));
      // A size of 1 means 64 bits of it: only the data of long films, which has no headers in it.
      if (size === 1) at += Number(view.getBigUint64(at + 8));
      else {
        if (containers.has(kind)) walk(at + 8, at + size);
        if (headers.has(kind)) set(at + 8);
        at += size;
      }
    }
  };
  const set = (at: number): void => {
    const isLong = view.getUint8(at) === 1;
    for (const index of [0, 1]) {
      if (isLong) view.setBigUint64(at + 4 + 8 * index, seconds);
      else view.setUint32(at + 4 + 4 * index, Number(seconds & 0xffff_ffffn));
    }
  };
  walk(0, file.length);
}
