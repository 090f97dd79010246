import { bytesSettled, bytesWritten } from './disk.ts';
import { connectedCameras } from './cameras.ts';
import { frameRate } from './frame-count.ts';
import type { MotifState, Recording } from './state.ts';

/** What holds in every state, whatever was called and whatever happened to the hardware. */
export const invariants: Readonly<Record<string, (state: MotifState) => boolean>> = {
  'the sum of all recordings is what the disk says they take': ({ disk, recordings }) =>
    recordings.reduce((sum, { bytes }) => sum + bytes, 0) === disk.recordings,
  'the disk never holds more than it can': (state) => bytesSettled(state) <= state.disk.capacity,
  'a recording takes the bit rate of its codec times its length': (state) =>
    state.recordings.every(
      ({ codec, duration, bytes }) => Math.abs(bytes - bytesWritten(state, codec, duration * 1000)) <= 1,
    ),
  'no recording has a negative length, size or number of frames': ({ recordings }) =>
    recordings.every(({ duration, bytes, frames, dropped }) => Math.min(duration, bytes, frames, dropped) >= 0),
  'a camera makes one recording after the other': ({ cameras, recordings }) =>
    cameras.every(({ serial }) => areSuccessive(recordings.filter((recording) => recording.serial === serial))),
  'a camera that is unplugged or disconnected is idle and copies nothing': (state) => {
    const connected = new Set(connectedCameras(state));
    return state.cameras.every(
      (camera) => connected.has(camera) || (camera.phase.kind === 'idle' && camera.playback.job === null),
    );
  },
  'nothing records, copies or is scheduled while the power is off': ({ power, cameras, tasks }) =>
    power.kind !== 'off' ||
    (tasks.length === 0 && cameras.every(({ phase, playback }) => phase.kind === 'idle' && playback.job === null)),
  'the status of a copy or an export is that of its job': ({ cameras }) =>
    cameras.every(({ playback: { status, job } }) =>
      status === 'copying' || status === 'exporting' ? statusOf(job) === status : job === null,
    ),
  'what is being copied or exported is there': ({ cameras, recordings }) =>
    cameras.every(({ serial, playback: { job } }) => {
      const there = new Set(
        recordings.flatMap((recording) => (recording.serial === serial ? [recording.filename] : [])),
      );
      return job === null || job.filenames.every((name) => there.has(name));
    }),
  'a camera makes as many frames as its parameters and its heat allow': ({ cameras }) =>
    cameras.every((camera) => camera.frames.rate === frameRate(camera)),
  'lost frames are counted once': ({ cameras }) =>
    cameras.every(({ drops }) =>
      drops.every(([first, last], index) => first <= last && first > (drops[index - 1]?.[1] ?? -1)),
    ),
  'every output is within its range': ({ outputs }) =>
    outputs.every(({ value, min, max }) => value >= min && value <= max),
  'an output that toggles is at one of its ends': ({ outputs }) =>
    outputs.every(
      ({ kind, toggle, value, min, max }) =>
        toggle === null || (kind === 'digital' && (value === min || value === max)),
    ),
  'outputs are unique by name and camera': ({ outputs }) =>
    new Set(outputs.map(({ name, serial }) => JSON.stringify([name, serial]))).size === outputs.length,
  'relative tasks are due only by the clock of a recording that runs': ({ tasks, cameras }) => {
    const epochs = new Set(cameras.flatMap(({ phase }) => (phase.kind === 'recording' ? [phase.started] : [])));
    return tasks.every(({ relative, due }) =>
      due.every(({ epoch }) => (relative ? epoch !== null && epochs.has(epoch) : epoch === null)),
    );
  },
  'a task is due once by each clock': ({ tasks }) =>
    tasks.every(({ due }) => new Set(due.map(({ serial }) => serial)).size === due.length),
  'task names are unique': ({ tasks }) => new Set(tasks.map(({ name }) => name)).size === tasks.length,
  'each place shows one message, and never an empty one': ({ messages }) =>
    new Set(messages.map(({ target }) => target)).size === messages.length &&
    messages.every(({ message }) => message !== ''),
};

function areSuccessive(recordings: readonly Recording[]): boolean {
  // Seconds with fractions, as lengths are kept, may be off by less than a millisecond.
  return recordings.every(({ started }, index) => {
    const before = recordings[index - 1];
    return !before || started >= before.started + before.duration * 1000 - 1;
  });
}

function statusOf(job: MotifState['cameras'][number]['playback']['job']): string | undefined {
  return job?.kind === 'copy' ? 'copying' : job ? 'exporting' : undefined;
}
