/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size of a picture as its file tells it: JPEG, PNG, GIF and BMP. `undefined` for others, and for half a file. */
export function pictureSize(file: Uint8Array): PictureSize | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const opening = String.fromCharCode(...file.subarray(0, 4));
  try {
    if (opening.startsWith('\xff\xd8')) return jpegSize(view);
    if (opening === '\x89PNG') return { width: view.getUint32(16), height: view.getUint32(20) };
    if (opening === 'GIF8') return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    // The height is negative where lines go from top to bottom.
    if (opening.startsWith('BM')) return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
  } catch {
    // It ends before it has told.
  }
  return undefined;
}

/** Walks from marker to marker, until that of the frame. */
function jpegSize(view: DataView): PictureSize | undefined {
  for (let at = 2; view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    // SOF0 to SOF15, without the three that mean something else.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
