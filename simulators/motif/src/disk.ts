import type { Camera, MotifState } from './state.ts';

/** Recording stops when so much of the disk is taken (vendor's documentation: about 94 %). */
const fullAt = 0.94;

type RecordingCamera = Camera & { readonly phase: { readonly kind: 'recording' } };

/** Bytes per millisecond that a camera writes: the bit rate of its codec. */
export function writeRate({ codecs }: MotifState, codec: string): number {
  return (codecs.find(({ name }) => name === codec)?.bitRate ?? 20_000_000) / 8000;
}

/** Bytes that a recording takes after so many milliseconds. */
export function bytesWritten(state: MotifState, codec: string, span: number): number {
  return Math.round(writeRate(state, codec) * span);
}

/** Bytes taken at a moment: other things, completed recordings, and those that are being written. */
export function bytesUsed(state: MotifState, now: number): number {
  const running = recordingCameras(state).reduce(
    (sum, { phase }) => sum + bytesWritten(state, phase.take.codec, now - phase.started),
    0,
  );
  return state.disk.other + state.disk.recordings + running;
}

/** Is there no room for another recording, whatever those that run will write? */
export function isDiskFull({ disk }: MotifState): boolean {
  return disk.other + disk.recordings >= disk.capacity * fullAt;
}

/** The moment at which the running recordings will have filled the disk; `undefined` if none runs. */
export function diskFullAt(state: MotifState): number | undefined {
  let rate = 0;
  let begun = 0;
  for (const { phase } of recordingCameras(state)) {
    const bytes = writeRate(state, phase.take.codec);
    rate += bytes;
    begun += bytes * phase.started;
  }
  if (rate === 0) return undefined;
  const free = state.disk.capacity * fullAt - state.disk.other - state.disk.recordings;
  return Math.ceil((free + begun) / rate);
}

function recordingCameras({ cameras }: MotifState): RecordingCamera[] {
  return cameras.filter((camera): camera is RecordingCamera => camera.phase.kind === 'recording');
}
