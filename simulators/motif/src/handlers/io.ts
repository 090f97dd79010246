import { ok, isRefused } from '@labrig/simulator';
import { draftOf, findCamera } from '../cameras.ts';
import { frameNumber, frameTime } from '../frame-count.ts';
import { findOutput, readings, setOutput, setPort } from '../outputs.ts';
import type { LogResult } from '../generated/spec.ts';
import type { MotifHandlers, MotifWorld } from '../motif-world.ts';

export const io = {
  setCameraOutput(call) {
    const { serial, name } = call.path;
    const camera = findCamera(call.state, serial);
    if (isRefused(camera)) return camera;
    const output = findOutput(call.state, serial, name);
    if (isRefused(output)) return output;
    const set = setOutput(call, output, call.body.value);
    return isRefused(set) ? set : ok(set);
  },
  setOutput(call) {
    const output = findOutput(call.state, null, call.path.name);
    if (isRefused(output)) return output;
    const set = setOutput(call, output, call.body.value);
    return isRefused(set) ? set : ok(set);
  },
  setPort(call) {
    const set = setPort(call, call.path.io_serial, call.path.io_port, call.body);
    return isRefused(set) ? set : ok(set);
  },
  logCameraIo(call) {
    const camera = findCamera(call.state, call.path.serial);
    return isRefused(camera) ? camera : ok(log(call, camera.serial, call.body));
  },
  logIo: (call) => ok(log(call, null, call.body)),
  readCameraIo({ state, path: { serial } }) {
    const camera = findCamera(state, serial);
    return isRefused(camera) ? camera : ok(readings(state, serial));
  },
  readIo: ({ state }) => ok(readings(state, null)),
} satisfies Partial<MotifHandlers>;

/** Writes to the extra data of every recording that it concerns; answers the frame of the first. */
function log({ state, now, update }: MotifWorld, serial: string | null, entry: object = {}): LogResult {
  const recording = state.cameras.filter(
    (camera) => camera.phase.kind === 'recording' && (serial === null || camera.serial === serial),
  );
  const stamps = recording.map(({ frames }) => {
    const number = frameNumber(frames, now);
    return { frame_number: number, frame_time: frameTime(frames, number) / 1000 };
  });
  const [first] = stamps;
  if (first === undefined) return { recorded: false };
  update((draft) => {
    for (const [index, camera] of recording.entries()) {
      const { phase } = draftOf(draft, camera.serial);
      if (phase.kind === 'recording') phase.take.extra.push({ ...entry, ...stamps[index] });
    }
  });
  return { recorded: true, ...first };
}
