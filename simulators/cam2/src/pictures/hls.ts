import { isoTime } from '@labrig/simulator';
import { named, segmentLength } from './playlist-window.ts';
import { nothingThere, viewOf } from './view.ts';
import type { Visit } from '@labrig/simulator';
import type { CameraStore } from '../database/camera-store.ts';
import type { Cam2State } from '../state.ts';

/**
 * The playlist of a stream (RFC 8216): the newest segments that are complete, numbered by their time since 1970, so that the same
 * moment has the same segment whoever asks. A frozen camera makes no new ones.
 */
export function playlist(store: CameraStore, visit: Visit<Cam2State>): Response {
  const view = viewOf(store, visit, 'video');
  if (!view) return nothingThere('video');
  const end = Math.floor(view.time / 1000 / segmentLength);
  const first = Math.max(0, end - named);
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:6',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-TARGETDURATION:${segmentLength}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    `#EXT-X-PROGRAM-DATE-TIME:${isoTime(first * segmentLength * 1000)}`,
    ...Array.from({ length: end - first }, (_, index) => [`#EXTINF:${segmentLength},`, `${first + index}.ts`]).flat(),
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'application/vnd.apple.mpegurl', 'cache-control': 'no-store' },
  });
}
