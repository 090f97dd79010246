import { sendFile } from '@labrig/simulator';
import { named, segmentLength } from './playlist-window.ts';
import { pixelsAt, rateOf } from './picture.ts';
import { nothingThere, viewOf } from './view.ts';
import type { Visit } from '@labrig/simulator';
import type { Camera } from '../generated/spec.ts';
import type { CameraStore } from '../database/camera-store.ts';
import type { Cam2State } from '../state.ts';

/** The most pictures a second that a film has; and the most pixels, for they are sent as they are. */
const fastest = 5;
const largest = { width: 640, height: 480 };

/** Seconds until the clock of a transport stream is at 0 again: it counts 33 bits of 90,000 ticks a second. */
const turn = 2 ** 33 / 90_000;

/**
 * A segment of a stream, by its number in the playlist. Those that a playlist has named are there for as long again, as players
 * may rely on (RFC 8216, 6.2.2); those to come are not there yet.
 */
export async function segment(store: CameraStore, visit: Visit<Cam2State>): Promise<Response> {
  const view = viewOf(store, visit, 'video');
  const [, digits] = /^(\d{1,12})\.ts$/.exec(visit.path['file'] ?? '') ?? [];
  const number = Number(digits ?? -1);
  const end = view ? Math.floor(view.time / 1000 / segmentLength) : 0;
  if (!view || number < 0 || number >= end || number < end - 2 * named) return nothingThere('video');
  // Films are few; whoever wants none doesn't load what makes them.
  const { encodeSegment } = await import('@labrig/simulator/video');
  const bytes = await encodeSegment(filmOf(view.camera, number));
  return sendFile(visit, bytes, 'video/mp2t');
}

/** What a camera saw in a segment. Its clock goes on from one segment to the next. */
function filmOf(camera: Camera, number: number) {
  const rate = Math.min(fastest, rateOf(camera));
  const start = number * segmentLength;
  const sized = { ...camera, ...sizeOf(camera) };
  const pictures = Array.from({ length: Math.max(1, Math.floor(rate * segmentLength)) }, (_, index) => ({
    pixels: pixelsAt(sized, (start + index / rate) * 1000).data,
    time: (start % turn) + index / rate,
    duration: 1 / rate,
  }));
  return { ...sizeOf(camera), pictures };
}

/** As recorded, if films can be made of it: in whole blocks of 16 pixels. */
function sizeOf({ resolution_width: width, resolution_height: height }: Camera) {
  const isFit = (length: number, most: number): boolean => length >= 128 && length <= most && length % 16 === 0;
  const given = { width: width ?? 0, height: height ?? 0 };
  const size = isFit(given.width, largest.width) && isFit(given.height, largest.height) ? given : largest;
  return { ...size, resolution_width: size.width, resolution_height: size.height };
}
