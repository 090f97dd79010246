import { cam2Playback } from '../cam2/playback.ts';
import { depthaiPlayback } from '../depthai/playback.ts';
import { motifPlayback } from '../motif/playback.ts';
import { moveshelfPlayback } from '../moveshelf/playback.ts';
import { valtPlayback } from '../valt/playback.ts';
import type { Playback } from './playback.ts';

/** How each vendor's cassettes are played back. */
export const playbacks: Readonly<Record<string, Playback>> = {
  motif: motifPlayback,
  valt: valtPlayback,
  depthai: depthaiPlayback,
  cam2: cam2Playback,
  moveshelf: moveshelfPlayback,
};
