import { connectedCameras } from './cameras.ts';
import type { MotifState } from './state.ts';

/** What holds in every state, whatever was called and whatever happened to the hardware. */
export const invariants: Readonly<Record<string, (state: MotifState) => boolean>> = {
  'the sum of all recordings is what the disk says they take': ({ disk, recordings }) =>
    recordings.reduce((sum, { bytes }) => sum + bytes, 0) === disk.recordings,
  'no recording has a negative length, size or number of frames': ({ recordings }) =>
    recordings.every(({ duration, bytes, frames, dropped }) => Math.min(duration, bytes, frames, dropped) >= 0),
  'a camera that is unplugged or disconnected is idle and copies nothing': (state) => {
    const connected = new Set(connectedCameras(state));
    return state.cameras.every((camera) => connected.has(camera) || (camera.phase.kind !== 'recording' && camera.playback.job === null));
  },
  'nothing records while the power is off': ({ power, cameras }) =>
    power.kind !== 'off' || cameras.every(({ phase }) => phase.kind === 'idle'),
  'every output is within its range': ({ outputs }) => outputs.every(({ value, min, max }) => value >= min && value <= max),
  'relative tasks are due only while a recording runs': ({ tasks, cameras }) =>
    cameras.some(({ phase }) => phase.kind === 'recording') || tasks.every(({ relative, due }) => !relative || due.length === 0),
  'task names are unique': ({ tasks }) => new Set(tasks.map(({ name }) => name)).size === tasks.length,
  'recordings are listed in the order in which they ended': ({ recordings }) =>
    recordings.every(
      ({ started, duration, exported }, index) =>
        index === 0 || exported || started + duration * 1000 >= recordings[index - 1]!.started + recordings[index - 1]!.duration * 1000 - 1,
    ),
};
