import { momentOf } from '@labrig/simulator';
import { bytesWritten } from '../disk.ts';
import { timeStamp } from '../local-time.ts';
import { unknownCodec } from './start.ts';
import type { RecordingOptions } from '../options.ts';
import type { MotifState, Recording } from '../state.ts';

/** The recordings that are there from the start, the oldest first. @throws RangeError for those that can't be. */
export function firstRecordings(
  state: MotifState,
  now: number,
  recordings: readonly RecordingOptions[],
): readonly Recording[] {
  const made = recordings.map((options) => recordingOf(state, now, options));
  const endOf = ({ started, duration }: Recording): number => started + duration * 1000;
  const sorted = made.toSorted((a, b) => endOf(a) - endOf(b));
  for (const [serial, own] of Map.groupBy(sorted, (recording) => recording.serial)) {
    const early = own.find(({ started }, index) => index > 0 && started < endOf(own[index - 1]!));
    if (early)
      throw new RangeError(`recordings of ${serial} must follow one another: ${early.filename} begins too early`);
  }
  return sorted;
}

function recordingOf(state: MotifState, now: number, options: RecordingOptions): Recording {
  const { serial, duration, codec = state.defaults.codec, store = state.defaults.store, metadata = {} } = options;
  const camera = state.cameras.find((known) => known.serial === serial);
  const refuse = (wrong: boolean, message: string): void => {
    if (wrong) throw new RangeError(message);
  };
  refuse(!camera, `a recording is of ${serial}, which is no camera of this system`);
  refuse(!state.codecs.some(({ name }) => name === codec), unknownCodec(state, codec));
  refuse(!(duration > 0 && duration < 1e9), `the duration of a recording must be above 0 s, got ${duration}`);
  const started = momentOf(options.started, now);
  refuse(
    started + duration * 1000 > now,
    `the recording of ${serial} that began at ${options.started} would not be over`,
  );
  const name = `${options.filename === undefined ? '' : `${options.filename}_`}${timeStamp(started, state.zone)}`;
  return {
    serial,
    filename: state.cameras.length > 1 ? `${name}.${serial}` : name,
    started,
    duration,
    frames: Math.round(camera!.frames.rate * duration),
    dropped: 0,
    bytes: bytesWritten(state, codec, duration * 1000),
    store,
    codec,
    metadata,
    extra: [],
    copied: options.copied ?? false,
    exported: false,
  };
}
