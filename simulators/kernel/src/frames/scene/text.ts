import type { RawImage } from '../image.ts';

/** Letters of 5 × 7 points: seven rows from the top, each a digit in base 32 whose highest bit is the left point. */
const GLYPHS: Readonly<Record<string, string>> = {
  ' ': '0000000',
  '-': '000e000',
  '.': '00000cc',
  ':': '0cc0cc0',
  _: '000000v',
  0: 'ehjlphe',
  1: '4c4444e',
  2: 'eh1248v',
  3: 'v2421he',
  4: '26aiv22',
  5: 'vgu11he',
  6: '68guhhe',
  7: 'v124888',
  8: 'ehhehhe',
  9: 'ehhf12c',
  A: 'ehhvhhh',
  B: 'uhhuhhu',
  C: 'ehggghe',
  D: 'uhhhhhu',
  E: 'vgguggv',
  F: 'vgguggg',
  G: 'ehgnhhf',
  H: 'hhhvhhh',
  I: 'e44444e',
  J: '72222ic',
  K: 'hikokih',
  L: 'ggggggv',
  M: 'hrllhhh',
  N: 'hhpljhh',
  O: 'ehhhhhe',
  P: 'uhhuggg',
  Q: 'ehhhlid',
  R: 'uhhukih',
  S: 'fgge11u',
  T: 'v444444',
  U: 'hhhhhhe',
  V: 'hhhhha4',
  W: 'hhhllla',
  X: 'hha4ahh',
  Y: 'hha4444',
  Z: 'v1248gv',
};

const UNKNOWN = 'vhhhhhv';

/** Writes a line of text into a grey image, capitals only; `x` and `y` are its upper left corner, `size` the pixels of a point. */
export function paintText(
  image: RawImage,
  text: string,
  look: { x: number; y: number; size: number; shade: number },
): void {
  for (const [index, letter] of [...text.toUpperCase()].entries()) {
    const rows = GLYPHS[letter] ?? UNKNOWN;
    for (let point = 0; point < 35; point++) {
      if (((Number.parseInt(rows[Math.floor(point / 5)]!, 32) >> (4 - (point % 5))) & 1) === 0) continue;
      const x = look.x + (index * 6 + (point % 5)) * look.size;
      const y = look.y + Math.floor(point / 5) * look.size;
      paintPoint(image, { ...look, x, y });
    }
  }
}

function paintPoint(image: RawImage, point: { x: number; y: number; size: number; shade: number }): void {
  const right = Math.min(image.width, point.x + point.size);
  for (let y = point.y; y < Math.min(image.height, point.y + point.size); y++) {
    if (point.x < right) image.data.fill(point.shade, y * image.width + point.x, y * image.width + right);
  }
}
