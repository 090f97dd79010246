import type { Camera, MotifState } from './state.ts';

/** Recording stops when so much of the disk is taken (vendor's documentation: about 94 %). */
const fullAt = 0.94;

type RecordingCamera = Camera & { readonly phase: { readonly kind: 'recording' } };

/** Bytes per millisecond that a camera writes: the bit rate of its codec. */
function writeRate({ codecs }: MotifState, codec: string): number {
  return (codecs.find(({ name }) => name === codec)?.bitRate ?? 20_000_000) / 8000;
}

/** Bytes that a recording takes after so many milliseconds. */
export function bytesWritten(state: MotifState, codec: string, span: number): number {
  return Math.round(writeRate(state, codec) * span);
}

/** Bytes taken by everything that grows no more: other things, completed recordings, and those that are being closed. */
export function bytesSettled({ disk, cameras }: Pick<MotifState, 'disk' | 'cameras'>): number {
  const closing = cameras.reduce(
    (sum, { phase }) => sum + ((phase.kind === 'finalising' && phase.recording?.bytes) || 0),
    0,
  );
  return disk.other + disk.recordings + closing;
}

/** Bytes taken at a moment, those of the recordings that are being written included. */
export function bytesUsed(state: MotifState, now: number): number {
  const running = recordingCameras(state).map(({ phase }) =>
    bytesWritten(state, phase.take.codec, now - phase.started),
  );
  return running.reduce((sum, bytes) => sum + bytes, bytesSettled(state));
}

/** Is there no room for so many bytes more? */
export function isDiskFull(state: MotifState, now: number, more = 0): boolean {
  return bytesUsed(state, now) + more >= limitOf(state);
}

function limitOf({ disk }: MotifState): number {
  return Math.round(disk.capacity * fullAt);
}

/** The moment at which the running recordings will have filled the disk; `undefined` if none runs. */
export function diskFullAt(state: MotifState): number | undefined {
  const running = recordingCameras(state);
  const [first] = running;
  if (!first) return undefined;
  // Counted from the first one's start: products with the time since 1970 would lose their last digits.
  const epoch = first.phase.started;
  let rate = 0;
  let ahead = 0;
  for (const { phase } of running) {
    const bytes = writeRate(state, phase.take.codec);
    rate += bytes;
    ahead += bytes * (phase.started - epoch);
  }
  return epoch + Math.ceil((limitOf(state) - bytesSettled(state) + ahead) / rate);
}

function recordingCameras({ cameras }: MotifState): RecordingCamera[] {
  return cameras.filter((camera): camera is RecordingCamera => camera.phase.kind === 'recording');
}
