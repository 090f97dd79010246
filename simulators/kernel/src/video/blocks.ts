/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a picture is made of: brightness of each pixel, and two colors of each two by two pixels, row by row (4:2:0, BT.601, 0 to 255). */
export interface Planes {
  readonly luma: Uint8Array;
  readonly blue: Uint8Array;
  readonly red: Uint8Array;
}

/** The edge of what H.264 cuts pictures into, in pixels. */
export const BLOCK = 16;

/** Both planes of a grey picture's colors: neither blue nor red. One per size, since nobody writes to it. */
const greys = new Map<number, Uint8Array>();

/** A picture that has only brightness gets colors. */
export function planesOf(pixels: Uint8Array | Planes, { width, height }: Size): Planes {
  if (!(pixels instanceof Uint8Array)) return pixels;
  const length = (width * height) / 4;
  let grey = greys.get(length);
  if (!grey) greys.set(length, (grey = new Uint8Array(length).fill(128)));
  return { luma: pixels, blue: grey, red: grey };
}

/** Cuts blocks out of pictures: 256 bytes of brightness, 64 of blue, 64 of red. Beyond the edges the last pixel goes on. */
export function createBlocks({ width, height }: Size) {
  const half = BLOCK / 2;
  const cut = (
    plane: Uint8Array,
    edge: number,
    [left, top]: readonly [number, number],
    into: Uint8Array,
    at: number,
  ) => {
    const [wide, high] = edge === BLOCK ? [width, height] : [width / 2, height / 2];
    const inside = Math.min(edge, wide - left);
    for (let line = 0; line < edge; line += 1) {
      const from = Math.min(top + line, high - 1) * wide + left;
      const to = at + line * edge;
      for (let x = 0; x < inside; x += 1) into[to + x] = plane[from + x]!;
      if (inside < edge) into.fill(plane[from + inside - 1]!, to + inside, to + edge);
    }
  };
  return {
    length: BLOCK * BLOCK + 2 * half * half,
    /** Reads a block into `into`, and returns it. */
    read({ luma, blue, red }: Planes, column: number, row: number, into: Uint8Array): Uint8Array {
      cut(luma, BLOCK, [column * BLOCK, row * BLOCK], into, 0);
      cut(blue, half, [column * half, row * half], into, BLOCK * BLOCK);
      cut(red, half, [column * half, row * half], into, BLOCK * BLOCK + half * half);
      return into;
    },
  };
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
