import { encodeJpeg, paintStrip, stripLayout } from '@labrig/simulator/frames';
import { fingerprint } from '../database/fingerprint.ts';
import { isLocated } from '../database/sphere.ts';
import { paintStreet } from './street.ts';
import { daylight, sunAltitude } from './sun.ts';
import type { RawImage } from '@labrig/simulator/frames';
import type { Camera } from '../generated/spec.ts';

const usual = { width: 640, height: 480 };

/** How often a camera takes a picture: as often as its record says, within reason; once a second where that isn't known. */
export function rateOf({ frame_rate: rate }: Camera): number {
  return rate === null || rate < 1 ? 1 : Math.min(60, rate);
}

/** The number of the newest picture at a moment, and the microsecond at which it was taken. */
export function newest(camera: Camera, time: number): { readonly number: number; readonly time: number } {
  const rate = rateOf(camera);
  const number = Math.floor((time * rate) / 1000);
  return { number, time: Math.floor((number * 1e6) / rate) };
}

/** The newest picture of a camera at a moment, in greys: its street, by the light that is there then, and its stamp below. */
export function pixelsAt(camera: Camera, now: number): RawImage {
  const { number, time } = newest(camera, now);
  const { width, height } = sizeOf(camera);
  const data = new Uint8Array(width * height);
  const image: RawImage = { width, height, channels: 1, data };
  const light = daylight(sunAltitude(time / 1000, placeOf(camera)));
  const seed = fingerprint(camera.cameraID);
  paintStreet({ ...image, height: stripLayout(width, height)!.top }, { seed, light, time: time / 1000 });
  paintStrip(image, { camera: camera.cameraID, number, time });
  return image;
}

/** The same as a JPEG. */
export function pictureAt(camera: Camera, now: number): Uint8Array {
  const { width, height, data } = pixelsAt(camera, now);
  return encodeJpeg(data, { width, height, quality: 75 });
}

/** As recorded, if that is a size of which pictures can be made without haste. */
function sizeOf({ resolution_width: width, resolution_height: height }: Camera): typeof usual {
  if (width === null || height === null || width > 1920 || height > 1440) return usual;
  return stripLayout(width, height) ? { width, height } : usual;
}

/** Where nothing is known, the sun rises by the clock; at the equator, for want of anything better. */
function placeOf(camera: Camera): { latitude: number; longitude: number } {
  return isLocated(camera) ? camera : { latitude: 0, longitude: (camera.utc_offset ?? 0) / 240 };
}
