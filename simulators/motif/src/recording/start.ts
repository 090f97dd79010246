import { cameraStatus, connectedCameras, draftOf } from '../cameras.ts';
import { isDiskFull } from '../disk.ts';
import { timeStamp } from '../local-time.ts';
import { refused } from '../answers.ts';
import type { RecordingStart } from '../generated/spec.ts';
import type { Refused } from '../answers.ts';
import type { Camera, MotifState, Take } from '../state.ts';
import type { MotifWorld } from '../motif-world.ts';

/** Milliseconds from the request until the file is open. */
const pendingTime = 300;

/** Starts the given cameras, all or none; answers what each recording will be called. */
export function startRecording(
  { state, now, update }: MotifWorld,
  cameras: readonly Camera[],
  wanted: RecordingStart = {},
): Refused<400 | 409> | readonly { readonly serial: string; readonly take: Take }[] {
  const {
    codec = state.defaults.codec,
    record_to_store: store = state.defaults.store,
    duration = null,
    metadata = {},
  } = wanted;
  if (cameras.length === 0) return refused(409, 'no camera is connected');
  const busy = cameras.find((camera) => camera.phase.kind !== 'idle');
  if (busy) return refused(409, `camera ${busy.serial} is not ready (${cameraStatus(busy)})`);
  if (state.strict && !state.codecs.some(({ name }) => name === codec)) return refused(400, unknownCodec(state, codec));
  if (isDiskFull(state, now)) return refused(409, 'the disk is full');

  const several = connectedCameras(state).length > 1;
  const stamp = timeStamp(now, state.zone);
  const name = wanted.filename ? `${wanted.filename}_${stamp}` : stamp;
  const takes = cameras.map(({ serial }) => ({
    serial,
    take: { filename: several ? `${name}.${serial}` : name, store, codec, duration, metadata, extra: [] },
  }));
  update((draft) => {
    for (const { serial, take } of takes)
      draftOf(draft, serial).phase = { kind: 'pending', take, until: now + pendingTime };
  });
  return takes;
}

/** The message for a compression format that isn't configured. */
export function unknownCodec({ codecs }: MotifState, name: string): string {
  return `no compression format named ${name}; configured are ${codecs.map((codec) => codec.name).join(', ')}`;
}
