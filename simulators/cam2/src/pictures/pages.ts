import { live } from './live.ts';
import { playlist } from './hls.ts';
import { segment } from './segment.ts';
import { still } from './still.ts';
import type { Visit } from '@labrig/simulator';
import type { CameraStore } from '../database/camera-store.ts';
import type { Cam2State } from '../state.ts';

type Page = (visit: Visit<Cam2State>) => Response | Promise<Response>;

/** Where the cameras that the simulator plays are seen: the addresses in their records lead here. */
export function pagesOf(store: CameraStore): Readonly<Record<string, Page>> {
  return {
    '/pictures/{camera}/still.jpg': (visit) => still(store, visit),
    '/pictures/{camera}/live.mjpg': (visit) => live(store, visit),
    '/pictures/{camera}/index.m3u8': (visit) => playlist(store, visit),
    // Last, because it would take the names above for segments.
    '/pictures/{camera}/{file}': (visit) => segment(store, visit),
  };
}
