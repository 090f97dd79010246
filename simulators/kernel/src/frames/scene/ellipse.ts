import type { RawImage } from '../image.ts';

/** A filled ellipse, in pixels. */
export interface Ellipse {
  readonly x: number;
  readonly y: number;
  /** Half axis along `direction`. */
  readonly along: number;
  /** Half axis across it. */
  readonly across: number;
  /** Unit vector. */
  readonly direction: Vector;
  /** Grey, 0–255. */
  readonly shade: number;
  /** Share of the shade over what is below, 0–1. */
  readonly opacity: number;
  /** Width of the soft edge; 1 smooths the steps of the pixels, more makes a shadow. */
  readonly blur: number;
}

/** A point or direction; y points down. */
export interface Vector {
  readonly x: number;
  readonly y: number;
}

/** How far an ellipse reaches to every side of its centre, at most. */
export function reach(ellipse: Ellipse): number {
  return Math.max(ellipse.along, ellipse.across) + ellipse.blur;
}

/** Paints an ellipse into a grey image; what lies outside of the image is cut off. */
export function paintEllipse(image: RawImage, ellipse: Ellipse): void {
  const { width, height, data } = image;
  const { along, across, direction, blur } = ellipse;
  const far = reach(ellipse);
  const left = Math.max(0, Math.floor(ellipse.x - far));
  const right = Math.min(width, Math.ceil(ellipse.x + far));
  const bottom = Math.min(height, Math.ceil(ellipse.y + far));
  const steepness = Math.min(along, across) / blur;
  const end = 1 + 0.5 / steepness;
  for (let y = Math.max(0, Math.floor(ellipse.y - far)); y < bottom; y++) {
    const dy = y + 0.5 - ellipse.y;
    for (let x = left; x < right; x++) {
      const dx = x + 0.5 - ellipse.x;
      const u = (dx * direction.x + dy * direction.y) / along;
      const v = (dy * direction.x - dx * direction.y) / across;
      const square = u * u + v * v;
      if (square >= end * end) continue;
      const inside = (1 - Math.sqrt(square)) * steepness + 0.5;
      const at = y * width + x;
      const share = inside < 1 ? inside * ellipse.opacity : ellipse.opacity;
      data[at] = Math.round(data[at]! + (ellipse.shade - data[at]!) * share);
    }
  }
}
