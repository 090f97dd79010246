import { live } from './live.ts';
import { playlist } from './hls.ts';
import { segment } from './segment.ts';
import { still } from './still.ts';

/** Where the cameras that the simulator plays are seen: the addresses in their records lead here. */
export const pages = {
  '/pictures/{camera}/still.jpg': still,
  '/pictures/{camera}/live.mjpg': live,
  '/pictures/{camera}/index.m3u8': playlist,
  // Last, because it would take the names above for segments.
  '/pictures/{camera}/{file}': segment,
};
