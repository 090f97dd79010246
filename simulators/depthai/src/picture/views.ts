import { placeOf } from '../scene/view.ts';
import { resolutions } from '../streams/resolutions.ts';
import type { ColorCameraConfig, MonoCameraConfig } from '../generated/spec.ts';
import type { View } from '../scene/view.ts';
import type { Pixels } from '../streams/resolutions.ts';

/** Focal length over width: 441 pixels at 640 for mono sensors, 69° across for color. */
const focal = { mono: 441 / 640, color: 0.7275 };

/** The whole of a mono sensor. */
export function monoView(socket: string, { resolution }: Pick<MonoCameraConfig, 'resolution'>): View {
  const [width, height] = resolutions[resolution]!;
  return wholeView(socket, [width, height], focal.mono);
}

/**
 * What a picture of a color sensor shows: as many pixels of the sensor as it has itself, from the crop on. A picture that is larger
 * than the sensor shows all of it, enlarged.
 */
export function colorView(
  socket: string,
  { resolution, sensor_crop: crop }: ColorCameraConfig,
  [width, height]: Pixels,
): View {
  const [wide, high] = resolutions[resolution]!;
  const whole = wholeView(socket, [wide, high], focal.color);
  const [w, h] = [Math.min(width, wide), Math.min(height, high)];
  const left = Math.min(Math.floor((crop[0] ?? 0) * wide), wide - w);
  const top = Math.min(Math.floor((crop[1] ?? 0) * high), high - h);
  const [x, y] = [width / w, height / h];
  return {
    ...whole,
    width,
    height,
    focal: { x: whole.focal.x * x, y: whole.focal.y * y },
    centre: { x: (whole.centre.x - left) * x, y: (whole.centre.y - top) * y },
  };
}

/** All that a sensor sees in a picture of any size: what a network looks at. */
export function previewView(socket: string, kind: 'color' | 'mono', [width, height]: Pixels): View {
  const base = focal[kind];
  const scale = Math.max(width, height * (16 / 10));
  return {
    place: placeOf(socket),
    width,
    height,
    focal: { x: scale * base, y: scale * base },
    centre: { x: width / 2, y: height / 2 },
  };
}

function wholeView(socket: string, [width, height]: Pixels, base: number): View {
  return {
    place: placeOf(socket),
    width,
    height,
    focal: { x: width * base, y: width * base },
    centre: { x: width / 2, y: height / 2 },
  };
}
